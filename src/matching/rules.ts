/** Decides a weak name by its rule set: the first rule whose conditions all hold gives the verdict and its reason. */
import type { WordClasses } from './classes.ts';
import {
  edgeToken,
  isCapitalised,
  isCapitals,
  isNumber,
  isSmall,
  isTitle,
  isWordToken,
  type Surroundings,
  type Token,
} from './context.ts';
import type { Condition, Rule, RuleSet } from './data.ts';
import type { PageContext, Verdict } from './types.ts';

/** What a condition is asked against. */
export interface Situation {
  readonly around: Surroundings;
  readonly page: PageContext;
  readonly classes: WordClasses;
  /** Id of the last full name before the candidate in its run, '' where there is none. */
  lastNamed(): string;
}

/** Longest stretch of words that a skipping position steps over. */
const MAX_SKIP = 3;
/** How many words on a side are near. */
const NEAR = 6;
/** How far a capitalised run after the name is followed to the word that heads it. */
const MAX_TITLE_WORDS = 7;

/** Remembers what a function made of a string: the same conditions are asked again and again. */
function remembered<T>(make: (source: string) => T): (source: string) => T {
  const made = new Map<string, T>();
  return (source) => {
    const known = made.get(source) ?? make(source);
    made.set(source, known);
    return known;
  };
}

/**
 * An expression of a rule. Characters are whole ones only where it names them by their properties: reading those of each
 * expression so takes longer than most of them.
 * @throws SyntaxError
 */
export function patternOf(source: string): RegExp {
  return new RegExp(source, /\\[pP]\{|\\u\{/.test(source) ? 'u' : '');
}

const choices = remembered((values) => values.split('|'));
const pattern = remembered(patternOf);

const tokenAt = (side: readonly Token[], index: number): Token => side[index] ?? edgeToken;

function skip(side: readonly Token[], isSkipped: (item: Token) => boolean): Token {
  let index = 0;
  while (index < MAX_SKIP && isSkipped(tokenAt(side, index))) index++;
  return tokenAt(side, index);
}

const isAdverb = ({ text, lower }: Token, classes: WordClasses): boolean =>
  classes.has('adverb', lower) ||
  (text.endsWith('ly') && /[a-z]{3}ly$/.test(text) && !classes.has('not-adverb', lower));

/** The tokens a subject names: one, or for L* and R* the nearest six. */
function tokensFor(subject: string, { around, classes }: Situation): readonly Token[] {
  const side = subject.startsWith('L') ? around.left : around.right;
  const place = subject.slice(1);
  if (place === '*') return side.slice(0, NEAR);
  if (place === 'h') return [skip(side, (item) => classes.has('rank', item.lower))];
  if (place === 'v') return [skip(side, (item) => isAdverb(item, classes))];
  return [tokenAt(side, Number(place) - 1)];
}

/** A capitalised run follows that is headed by a word of class "head": "… Department of State". */
function isOrganisation({ around, classes }: Situation): boolean {
  const limit = isTitle(around) ? 4 : MAX_TITLE_WORDS;
  for (let i = 0; i < limit; i++) {
    const item = tokenAt(around.right, i);
    if (!isCapitalised(item) && (i === 0 || !classes.has('joint', item.lower))) return false;
    if (isCapitalised(item) && classes.has('head', item.lower)) return true;
  }
  return false;
}

function flag(name: string, situation: Situation): boolean {
  const { around } = situation;
  switch (name) {
    case 'the':
      return tokenAt(around.left, 0).lower === 'the';
    case 'poss':
      return around.isPossessive;
    case 'hyL':
      return around.hyphenLeft;
    case 'hyR':
      return around.hyphenRight;
    case 'dots':
      return around.written.includes('.');
    case 'capital':
      return isCapitals(around);
    case 'title':
      return isTitle(around);
    case 'start':
      return !around.left.some(isWordToken);
    case 'solo':
      return !around.left.some(isWordToken) && !around.right.some(isWordToken);
    case 'org':
      return isOrganisation(situation);
    default:
      return false;
  }
}

function testToken(item: Token, test: string, values: string, classes: WordClasses): boolean {
  switch (test) {
    case '=':
      return choices(values).includes(item.lower);
    case '~':
      return choices(values).some((name) => classes.has(name, item.lower));
    case '/':
      return pattern(values).test(item.text);
    case '^':
      return isCapitalised(item);
    case '_':
      return isSmall(item);
    case '#':
      return isNumber(item);
    default:
      return false;
  }
}

/** A count condition. @param right what the count is compared with: a number, or another key */
function testCount(key: string, test: string, right: string, page: PageContext): boolean {
  const left = page.count(key);
  const number = Number(right);
  const limit = Number.isNaN(number) ? page.count(right) : number;
  return test === '@>=' ? left >= limit : test === '@>' ? left > limit : left < limit;
}

function holds(condition: Condition, situation: Situation): boolean {
  // Not as an array: going through one takes several times as long until the browser has compiled this (measured).
  const { 0: subject, 1: test, 2: values } = condition;
  const negated = subject.startsWith('!');
  const name = negated ? subject.slice(1) : subject;
  return negated !== holdsPlain(name, test, values, situation);
}

function holdsPlain(subject: string, test: string, values: string, situation: Situation): boolean {
  const { page } = situation;
  if (test === '') return flag(subject, situation);
  if (test.startsWith('@')) return testCount(subject, test, values, page);
  if (subject === 'last') return situation.lastNamed() === values;
  if (subject === 'host') return pattern(values).test(page.host);
  if (subject === 'heading') return pattern(values).test(page.title);
  if (subject === 'lang') return pattern(values).test(page.lang);
  return tokensFor(subject, situation).some((item) => testToken(item, test, values, situation.classes));
}

/** Puts the words that a reason refers to in their places: "{R1}" becomes the first token to the right. */
function reason(why: string, situation: Situation): string {
  return why.replace(/\{([LR][1-6hv])\}/g, (_, place: string) => tokensFor(place, situation)[0]?.text ?? '');
}

const firstRule = (set: RuleSet, situation: Situation): Rule | undefined =>
  set.rules.find((rule) => rule[2].every((condition) => holds(condition, situation)));

/** The key that a rejected name is counted under, '' where the rule that decides has none. */
export function countedBySet(set: RuleSet, situation: Situation): string {
  const [verdict = ''] = firstRule(set, situation) ?? [];
  return verdict.startsWith('-') ? verdict.slice(1) : '';
}

/** @param ids Whom the name may stand for, in the patterns' order: what a plain "+" accepts. */
export function decideBySet(set: RuleSet, ids: readonly string[], situation: Situation): Verdict {
  const by = set.full ? 'name' : 'context';
  const rule = firstRule(set, situation);
  if (rule === undefined) return { ids: [], by, because: 'Not marked because no rule speaks for it.' };
  const [verdict, why] = rule;
  const because = reason(why, situation);
  if (verdict.startsWith('-')) return { ids: [], by, because: `Not marked because ${because}.` };
  const named = verdict.slice(1).split('|');
  const accepted = verdict === '+' ? ids : named.filter((id) => ids.includes(id));
  return { ids: accepted, by, because: `Marked because ${because}.` };
}
