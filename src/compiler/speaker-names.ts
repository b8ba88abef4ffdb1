/** Which parties a piece of a document names. */
import type { Seeds } from './seeds.ts';
import { wholeWordPlaces } from './text/stored-text.ts';

/** A name found in a text, and every party that bears it. */
export interface NamedParties {
  readonly name: string;
  readonly parties: readonly string[];
}

/** Every name of every party, the longest first: a name inside a longer one names nobody. */
export function nameTable(seeds: Seeds): readonly NamedParties[] {
  const owners = new Map<string, Set<string>>();
  const add = (name: string, party: string) => owners.set(name, (owners.get(name) ?? new Set()).add(party));
  for (const { value } of seeds.actors) {
    for (const name of [value.name, ...value.aliases.map((alias) => alias.text)]) add(name, value.id);
  }
  for (const { value } of seeds.parties) {
    for (const name of [value.name, ...(value.names ?? [])]) add(name, value.id);
  }
  return [...owners]
    .map(([name, parties]) => ({ name, parties: [...parties] }))
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
}

/**
 * The names that stand in a text as whole words, the longest winning where they overlap.
 * @param wording words in which no name is looked for, since they stand for somebody as a whole.
 */
export function namesIn(text: string, table: readonly NamedParties[], wording?: string): NamedParties[] {
  const taken = new Uint8Array(text.length);
  for (const start of wording === undefined ? [] : wholeWordPlaces(text, wording)) {
    taken.fill(1, start, start + (wording ?? '').length);
  }
  return table.filter(({ name }) => {
    const free = wholeWordPlaces(text, name).filter(
      (start) => taken[start] === 0 && taken[start + name.length - 1] === 0,
    );
    for (const start of free) taken.fill(1, start, start + name.length);
    return free.length > 0;
  });
}
