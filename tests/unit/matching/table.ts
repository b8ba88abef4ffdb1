/** The rule of matching by examples: what stands in a text for given names. */

export interface MatchCase {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly text: string;
  /** The stretches of text that are found, in order. */
  readonly expected: readonly string[];
}

export const CASES: readonly MatchCase[] = [
  { name: 'a plain name', patterns: ['Kaspersky Lab'], text: 'At Kaspersky Lab today', expected: ['Kaspersky Lab'] },
  { name: 'nothing without names', patterns: [], text: 'At Kaspersky Lab today', expected: [] },
  { name: 'nothing in an empty text', patterns: ['Israel'], text: '', expected: [] },
  {
    name: 'the longest that begins at a place',
    patterns: ['New York', 'New York Times'],
    text: 'New York Times',
    expected: ['New York Times'],
  },
  {
    name: 'a shorter one where the longer is not whole',
    patterns: ['New York', 'New York Times'],
    text: 'New York Timesheet',
    expected: ['New York'],
  },
  {
    name: 'the leftmost, then on from its end',
    patterns: ['Russian government', 'government hackers'],
    text: 'Russian government hackers',
    expected: ['Russian government'],
  },
  {
    name: 'one after another',
    patterns: ['Israel', 'Russia'],
    text: 'Israel,Russia/Israel',
    expected: ['Israel', 'Russia', 'Israel'],
  },
  { name: 'no part of a word on the left', patterns: ['Israel'], text: 'PanIsrael', expected: [] },
  { name: 'no part of a word on the right', patterns: ['Israel'], text: 'Israeli', expected: [] },
  { name: 'no part of a word with numbers', patterns: ['US'], text: 'US2 2US', expected: [] },
  { name: 'no part of a word in another script', patterns: ['Israel'], text: 'ИIsrael', expected: [] },
  { name: 'a combining mark goes on with the word', patterns: ['Israel'], text: 'Israel\u0301', expected: [] },
  { name: 'an ignored character does not end a word', patterns: ['Israel'], text: 'Israel\u00ADi', expected: [] },
  { name: 'an ignored character does not begin a word', patterns: ['Israel'], text: 'x\u200BIsrael', expected: [] },
  { name: 'hyphens part words', patterns: ['U.S.', 'Russia'], text: 'U.S.-Russia', expected: ['U.S.', 'Russia'] },
  { name: 'a prefix with a hyphen', patterns: ['Kremlin'], text: 'anti-Kremlin', expected: ['Kremlin'] },
  { name: 'an underscore parts words', patterns: ['Kremlin'], text: '_Kremlin_', expected: ['Kremlin'] },
  {
    name: 'possessives are left outside',
    patterns: ['Kaspersky Lab'],
    text: "Kaspersky Lab’s and Kaspersky Lab's",
    expected: ['Kaspersky Lab', 'Kaspersky Lab'],
  },
  {
    name: 'white space of any kind and length',
    patterns: ['Kaspersky Lab'],
    text: 'Kaspersky \u00A0\n\t Lab',
    expected: ['Kaspersky \u00A0\n\t Lab'],
  },
  {
    name: 'a visible line break inside',
    patterns: ['Kaspersky Lab'],
    text: 'Kaspersky\u2028Lab',
    expected: ['Kaspersky\u2028Lab'],
  },
  { name: 'no white space is not white space', patterns: ['Kaspersky Lab'], text: 'KasperskyLab', expected: [] },
  {
    name: 'something that is no text parts a name',
    patterns: ['Kaspersky Lab'],
    text: 'Kaspersky \uFFFC Lab',
    expected: [],
  },
  {
    name: 'soft hyphens are looked through',
    patterns: ['Kaspersky Lab'],
    text: 'Kas\u00ADper\u00ADsky Lab',
    expected: ['Kas\u00ADper\u00ADsky Lab'],
  },
  {
    name: 'zero width characters are looked through',
    patterns: ['Kaspersky'],
    text: 'K\u200Ba\u2060spersky',
    expected: ['K\u200Ba\u2060spersky'],
  },
  {
    name: 'ignored characters around stay outside',
    patterns: ['Russia'],
    text: '\u200BRussia\u00AD.',
    expected: ['Russia'],
  },
  { name: 'a direction mark beside', patterns: ['Russia'], text: '\u200FRussia\u200F', expected: ['Russia'] },
  {
    name: 'apostrophes are alike',
    patterns: ["Ha'aretz"],
    text: "Ha’aretz Ha'aretz Ha‘aretz",
    expected: ['Ha’aretz', "Ha'aretz", 'Ha‘aretz'],
  },
  { name: 'apostrophes of the name are alike', patterns: ['Ha’aretz'], text: "Ha'aretz", expected: ["Ha'aretz"] },
  {
    name: 'hyphens inside a name are alike',
    patterns: ['cyber-spies'],
    text: 'cyber‑spies cyber‐spies',
    expected: ['cyber‑spies', 'cyber‐spies'],
  },
  { name: 'letter case counts', patterns: ['Times'], text: 'times TIMEs tIMES', expected: [] },
  { name: 'all capitals', patterns: ['Kaspersky Lab'], text: 'KASPERSKY LAB', expected: ['KASPERSKY LAB'] },
  { name: 'not half in capitals', patterns: ['Kaspersky Lab'], text: 'KASPERSKY Lab', expected: [] },
  {
    name: 'small words may begin with a capital',
    patterns: ['Israeli intelligence officials'],
    text: 'Israeli Intelligence Officials',
    expected: ['Israeli Intelligence Officials'],
  },
  {
    name: 'a small word at the start of a sentence',
    patterns: ['hackers linked'],
    text: 'Hackers linked',
    expected: ['Hackers linked'],
  },
  { name: 'a capital inside a small word is another word', patterns: ['hackers'], text: 'hAckers', expected: [] },
  {
    name: 'an abbreviation keeps its full stop',
    patterns: ['U.S.', 'U.S'],
    text: 'the U.S. and the U.S',
    expected: ['U.S.', 'U.S'],
  },
  { name: 'an abbreviation in a longer one', patterns: ['U.S.'], text: 'U.S.A.', expected: [] },
  { name: 'a name of one letter and a stop', patterns: ['A.'], text: 'A. B A.B', expected: ['A.'] },
  {
    name: 'scripts without spaces need no boundary',
    patterns: ['卡巴斯基'],
    text: '这是卡巴斯基公司',
    expected: ['卡巴斯基'],
  },
  { name: 'a Latin name among them', patterns: ['Kaspersky'], text: '说Kaspersky公司', expected: ['Kaspersky'] },
  { name: 'right-to-left', patterns: ['קספרסקי'], text: 'אמר קספרסקי.', expected: ['קספרסקי'] },
  { name: 'a prefix letter makes another word', patterns: ['ישראל'], text: 'בישראל', expected: [] },
  {
    name: 'Cyrillic in capitals',
    patterns: ['лаборатория Касперского'],
    text: 'ЛАБОРАТОРИЯ КАСПЕРСКОГО',
    expected: ['ЛАБОРАТОРИЯ КАСПЕРСКОГО'],
  },
  {
    name: 'Cyrillic at the start of a sentence',
    patterns: ['лаборатория Касперского'],
    text: 'Лаборатория Касперского',
    expected: ['Лаборатория Касперского'],
  },
  { name: 'pairs of surrogates in the name', patterns: ['😀 Lab'], text: 'a 😀 Lab', expected: ['😀 Lab'] },
  { name: 'pairs of surrogates beside', patterns: ['Lab'], text: '😀Lab😀', expected: ['Lab'] },
  { name: 'a letter outside the basic plane beside', patterns: ['Lab'], text: '𐐀Lab Lab𐐀', expected: [] },
  {
    name: 'names that share a beginning',
    patterns: ['US', 'US government', 'US Congress'],
    text: 'US Congress, US goverment',
    expected: ['US Congress', 'US'],
  },
  {
    name: 'two names alike but for their case',
    patterns: ['Times', 'times table'],
    text: 'Times times Times Table',
    expected: ['Times', 'Times Table'],
  },
];
