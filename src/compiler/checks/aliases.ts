/** Weak aliases carry a context rule; two actors never share a strong alias. */
import { formatPlace, type Place, type Report } from '../diagnostic.ts';
import type { Seeds } from '../seeds.ts';

/** Tells aliases whose strength and rules do not fit, repeated ones, and strong ones of two actors. */
export function checkAliases(seeds: Seeds, report: Report): void {
  const strong = new Map<string, { readonly actor: string; readonly place: Place }>();
  for (const { value: actor, place } of seeds.actors) {
    const own = new Set<string>();
    for (const [index, { text, strength, rules }] of actor.aliases.entries()) {
      const here = place('aliases', index, 'text');
      const spelling = sameSpelling(text);
      if (own.has(text)) report(here, `Alias "${text}" stands twice for "${actor.id}". Take one out.`);
      own.add(text);
      if (strength === 'weak') {
        if (rules === undefined) {
          report(here, `Weak alias "${text}" of "${actor.id}" has no context rule. Add "rules:", or make it strong.`);
        }
        continue;
      }
      if (rules !== undefined) {
        report(here, `Strong alias "${text}" of "${actor.id}" has a context rule. Take "rules" out, or make it weak.`);
      }
      const other = strong.get(spelling);
      if (other === undefined) strong.set(spelling, { actor: actor.id, place: here });
      else if (other.actor !== actor.id) {
        const where = `"${other.actor}" (${formatPlace(other.place)})`;
        report(
          here,
          `Strong alias "${text}" of "${actor.id}" is a strong alias of ${where} too. Make both weak, with rules.`,
        );
      }
    }
  }
  checkWeakAgainstStrong(seeds, strong, report);
}

/** Tells weak aliases that are a strong alias of another actor: there, context would never be asked. */
function checkWeakAgainstStrong(
  seeds: Seeds,
  strong: ReadonlyMap<string, { readonly actor: string }>,
  report: Report,
): void {
  for (const { value: actor, place } of seeds.actors) {
    for (const [index, { text, strength }] of actor.aliases.entries()) {
      const owner = strong.get(sameSpelling(text))?.actor;
      if (strength === 'strong' || owner === undefined || owner === actor.id) continue;
      report(
        place('aliases', index, 'text'),
        `Weak alias "${text}" of "${actor.id}" is a strong alias of "${owner}", which takes every mention. Make that one weak too.`,
      );
    }
  }
}

/** Spellings that the matcher does not tell apart: letter case and kind of apostrophe. */
function sameSpelling(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
}
