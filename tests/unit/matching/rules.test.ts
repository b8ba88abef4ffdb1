import { describe, expect, test } from 'vitest';
import { finiteForms, ingForm } from '../../../src/matching/classes.ts';
import { compileMatcher, loadMatcher, type Pattern, withoutReasonsToReject } from '../../../src/matching/index.ts';

const otherwise = '- otherwise :: nothing speaks for it';

function problemsOf(lines: readonly string[], patterns: readonly Pattern[] = []): string[] {
  const { problems } = compileMatcher(patterns, [{ name: 'test.rules', text: lines.join('\n') }]);
  return problems.map(({ source, line, message }) => `${source}:${line}: ${message}`);
}

describe('what is wrong with a rule source is told by line', () => {
  test.each([
    ['a line of no kind', ['set a', 'maybe'], '2: “maybe” is neither a list, nor a set, nor a rule. Begin'],
    [
      'a rule without a reason',
      ['set a', '+ poss', otherwise],
      '2: This rule lacks something. Write “verdict conditions :: reason”.',
    ],
    ['a rule outside a set', ['+ poss :: it has one'], '1: A rule stands outside a set. Move'],
    ['a verdict that is none', ['set a', '-x|y poss :: it has one', otherwise], '2: “-x|y” is no verdict. Behind'],
    ['a rule without conditions', ['set a', '+ :: it has one', otherwise], '2: This rule has no condition. Where'],
    [
      'otherwise with conditions',
      ['set a', '+ otherwise poss :: it has one', otherwise],
      '2: “otherwise” has conditions. Take',
    ],
    ['a condition of no kind', ['set a', '+ R9=x :: it has one', otherwise], '2: “R9=x” is no condition. The'],
    ['a test that takes nothing', ['set a', '+ R1^x :: it has one', otherwise], '2: “R1^x” is no condition. The'],
    [
      'a class that is not there',
      ['set a', '+ R1~verb :: it has one', otherwise],
      '2: There is no class “verb”. Add it',
    ],
    ['a broken pattern', ['set a', '+ R1/(/ :: it has one', otherwise], '2: “(” is no regular expression. Mend it'],
    [
      'a set without a last rule',
      ['# a note', 'set a', '+ poss :: it has one'],
      '2: Set “a” does not end with an “otherwise” rule. Add',
    ],
    ['a set that stands twice', ['set a', otherwise, 'set a', otherwise], '3: “a” is defined twice. Give'],
    ['a part that is not there', ['set a', 'use b', otherwise], '2: There is no part “b” above this line. Define it'],
    ['use outside a set', ['use b'], '1: “use” stands outside a set. Move it'],
    [
      'a class word in capitals',
      ['class rank: Former'],
      '1: “Former” in class “rank” is not in lower case. Write “former”.',
    ],
    ['a class word that stands twice', ['class rank: old', '  old'], '1: “old” stands twice in class “rank”. Take'],
  ])('%s', (_, lines, expected) => {
    expect(problemsOf(lines)).toContainEqual(expect.stringContaining(`test.rules:${expected}`));
  });

  test('a class that no rule uses', () => {
    expect(problemsOf(['# idle', 'class idle: word'])).toEqual([
      'test.rules:2: No rule uses class “idle”. Take it out, or use it.',
    ]);
  });

  test('a name of something else that is looked for', () => {
    expect(problemsOf(['set s', otherwise, 'decoy: Other'], [{ id: 'a', text: 'Other' }])).toEqual([
      'test.rules:3: “Other” stands twice, or is one of the names that are looked for. Take this one out.',
    ]);
  });

  test.each([
    ['a name without any character', [{ id: 'a', text: '\u00AD ' }], 0, 'This name of “a” has no character'],
    [
      'a rule set that does not exist',
      [{ id: 'a', text: 'A', rules: 'none' }],
      0,
      '“A” of “a” is decided by rule set “none”, which does not exist. Add it',
    ],
    [
      'a name that stands twice',
      [
        { id: 'a', text: 'A b' },
        { id: 'a', text: 'A  b' },
      ],
      1,
      '“A b” stands twice under “a”. Take',
    ],
    [
      'a name that is decided in two ways',
      [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'A', rules: 's' },
      ],
      1,
      '“A” is decided in two ways, by “a” and “b”. Give both',
    ],
  ])('%s', (_, patterns, pattern, expected) => {
    const { problems } = compileMatcher(patterns, [{ name: 'test.rules', text: `set s\n${otherwise}` }]);
    expect(problems).toEqual([{ source: '', line: 0, pattern, message: expect.stringContaining(expected) }]);
  });
});

