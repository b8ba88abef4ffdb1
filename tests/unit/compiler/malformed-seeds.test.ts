/** Seeds that are wrong in one place, with every message that they must give. */
import { describe, expect, test } from 'vitest';
import { changed, EXAMPLE, messages } from './example.ts';

const DELTA = 'seeds/documents/delta-diary.yaml';
const ECHO = 'seeds/documents/echo-weekly.yaml';
const CLAIMS = 'seeds/claims.yaml';
const ALPHA = 'seeds/actors/alpha-ferries.yaml';
const COURIER = 'seeds/actors/harbour-courier.yaml';
const WORKS = 'seeds/works.yaml';
const PARTIES = 'seeds/parties.yaml';

interface Malformed {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly expected: readonly string[];
}

const WITHOUT_TEXTS: readonly Malformed[] = [
  {
    name: 'a quotation that is not closed',
    file: CLAIMS,
    from: 'heading: Whether Alpha',
    to: 'heading: "Whether Alpha',
    expected: ['seeds/claims.yaml:8:12: This is not valid YAML: the quotation mark " is not closed. Close it.'],
  },
  {
    name: 'a colon too many',
    file: CLAIMS,
    from: 'heading: Whether Alpha',
    to: 'heading: Whether: Alpha',
    expected: [
      'seeds/claims.yaml:8:12: This is not valid YAML: Nested mappings are not allowed in compact mappings. Put a value that holds ": " in quotation marks, or mend the indentation.',
    ],
  },
  {
    name: 'a key that stands twice',
    file: PARTIES,
    from: '  kind: unnamed\n',
    to: '  kind: unnamed\n  kind: named\n',
    expected: ['seeds/parties.yaml:9:3: This is not valid YAML: Map keys must be unique. Take one of them out.'],
  },
  {
    name: 'a reference to another value',
    file: PARTIES,
    from: '  kind: unnamed\n',
    to: '  kind: *unnamed\n',
    expected: ['seeds/parties.yaml:8:9: "*unnamed" is a reference. Write the value out.'],
  },
  {
    name: 'lists in lists without end',
    file: PARTIES,
    from: '  kind: unnamed\n',
    to: `  kind: ${'['.repeat(5_000)}\n`,
    expected: [expect.stringMatching(/^seeds\/parties\.yaml:8:\d+: This is not valid YAML: .*\. Nest less deeply\.$/)],
  },
  {
    name: 'a missing speaker',
    file: DELTA,
    from: '    speaker: dock-worker\n',
    to: '',
    expected: [
      'seeds/documents/delta-diary.yaml:30:5: Statement "delta-seals" has no "speaker". Add it: the id of the party that speaks, or { unclear: [two ids or more] }.',
    ],
  },
  {
    name: 'a field of another name',
    file: DELTA,
    from: '    verb: told\n',
    to: '    verb: told\n    verbs: told\n',
    expected: [
      'seeds/documents/delta-diary.yaml:34:5: Statement "delta-seals" has a field "verbs" that is not known here. Take it out or rename it: the fields are id, claim, stance, verb, speaker, onBehalfOf, audience, work, path, form, text, slots, evidence, order, answers, doesNotAnswer, bearsOn, withdrawn.',
    ],
  },
  {
    name: 'an unknown stance',
    file: DELTA,
    from: 'stance: comments',
    to: 'stance: gossips',
    expected: [
      'seeds/documents/delta-diary.yaml:32:5: "stance" of statement "delta-seals" is "gossips". It must be one of alleges, states concern, reports, confirms, denies, disputes the evidence, objects, supports, comments.',
    ],
  },
  {
    name: 'text where a number belongs',
    file: DELTA,
    from: 'length: 502',
    to: 'length: long',
    expected: [
      'seeds/documents/delta-diary.yaml:7:1: "length" of document "delta-diary" is "long". It must be the length of the text in UTF-16 units.',
    ],
  },
  {
    name: 'a fingerprint of the wrong shape',
    file: ECHO,
    from: 'sha256: 3ff6cde2dcd1',
    to: 'sha256: 3ff6',
    expected: [
      'seeds/documents/echo-weekly.yaml:8:1: "sha256" of document "echo-weekly" is "3ff664d79dcd939107301859556d5db5f58eab8e02b74c1e5e20a34b". It must be a SHA-256 of 64 lower-case hexadecimal digits, in quotes where it is all digits.',
    ],
  },
  {
    name: 'an empty value',
    file: DELTA,
    from: 'author: delta-diary',
    to: 'author:',
    expected: [
      'seeds/documents/delta-diary.yaml:3:1: "author" of document "delta-diary" is empty. It must be the id of the party that wrote it.',
    ],
  },
  {
    name: 'a word that YAML reads as something else',
    file: 'seeds/denial-words.yaml',
    from: '- never',
    to: '- false',
    expected: [
      'seeds/denial-words.yaml:2:3: An entry of the list is false. It must be a word of denial, objection or doubt. Put it in quotation marks.',
    ],
  },
  {
    name: 'a file that is no list',
    file: 'seeds/denial-words.yaml',
    from: '- denied\n- never\n- rejected\n',
    to: 'denied: true\n',
    expected: [
      'seeds/denial-words.yaml:1:1: The list is a map. It must be a list of words of denial, objection or doubt.',
    ],
  },
  {
    name: 'a version that is a number',
    file: 'seeds/pack.yaml',
    from: 'version: 1.0.0',
    to: 'version: 1.0',
    expected: [
      'seeds/pack.yaml:2:1: "version" of the pack is 1. It must be a version of three numbers, for example "1.0.0". Put it in quotation marks.',
    ],
  },
  {
    name: 'a duplicate id',
    file: ECHO,
    from: 'id: echo-denial',
    to: 'id: delta-denial',
    expected: [
      'seeds/documents/echo-weekly.yaml:30:5: The statement id "delta-denial" is taken already at seeds/documents/delta-diary.yaml:83:5. Give this one another id.',
    ],
  },
  {
    name: 'a party with the id of an actor',
    file: PARTIES,
    from: '- id: dock-worker\n',
    to: '- id: bravo-board\n  kind: named\n  name: The board\n- id: dock-worker\n',
    expected: [
      'seeds/parties.yaml:7:3: "bravo-board" is a covered actor, and a party under that id already. Take this party out.',
    ],
  },
  {
    name: 'an unknown actor id',
    file: CLAIMS,
    from: 'accused: [alpha-ferries]',
    to: 'accused: [alpha-fairies]',
    expected: [
      'seeds/claims.yaml:10:22: There is no actor "alpha-fairies". Did you mean "alpha-ferries"? Add a file to seeds/actors/, or mend the id.',
      'seeds/documents/delta-diary.yaml:93:9: "alpha-ferries" is not accused in claim "hidden-crates". Name one of: alpha-fairies.',
      'seeds/documents/delta-diary.yaml:118:9: "alpha-ferries" is not accused in claim "hidden-crates". Name one of: alpha-fairies.',
    ],
  },
  {
    name: 'an unknown claim',
    file: ECHO,
    from: 'claim: opened-letters\n    stance: reports',
    to: 'claim: closed-letters\n    stance: reports',
    expected: [
      'seeds/documents/echo-weekly.yaml:16:5: There is no claim "closed-letters". Add it to seeds/claims.yaml, or mend the id.',
    ],
  },
  {
    name: 'an unknown speaker',
    file: ECHO,
    from: 'speaker: harbour-courier',
    to: 'speaker: somebody-else',
    expected: [
      'seeds/documents/echo-weekly.yaml:19:5: There is no party "somebody-else". Add it to seeds/parties.yaml, or mend the id.',
    ],
  },
  {
    name: 'an unknown party whose words they are',
    file: DELTA,
    from: 'by: dock-worker',
    to: 'by: dock-walker',
    expected: [
      'seeds/documents/delta-diary.yaml:40:41: There is no party "dock-walker". Did you mean "dock-worker"? Add it to seeds/parties.yaml, or mend the id.',
    ],
  },
  {
    name: 'an unknown work',
    file: WORKS,
    from: 'restsOn: [courier-report]',
    to: 'restsOn: [currier-report]',
    expected: [
      'seeds/documents/delta-diary.yaml:20:5: The words go from work "courier-report" to work "delta-article", but "delta-article" does not rest on it. Add "courier-report" to the restsOn of "delta-article" in seeds/works.yaml, or mend the path.',
      'seeds/documents/delta-diary.yaml:36:5: The words go from work "courier-report" to work "delta-article", but "delta-article" does not rest on it. Add "courier-report" to the restsOn of "delta-article" in seeds/works.yaml, or mend the path.',
      'seeds/works.yaml:9:13: There is no work "currier-report". Did you mean "courier-report"? Add it to seeds/works.yaml, or mend the id.',
    ],
  },
  {
    name: 'an order against an unknown statement',
    file: DELTA,
    from: 'statement: delta-denial',
    to: 'statement: delta-refusal',
    expected: [
      'seeds/documents/delta-diary.yaml:115:32: There is no statement "delta-refusal". Add it to its document, or mend the id.',
    ],
  },
  {
    name: 'works that go round',
    file: WORKS,
    from: '  by: harbour-courier\n',
    to: '  by: harbour-courier\n  restsOn: [echo-article]\n',
    expected: [
      'seeds/works.yaml:5:3: Work "courier-report" rests on itself, going round. Take one tie of the circle out.',
      'seeds/works.yaml:15:3: Work "echo-article" rests on itself, going round. Take one tie of the circle out.',
    ],
  },
  {
    name: 'a path that skips a tie',
    file: WORKS,
    from: '  by: echo-weekly\n  restsOn: [courier-report]',
    to: '  by: echo-weekly',
    expected: [
      'seeds/documents/echo-weekly.yaml:20:5: The words go from work "courier-report" to work "echo-article", but "echo-article" does not rest on it. Add "courier-report" to the restsOn of "echo-article" in seeds/works.yaml, or mend the path.',
    ],
  },
  {
    name: 'a document work by another author',
    file: WORKS,
    from: '  by: echo-weekly',
    to: '  by: delta-diary',
    expected: [
      'seeds/documents/echo-weekly.yaml:9:1: Work "echo-article" is by "delta-diary", but the document\'s author is "echo-weekly". Make them agree.',
    ],
  },
  {
    name: 'overlapping strong alias',
    file: ALPHA,
    from: '- { text: Alpha Ferries, strength: strong, attested: document }',
    to: '- { text: Alpha Ferries, strength: strong, attested: document }\n  - { text: bravo board, strength: strong, attested: common }',
    expected: [
      'seeds/actors/bravo-board.yaml:6:7: Strong alias "Bravo Board" of "bravo-board" is a strong alias of "alpha-ferries" (seeds/actors/alpha-ferries.yaml:7:7) too. Make both weak, with rules.',
    ],
  },
  {
    name: 'a weak alias that is strong for another',
    file: COURIER,
    from: 'text: Courier,',
    to: 'text: Bravo Board,',
    expected: [
      'seeds/actors/harbour-courier.yaml:7:7: Weak alias "Bravo Board" of "harbour-courier" is a strong alias of "bravo-board", which takes every mention. Make that one weak too.',
    ],
  },
  {
    name: 'a weak alias without rules',
    file: COURIER,
    from: ', rules: courier',
    to: '',
    expected: [
      'seeds/actors/harbour-courier.yaml:7:7: Weak alias "Courier" of "harbour-courier" has no context rule. Add "rules:", or make it strong.',
    ],
  },
  {
    name: 'a strong alias with rules',
    file: ALPHA,
    from: 'strength: strong',
    to: 'strength: strong, rules: ferry',
    expected: [
      'seeds/actors/alpha-ferries.yaml:6:7: Strong alias "Alpha Ferries" of "alpha-ferries" has a context rule. Take "rules" out, or make it weak.',
    ],
  },
  {
    name: 'an asserting heading',
    file: CLAIMS,
    from: 'heading: Whether Alpha Ferries hides crates',
    to: 'heading: Alpha Ferries hides crates',
    expected: [
      'seeds/claims.yaml:8:3: The heading of claim "hidden-crates" asserts something. Begin an allegation\'s heading with "Whether ".',
    ],
  },
  {
    name: 'an allegation against nobody',
    file: CLAIMS,
    from: '{ accused: [alpha-ferries] }',
    to: '{ affected: [alpha-ferries] }',
    expected: [
      'seeds/claims.yaml:10:3: Claim "hidden-crates" accuses nobody. Name the accused actors, or say in "accusedUnstated" why there are none.',
    ],
  },
  {
    name: 'an action that accuses',
    file: CLAIMS,
    from: 'decider: [bravo-board]',
    to: 'accused: [bravo-board]',
    expected: ['seeds/claims.yaml:15:12: Claim "depot-search" is no allegation. Take "accused" out, or make it one.'],
  },
  {
    name: 'a claim without statement',
    file: CLAIMS,
    from: '- id: depot-search\n',
    to: '- id: second-search\n  kind: action\n  heading: A second search\n  topic: a second search\n  roles: {}\n- id: depot-search\n',
    expected: [
      'seeds/claims.yaml:11:3: Claim "second-search" has no statement. Add one to a document, or take the claim out.',
    ],
  },
  {
    name: 'a text that does not read on',
    file: DELTA,
    from: "text: ' said that {w}'",
    to: "text: 'Said that {w}'",
    expected: [
      'seeds/documents/delta-diary.yaml:38:5: The text of statement "delta-seals" does not read on from the speaker\'s name. Begin it with a space or a comma.',
    ],
  },
  {
    name: 'a slot that is not declared',
    file: DELTA,
    from: "text: ' said that {w}'",
    to: "text: ' said {h} that {w}'",
    expected: [
      'seeds/documents/delta-diary.yaml:38:5: The text of statement "delta-seals" uses {h}, but no such slot is declared. Add it to "slots".',
    ],
  },
  {
    name: 'a slot that is not used',
    file: DELTA,
    from: "text: ' said that {w}'",
    to: "text: ' said so.'",
    expected: [
      'seeds/documents/delta-diary.yaml:40:7: Slot "w" of statement "delta-seals" is not used in its text. Use it as {w}, or take it out.',
    ],
  },
  {
    name: 'direct speech without words',
    file: DELTA,
    from: "form: paraphrase\n    text: ' denied",
    to: "form: direct\n    text: ' denied",
    expected: [
      'seeds/documents/delta-diary.yaml:89:5: Statement "delta-denial" is direct speech without exact words. Add a {words, by} slot, or make its form "paraphrase".',
    ],
  },
  {
    name: 'evidence out of range',
    file: DELTA,
    from: 'range: [486, 501]',
    to: 'range: [486, 509]',
    expected: [
      'seeds/documents/delta-diary.yaml:80:9: The range [486, 509] goes beyond the document, which has 502 UTF-16 units. Mend the range.',
    ],
  },
  {
    name: 'an empty range',
    file: DELTA,
    from: 'range: [486, 501]',
    to: 'range: [486, 486]',
    expected: [
      'seeds/documents/delta-diary.yaml:80:9: The range [486, 486] is empty. Its end must be greater than its start.',
    ],
  },
  {
    name: 'a long range',
    file: DELTA,
    from: 'range: [0, 32]',
    to: 'range: [0, 432]',
    expected: [
      'seeds/documents/delta-diary.yaml:11:5: The range [0, 432] has 432 UTF-16 units. At most 400 are allowed: split it.',
    ],
  },
  {
    name: 'no evidence of who speaks',
    file: DELTA,
    from: 'role: attribution\n  - id: delta-search',
    to: 'role: context\n  - id: delta-search',
    expected: [
      'seeds/documents/delta-diary.yaml:61:5: Statement "delta-worry" has no evidence of who speaks. Add an entry with "role: attribution" that holds the speaker\'s name.',
    ],
  },
  {
    name: 'a wording for another',
    file: DELTA,
    from: 'for: alpha-ferries }\n',
    to: 'for: bravo-board }\n',
    expected: [
      'seeds/documents/delta-diary.yaml:149:9: The wording "the ferry company" is declared for "bravo-board", but statement "delta-objection" is spoken by alpha-ferries. Mend the speaker or the wording.',
    ],
  },
  {
    name: 'an answer for another',
    file: ECHO,
    from: 'for: bravo-board\n',
    to: 'for: alpha-ferries\n',
    expected: [
      'seeds/documents/echo-weekly.yaml:40:9: "alpha-ferries" is not accused in claim "opened-letters". Name one of: bravo-board.',
      'seeds/documents/echo-weekly.yaml:40:9: Statement "echo-denial" is not spoken by "alpha-ferries" nor on its behalf. Another\'s denial is not its answer: take this tie out, or add "onBehalfOf".',
    ],
  },
  {
    name: 'an answer to what is no allegation',
    file: DELTA,
    from: '  - claim: hidden-crates\n        for',
    to: '  - claim: depot-search\n        for',
    expected: [
      'seeds/documents/delta-diary.yaml:83:5: Statement "delta-denial" denies, and claim "hidden-crates" accuses alpha-ferries, who speaks here. Say in "answers" that it answers that claim, or in "doesNotAnswer" why it does not.',
      'seeds/documents/delta-diary.yaml:92:9: Claim "depot-search" is no allegation, so nothing answers it. Take this tie out.',
    ],
  },
  {
    name: 'a denial that names no allegation',
    file: DELTA,
    from: '    doesNotAnswer:\n      - claim: hidden-crates\n        why: It objects to the search and says nothing of crates.\n',
    to: '',
    expected: [
      'seeds/documents/delta-diary.yaml:129:5: Statement "delta-objection" objects, and claim "hidden-crates" accuses alpha-ferries, who speaks here. Say in "answers" that it answers that claim, or in "doesNotAnswer" why it does not.',
    ],
  },
];

