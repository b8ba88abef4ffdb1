/**
 * A language that nobody speaks, made of the English messages: accented, longer by two fifths, between brackets that
 * show where a message ends, and read from right to left. What looks well in it depends on no English word.
 */

/** How much longer a message gets. */
const LONGER = 0.4;

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aáeéiíoóuúyýcçnñsšzžgğlľrřtťdďhĥjĵkķwŵAÁEÉIÍOÓUÚYÝCÇNÑSŠZŽGĞLĽRŘTŤDĎHĤJĴKĶWŴ'.matchAll(/(.)(.)/gu)].map(
    ([, plain = '', accented = '']) => [plain, accented],
  ),
);

/** Right-to-left mark: makes brackets and stops at a message's ends go where a right-to-left script has them. */
const RTL = '\u200f';

/** One message; `{name}`, `%s` and names between asterisks stay as they are. */
export function pseudo(message: string): string {
  const pieces = message.split(/(\{\w+\}|%s|\*[^*]+\*)/);
  const changed = pieces.map((piece, index) =>
    index % 2 === 1 ? piece : piece.replace(/\p{L}/gu, (letter) => ACCENTED[letter] ?? letter),
  );
  const letters = pieces.filter((_, index) => index % 2 === 0).join('').length;
  const longer = ' ôñé ŧŵô ţĥŕéé ƒôûŕ'.repeat(20).slice(0, Math.max(1, Math.ceil(letters * LONGER) - 2));
  return `${RTL}[${changed.join('')}${longer.replace(/ $/, 'ô')}]${RTL}`;
}

/** Every message in it, with a form for each kind of number that its language has. */
export function pseudoLocale(english: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  // A tag for such tests; numbers and lists are Arabic, which has six forms for numbers.
  const tag = 'ar-XB';
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const table = [...english].flatMap(([key, message]): [string, string][] => {
    const counted = /^(.*)\.other$/.exec(key);
    return counted === null
      ? [[key, pseudo(message)]]
      : forms.map((form) => [`${counted[1]}.${form}`, pseudo(english.get(`${counted[1]}.${form}`) ?? message)]);
  });
  return new Map([...table, ['locale.tag', tag], ['locale.direction', 'rtl']]);
}