describe('conditions', () => {
  const page = { host: 'news.example', title: 'A page', lang: 'en', count: (key: string) => (key === 'full' ? 2 : 0) };
  /** Whether one rule accepts the name X where it stands in a text. */
  function accepts(rule: string, text: string): boolean {
    const lines = [
      'class colour: red',
      'verbs deed: agree ban',
      'class rank: former',
      'class adverb: soon',
      'class head: court',
      'class joint: of',
    ];
    const used = '- R1~colour|deed|deed-base|deed-ing|rank|head|joint|adverb L1=never R1=never :: unused';
    const source = [...lines, 'set s', used, `+ ${rule} :: it says so`, otherwise].join('\n');
    const patterns = [
      { id: 'x', text: 'X.Y', rules: 's' },
      { id: 'full', text: 'Full Name' },
    ];
    const { data, problems } = compileMatcher(patterns, [{ name: 'test.rules', text: source }]);
    expect(problems).toEqual([]);
    const matcher = loadMatcher(data);
    const candidate = matcher.candidates(text).find(({ start, end }) => /^X\.Y$/i.test(text.slice(start, end)));
    return candidate !== undefined && matcher.decide(text, candidate, page).ids.length > 0;
  }

  test.each([
    ['R1=red', 'X.Y red', 'X.Y blue'],
    ['L2=red', 'red the X.Y', 'the red X.Y'],
    ['!R1=red', 'X.Y blue', 'X.Y red'],
    ['R1=¶', 'the X.Y', 'the X.Y is'],
    ['R1=¶', 'the X.Y\u2028is', 'the X.Y\nis'],
    ['R1~colour', 'X.Y Red', 'X.Y reddish'],
    ['R1~colour', "X.Y red's", 'X.Y reds'],
    ['R1~deed', 'X.Y agreed', 'X.Y agree'],
    ['R1~deed', 'X.Y bans', 'X.Y bananas'],
    ['R1~deed-base', 'X.Y agree', 'X.Y agrees'],
    ['R1~deed-ing', 'X.Y banning', 'X.Y bans'],
    ['R1^', 'X.Y Red', 'X.Y red'],
    ['R1_', 'X.Y red', 'X.Y Red'],
    ['R1#', 'X.Y 12', 'X.Y twelve'],
    ['R1/^re/', 'X.Y red', 'X.Y Red'],
    ['Rh=judge', 'X.Y former judge', 'X.Y red judge'],
    ['Rv=agreed', 'X.Y soon quickly agreed', 'X.Y red agreed'],
    ['R*=red', 'X.Y is not quite red', 'X.Y is not quite blue'],
    ['the', 'the X.Y', 'a X.Y'],
    ['poss', "X.Y's red", 'X.Y red'],
    ['poss', 'X.Y’s', 'X.Y’sa'],
    ['hyR', 'X.Y-led', 'X.Y - led'],
    ['hyL', 'pro-X.Y', 'pro X.Y'],
    ['dots', 'X.Y', 'no name'],
    ['start', '“X.Y red', 'a X.Y red'],
    ['solo', '“X.Y”', '“X.Y” red'],
    ['org', 'X.Y High Court of Old Town said', 'X.Y High Hopes of Old Town said'],
    ['title', 'Some People Like X.Y When They Can', 'Some people like X.Y when they can'],
    ['capital', 'WE ALL LIKE X.Y MORE', 'We all like X.Y more'],
    ['last=full', 'Full Name and X.Y', 'X.Y and Full Name'],
    ['@full>=2 host/news/ heading/page$/ lang/^en/', 'X.Y', 'no name'],
  ])('%s holds in “%s”, not in “%s”', (rule, holding, other) => {
    expect(accepts(rule, holding)).toBe(true);
    expect(accepts(rule, other)).toBe(false);
  });

  test.each([['@full>=3'], ['@full<2'], ['@full>full'], ['host/other/'], ['lang/^de/'], ['!heading/page/']])(
    '%s does not hold on the page',
    (rule) => {
      expect(accepts(rule, 'X.Y')).toBe(false);
    },
  );
});

test.each([
  ['accuse', ['accuses', 'accused', 'accusing']],
  ['agree', ['agrees', 'agreed', 'agreeing']],
  ['deny', ['denies', 'denied', 'denying']],
  ['destroy', ['destroys', 'destroyed', 'destroying']],
  ['push', ['pushes', 'pushed', 'pushing']],
  ['ban', ['bans', 'banned', 'banning']],
  ['reveal', ['reveals', 'revealed', 'revealing']],
  ['veto', ['vetoes', 'vetoed', 'vetoing']],
  ['draw', ['draws', 'drawed', 'drawing']],
])('forms of “%s”', (base, forms) => {
  expect([...finiteForms(base), ingForm(base)]).toEqual(forms);
});

test('what a rule with a key rejects is counted under it, whatever the page says', () => {
  const lines = [
    'set s',
    '- @x-person>=1 :: the page knows',
    '-x-person L1=mr :: it is a person',
    '+ otherwise :: it is X',
  ];
  const { data, problems } = compileMatcher(
    [
      { id: 'x', text: 'X', rules: 's' },
      { id: 'y', text: 'Y' },
    ],
    [{ name: 'test.rules', text: lines.join('\n') }],
  );
  expect(problems).toEqual([]);
  const matcher = loadMatcher(data);
  const run = 'Mr X met X and Y';
  const [person, bare, other] = matcher.candidates(run);
  expect(person && matcher.countKey(person, run)).toBe('x-person');
  expect(bare && matcher.countKey(bare, run)).toBeNull();
  expect(other && matcher.countKey(other, run)).toBe('y');
  const page = { host: '', title: '', lang: '', count: () => 0 };
  expect(person && matcher.decide(run, person, page)).toMatchObject({
    ids: [],
    because: 'Not marked because it is a person.',
  });
});

test('why a name is left alone can be left out; all else is told as before', () => {
  const { data } = compileMatcher(
    [{ id: 'x', text: 'X', rules: 'a' }],
    [{ name: 'test.rules', text: ['set a', '+ R1=met :: “{R1}” follows', otherwise].join('\n') }],
  );
  const page = { host: '', title: '', lang: '', count: () => 0 };
  const decided = (run: string, from = data) => {
    const matcher = loadMatcher(from);
    return matcher.candidates(run).map((candidate) => matcher.decide(run, candidate, page));
  };
  const short = withoutReasonsToReject(data);
  expect(decided('X met', short)).toEqual(decided('X met'));
  expect(decided('X went')).toMatchObject([{ ids: [], because: 'Not marked because nothing speaks for it.' }]);
  expect(decided('X went', short)).toMatchObject([{ ids: [] }]);
  expect(JSON.stringify(short)).not.toContain('speaks for it');
});
