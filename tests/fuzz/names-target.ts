/** Names in texts, against the naive oracle: letters with and without case, marks, pairs, all that is looked through. */
import * as engine from '../../src/matching/index.ts';
import { checkPromises, namesCases } from '../unit/matching/checks.ts';
import { target } from './target.ts';

export const namesTarget = target('names', namesCases, (one) => checkPromises(engine, one));
