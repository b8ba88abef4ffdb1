/** The fairness rules: what our own words may not do. Pure over one proposition. */
import { sentences } from '../text/sentences.ts';
import { type FairnessLists, firstOf } from './lists.ts';

export type FairnessRule =
  | 'loaded word'
  | 'asserting verb'
  | 'doubting verb'
  | 'hedge of our own'
  | 'superlative'
  | 'date'
  | 'unattributed'
  | 'short answer'
  | 'borrowed run';

/** Words of ours, as a reader meets them. */
export interface Proposition {
  /** What stands in “…” or in slots is somebody's own and is not judged. */
  readonly text: string;
  /**
   * `statement`: reads on from its speaker's name. `question`: an allegation's heading. `phrase`: another heading or a
   * topic. `reason`: any other sentence of ours.
   */
  readonly use: 'statement' | 'question' | 'phrase' | 'reason';
  /** The statement's verb as the document has it. */
  readonly verb?: string;
}

export interface Finding {
  readonly rule: FairnessRule;
  /** What breaks the rule and how to mend it. */
  readonly message: string;
}

/** What stands for a slot or a quotation while our own words are judged: no word, and no end of a sentence. */
const SOMEBODY_ELSES = '“”';

/** "The claims that …" speaks of claims; "it claims that …" doubts them. */
const CLAIMS_AS_NOUN = /\b(?:the|these|those|such|other|both|all|to|of|on|about|with)\s+claims\b/giu;

/** Every rule that a proposition breaks. */
export function lintProposition(proposition: Proposition, lists: FairnessLists): Finding[] {
  const own = proposition.text.replace(/\{[^{}]*\}|“[^”]*”/g, SOMEBODY_ELSES);
  const findings: Finding[] = [];
  const find = (rule: FairnessRule, message: string) => findings.push({ rule, message });

  const loaded = firstOf(lists['loaded-words'], own);
  if (loaded !== null) find('loaded word', `"${loaded}" judges. Say it in plain words, or quote whoever said it.`);

  for (const [rule, list, does] of [
    ['asserting verb', 'asserting-verbs', 'says that it is true'],
    ['doubting verb', 'doubting-verbs', 'casts doubt on the speaker'],
  ] as const) {
    const found = verbOfOurs(lists[list], own.replace(CLAIMS_AS_NOUN, ''), proposition.verb);
    if (found !== null) find(rule, `"${found}" ${does}. Use "said", or name it in "verb" where the document has it.`);
  }

  const hedge = proposition.use === 'statement' ? firstOf(lists.hedges, own) : null;
  if (hedge !== null) {
    find(
      'hedge of our own',
      `"${hedge}" is a hedge of ours. Take it out, or anchor the document's own in a {hedge} slot.`,
    );
  }

  const superlative = superlativeIn(own, lists);
  if (superlative !== null)
    find('superlative', `"${superlative}" is a superlative. Say what the document says, without rank.`);

  const time =
    firstOf(lists['time-words'], own) ?? /(?<![\p{L}\p{N}])(?:1[5-9]|20)\d\d(?:s|(?![\p{L}\p{N}]))/u.exec(own)?.[0];
  if (time !== undefined)
    find('date', `"${time}" is a time of ours. Anchor the document's own words in a {time} slot, or take it out.`);

  const bare = unattributedSentence(own, proposition.use, lists);
  if (bare !== null) {
    find(
      'unattributed',
      `“${bare}” asserts what somebody is accused of. Say whose words it is, or word it as a question.`,
    );
  }
  return findings;
}

/** Whether an answer is worded so much shorter than what it answers that it looks small beside it: under a third. */
export function isShortAnswer(answer: string, allegation: string): boolean {
  return answer.length * 3 < allegation.length;
}

/** The first verb of a list that the document does not have itself. */
function verbOfOurs(list: readonly string[], own: string, documents = ''): string | null {
  const theirs = new Set(documents.toLowerCase().split(/[^\p{L}]+/u));
  let rest = own;
  let found = firstOf(list, rest);
  while (found !== null && theirs.has(found.toLowerCase().split(/\s/)[0] ?? '')) {
    rest = rest.replaceAll(found, '');
    found = firstOf(list, rest);
  }
  return found;
}

/** "at most", "at least" and "most of" rank nobody. */
function superlativeIn(own: string, lists: FairnessLists): string | null {
  const formed = /(?<!at\s)\b(?:most|least)\s+(?!of\b)\p{Ll}+|\b\p{L}+iest\b/iu.exec(own);
  return firstOf(lists.superlatives, own) ?? formed?.[0] ?? null;
}

/**
 * A sentence that asserts an accusation in our own voice. The first sentence of a statement has its speaker before it,
 * and still needs a colon, somebody's exact words or a verb of saying: "{speaker} hides crates." would be ours.
 */
function unattributedSentence(own: string, use: Proposition['use'], lists: FairnessLists): string | null {
  if (use === 'question') return null;
  const attributing = ['attributing-words', 'asserting-verbs', 'doubting-verbs'] as const;
  const pieces = sentences(own).map(([start, end]) => own.slice(start, end));
  const bare = pieces.find((piece, index) => {
    if (/^(?:who|whether)\b/iu.test(piece)) return false;
    const says = attributing.some((list) => firstOf(lists[list], piece) !== null);
    if (use === 'statement' && index === 0) return !says && !piece.includes(':') && !piece.includes(SOMEBODY_ELSES);
    return !says && (use === 'statement' || firstOf(lists['accusing-verbs'], piece) !== null);
  });
  return bare ?? null;
}
