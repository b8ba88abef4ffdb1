/** Our own words hold no number and no name that the document does not give; nor do aliases called attested. */
import type { Place, Report } from '../diagnostic.ts';
import type { Seeds } from '../seeds.ts';
import { ownWords } from '../slots.ts';
import { wholeWordPlaces } from '../text/stored-text.ts';

/** Words that English writes with a capital wherever they stand, or that begin a heading. */
const ALWAYS_CAPITAL: ReadonlySet<string> = new Set(['I', 'Whether', 'What', 'The', 'A', 'An', 'How']);

/** Checks statements against their own document, claims against the documents that speak on them. */
export function checkBorrowedFacts(seeds: Seeds, textOf: ReadonlyMap<string, string>, report: Report): void {
  const ourNames = knownWords(namesOfEverybody(seeds));
  const check = (place: Place, label: string, own: string, texts: readonly string[]): void => {
    const given = knownWords(texts);
    for (const word of tellingWords(own)) {
      if (given.has(word) || ourNames.has(word) || ALWAYS_CAPITAL.has(word)) continue;
      const what = /\p{N}/u.test(word) ? 'number' : 'name';
      report(place, `${label} holds the ${what} "${word}", which the document does not give. Take it out.`);
    }
  };
  for (const { value, label, place, document } of seeds.statements) {
    const text = textOf.get(document.value.id);
    if (text !== undefined) check(place('text'), `The text of ${label}`, ownWords(value.text), [text]);
  }
  for (const { value, label, place } of seeds.claims) {
    const documents = seeds.statements
      .filter((statement) => statement.value.claim === value.id)
      .map(({ document }) => document.value.id);
    const texts = documents.flatMap((id) => textOf.get(id) ?? []);
    if (texts.length === 0 || texts.length < documents.length) continue;
    check(place('heading'), `The heading of ${label}`, value.heading, texts);
    check(place('topic'), `The topic of ${label}`, value.topic, texts);
  }
}

/** Tells aliases that are said to stand in a document while none holds them. */
export function checkAttestedAliases(seeds: Seeds, textOf: ReadonlyMap<string, string>, report: Report): void {
  if (textOf.size < seeds.documents.length) return;
  const texts = [...textOf.values()];
  for (const { value: actor, place } of seeds.actors) {
    for (const [index, { text, attested }] of actor.aliases.entries()) {
      if (attested === 'common' || texts.some((whole) => wholeWordPlaces(whole, text).length > 0)) continue;
      report(
        place('aliases', index, 'attested'),
        `No document holds the alias "${text}" of "${actor.id}". Make it "attested: common", or mend the spelling.`,
      );
    }
  }
}

/** Capitalised words and numbers; a sentence's first word only where it is a number. */
function tellingWords(own: string): string[] {
  const words = [...own.matchAll(/[\p{L}\p{N}]+/gu)];
  return words
    .filter((match) => /^[\p{Lu}\p{N}]/u.test(match[0]) && !(match.index === 0 && /^\p{Lu}/u.test(match[0])))
    .map((match) => match[0]);
}

function knownWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []));
}

function namesOfEverybody(seeds: Seeds): string[] {
  return [
    ...seeds.actors.flatMap(({ value }) => [value.name, ...value.aliases.map((alias) => alias.text)]),
    ...seeds.parties.flatMap(({ value }) => [value.name, ...(value.names ?? [])]),
  ];
}
