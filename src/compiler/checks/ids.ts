/** Ids are unique, and a file is named after what it holds. */
import { formatPlace, type Report } from '../diagnostic.ts';
import type { Seeds } from '../seeds.ts';

/** Tells ids that are declared twice, and files whose name is not their id. */
export function checkIds(seeds: Seeds, report: Report): void {
  for (const [kind, declared] of Object.entries(seeds.declared)) {
    for (const [id, [first, ...again]] of declared) {
      if (first === undefined) continue;
      for (const place of again) {
        report(place, `The ${kind} id "${id}" is taken already at ${formatPlace(first)}. Give this one another id.`);
      }
    }
  }
  for (const party of seeds.parties) {
    if (seeds.declared.actor.has(party.value.id)) {
      report(
        party.place('id'),
        `"${party.value.id}" is a covered actor, and a party under that id already. Take this party out.`,
      );
    }
  }
  for (const entry of [...seeds.actors, ...seeds.documents]) {
    const place = entry.place('id');
    if (!place.file.endsWith(`/${entry.value.id}.yaml`)) {
      report(place, `${entry.label} stands in a file of another name. Rename the file to ${entry.value.id}.yaml.`);
    }
  }
}
