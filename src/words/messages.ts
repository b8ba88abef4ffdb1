/**
 * What is said to readers, by key: `locales/en.yml` holds the words, other files there the same keys in other languages.
 * Where the messages come from is said once, by `speak`: the browser in the extension, a file of `locales/` elsewhere.
 */
import type { GeneratedI18nStructure as Structure } from '#i18n';

/** A message's place in the file: "card.close". */
export type MessageKey = Exclude<keyof Structure, `@@${string}`>;

type NamesIn<K extends MessageKey> = Structure[K] extends {
  readonly namedSubstitutions: readonly (infer Name extends string)[];
}
  ? Name
  : never;

/** A message that is shown as it is written. */
export type PlainKey = { [K in MessageKey]: [NamesIn<K>] extends [never] ? K : never }[MessageKey];

/** A value for each `{name}` in a message. */
export type Values<K extends MessageKey, V = string | number> = { readonly [Name in NamesIn<K>]: V };
type Arguments<K extends MessageKey> = [NamesIn<K>] extends [never] ? [] : [values: Values<K>];

/** A message with a form for each kind of number: "count.claims" for "count.claims.one" and "count.claims.other". */
export type CountedKey = { [K in MessageKey]: K extends `${infer Stem}.other` ? Stem : never }[MessageKey];
/** What a counted message names besides `{n}`. */
type Besides<K extends CountedKey> = Exclude<NamesIn<`${K}.other` & MessageKey>, 'n'>;
type CountedArguments<K extends CountedKey> = [Besides<K>] extends [never]
  ? []
  : [values: { readonly [Name in Besides<K>]: string }];

/** Gives the message of a key as it is written, `{name}` and all. */
export type Messages = (key: string) => string;

interface Language {
  readonly message: Messages;
  readonly tag: string;
  readonly plural: Intl.PluralRules;
  readonly number: Intl.NumberFormat;
}

/** Nothing is asked for before a word is needed: most frames of most pages show none. */
let language: () => Language = () => {
  throw new Error('No messages yet: speak(…) comes first.');
};

/** Says which messages are spoken from now on. To be called before anything is shown. */
export function speak(message: Messages): void {
  let made: Language | undefined;
  language = () => {
    made ??= languageOf(message);
    return made;
  };
}

function languageOf(message: Messages): Language {
  const tag = message('locale.tag');
  return { message, tag, plural: new Intl.PluralRules(tag), number: new Intl.NumberFormat(tag) };
}

/** BCP 47 tag of the language spoken; not always the browser's, which may be one that we have no messages in. */
export const languageTag = (): string => language().tag;

export const direction = (): 'ltr' | 'rtl' => (t('locale.direction') === 'rtl' ? 'rtl' : 'ltr');

const PLACE = /\{(\w+)\}/;

/** A message in pieces: what is written, and between, at odd places, the names of what is to stand there. */
export const pieces = (key: MessageKey): readonly string[] => language().message(key).split(PLACE);

function filled(key: string, values: Readonly<Record<string, string | number>>): string {
  const { message, number } = language();
  const written = message(key).split(PLACE);
  return written
    .map((piece, index) => {
      const value = index % 2 === 0 ? piece : (values[piece] ?? '');
      return typeof value === 'number' ? number.format(value) : value;
    })
    .join('');
}

/** A message. Numbers are written as the language writes them; a number that is none, such as a place, comes as text. */
export function t<K extends MessageKey>(key: K, ...[values]: Arguments<K>): string {
  return filled(key, values ?? {});
}

/** A message in the form that the language has for `n`, which stands at `{n}`. */
export function count<K extends CountedKey>(key: K, n: number, ...[values]: CountedArguments<K>): string {
  return filled(`${key}.${language().plural.select(n)}`, { ...values, n });
}

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(language().tag).format(items);
}

/** "1 claim, 2 statements": what stands beside one another without "and"; what is empty is left out. */
export function enumerated(items: readonly string[]): string {
  const filledIn = items.filter(Boolean);
  return new Intl.ListFormat(language().tag, { type: 'unit', style: 'short' }).format(filledIn);
}

const FIRST = '\u2068';
const LAST = '\u2069';

/**
 * Marks what comes from the pack, a page or a reader within a sentence of ours, by Unicode's own characters for text of
 * another direction. What shows a sentence gives it its language; `plain` takes the marks away.
 */
export const told = (text: string): string => `${FIRST}${text}${LAST}`;

/** The sentence without marks, for what takes text alone: a label, the clipboard, a report. */
export const plain = (sentence: string): string => sentence.replace(/[\u2068\u2069]/g, '');

/** A sentence in pieces; those at odd places were told. */
export const toldPieces = (sentence: string): readonly string[] => sentence.split(/[\u2068\u2069]/);