const WITH_TEXTS: readonly Malformed[] = [
  {
    name: 'exact words that differ',
    file: DELTA,
    from: 'words: the seals were gone.',
    to: 'words: the seals were broken.',
    expected: [
      'seeds/documents/delta-diary.yaml:40:7: The words in slot "w" do not stand word for word in the evidence. Mend the words, or add their range.',
    ],
  },
  {
    name: 'words of the document itself',
    file: DELTA,
    from: 'words: crates that reportedly vanish at night, by',
    to: 'words: depot, by',
    expected: [
      'seeds/documents/delta-diary.yaml:60:7: The words in slot "w" stand outside quotation marks, so they are the document\'s own. Make them ours, or give them to "delta-diary".',
    ],
  },
  {
    name: 'a hedge or time that differs',
    file: DELTA,
    from: 'time: last week',
    to: 'time: last year',
    expected: [
      'seeds/documents/delta-diary.yaml:113:7: The time "last year" does not stand in the evidence. Write it as the document has it, or add its range.',
    ],
  },
  {
    name: 'a range that moved',
    file: DELTA,
    from: 'range: [161, 183]',
    to: 'range: [160, 182]',
    expected: [
      'seeds/documents/delta-diary.yaml:43:9: The range [160, 182] reads ““the seals were gone.”, whose SHA-256 is another. Mend the range or the fingerprint.',
    ],
  },
  {
    name: 'another speaker',
    file: ECHO,
    from: 'speaker: harbour-courier',
    to: 'speaker: alpha-ferries',
    expected: [
      'seeds/documents/echo-weekly.yaml:27:9: “The Harbour Courier reported” holds no name of the speaker of statement "echo-letters", alpha-ferries. Mend the speaker or the range, or declare the wording that stands for the speaker.',
    ],
  },
  {
    name: 'a wording that does not stand there',
    file: DELTA,
    from: 'text: the ferry company,',
    to: 'text: the tram company,',
    expected: [
      'seeds/documents/delta-diary.yaml:146:9: The wording "the tram company" does not stand in “the ferry company added”. Mend the wording or the range.',
    ],
  },
  {
    name: 'a length that differs',
    file: DELTA,
    from: 'length: 502',
    to: 'length: 501',
    expected: [
      'seeds/documents/delta-diary.yaml:7:1: The text of document "delta-diary" has 502 UTF-16 units, not 501. Mend the length.',
    ],
  },
  {
    name: 'a fingerprint of another text',
    file: ECHO,
    from: 'sha256: 3ff6cde2',
    to: 'sha256: 4ff6cde2',
    expected: [
      'seeds/documents/echo-weekly.yaml:8:1: None of the 2 texts given has the fingerprint of document "echo-weekly". Add its text, or mend the fingerprint.',
    ],
  },
  {
    name: 'a borrowed number',
    file: DELTA,
    from: ': the board ordered the search.',
    to: ': the board ordered 2 searches.',
    expected: [
      'seeds/documents/delta-diary.yaml:75:5: The text of statement "delta-search" holds the number "2", which the document does not give. Take it out.',
    ],
  },
  {
    name: 'a borrowed name',
    file: DELTA,
    from: ': the board ordered the search.',
    to: ': the board in Lisbon ordered the search.',
    expected: [
      'seeds/documents/delta-diary.yaml:75:5: The text of statement "delta-search" holds the name "Lisbon", which the document does not give. Take it out.',
    ],
  },
  {
    name: 'an alias called attested that no document holds',
    file: ALPHA,
    from: 'attested: document }',
    to: 'attested: document }\n  - { text: A-Ferries, strength: strong, attested: document }',
    expected: [
      'seeds/actors/alpha-ferries.yaml:7:42: No document holds the alias "A-Ferries" of "alpha-ferries". Make it "attested: common", or mend the spelling.',
    ],
  },
  {
    name: 'a name in a heading',
    file: CLAIMS,
    from: 'heading: The search of the depot',
    to: 'heading: The search of the Northgate depot',
    expected: [
      'seeds/claims.yaml:13:3: The heading of claim "depot-search" holds the name "Northgate", which the document does not give. Take it out.',
    ],
  },
  {
    name: 'left out changed',
    file: DELTA,
    from: 'range: [0, 32]',
    to: 'range: [0, 31]',
    expected: [
      'seeds/documents/delta-diary.yaml:12:5: The range [0, 31] reads “Crates, letters and a ferry lin”, whose SHA-256 is another. Mend the range or the fingerprint.',
    ],
  },
  {
    name: 'denial word uncovered',
    file: 'seeds/denial-words.yaml',
    from: '- never',
    to: '- helps\n- opened',
    expected: [
      'seeds/documents/delta-diary.yaml:14:1: The sentence at [34, 116] of document "delta-diary" holds "opened", but no statement that denies, disputes or objects rests on it. Add one, or list the sentence in "leftOut".',
      'seeds/documents/echo-weekly.yaml:14:1: The sentence at [0, 83] of document "echo-weekly" holds "opened", but no statement that denies, disputes or objects rests on it. Add one, or list the sentence in "leftOut".',
    ],
  },
];

