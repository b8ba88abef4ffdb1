/** The messages that gallery and unit tests are built with. */
import { readMessages } from '../../scripts/lib/messages.ts';
import { pseudoLocale } from './pseudo.ts';

/** For the bundler: puts the tables in for `MESSAGES`. */
export function messagesDefined(): { readonly MESSAGES: string } {
  const english = readMessages();
  const tables = { english: Object.fromEntries(english), pseudo: Object.fromEntries(pseudoLocale(english)) };
  return { MESSAGES: JSON.stringify(tables) };
}