test('the example compiles, and agrees with its texts', () => {
  expect(messages(EXAMPLE, true)).toEqual([]);
});

describe('malformed seeds', () => {
  test.each(WITHOUT_TEXTS)('$name', ({ file, from, to, expected }) => {
    expect(messages(changed(file, from, to))).toEqual(expected);
  });

  test('a file named otherwise than its actor', () => {
    const renamed = EXAMPLE.map((file) => (file.path === ALPHA ? { ...file, path: 'seeds/actors/alpha.yaml' } : file));
    expect(messages(renamed)).toEqual([
      'seeds/actors/alpha.yaml:1:1: Actor "alpha-ferries" stands in a file of another name. Rename the file to alpha-ferries.yaml.',
    ]);
  });

  test('a missing file and one of an unknown kind', () => {
    const files = EXAMPLE.filter((file) => file.path !== WORKS);
    expect(messages([...files, { path: 'seeds/claim/other.yaml', text: 'a: 1' }])).toEqual([
      'seeds/claim/other.yaml:1:1: This is no kind of seed file that is known. See seeds/README.md for where things go.',
      'seeds/works.yaml:1:1: This file is missing. Add it: see seeds/README.md.',
    ]);
  });

  test('every problem is told, not only the first', () => {
    const twice = changed(
      CLAIMS,
      'heading: Whether Alpha',
      'heading: That Alpha',
      changed(DELTA, 'stance: comments', 'stance: gossips'),
    );
    expect(messages(twice)).toHaveLength(2);
  });
});

describe('seeds that disagree with the documents', () => {
  test.each(WITH_TEXTS)('$name', ({ file, from, to, expected }) => {
    expect(messages(changed(file, from, to), true)).toEqual(expected);
  });

  test.each(WITH_TEXTS.filter((row) => !row.name.startsWith('a fingerprint')))(
    '$name: not told without the texts',
    ({ file, from, to }) => {
      expect(messages(changed(file, from, to))).toEqual([]);
    },
  );
});
