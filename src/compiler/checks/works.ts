/** The graph of works: it has no circles, each document is a work of its own, and paths follow its ties. */
import type { Report } from '../diagnostic.ts';
import type { WorkSeed } from '../seed-schemas.ts';
import type { Entry, Seeds } from '../seeds.ts';

/** Tells circles, documents without a fitting work, and statement paths that skip a tie. */
export function checkWorks(seeds: Seeds, report: Report): void {
  const works = new Map(seeds.works.map((entry) => [entry.value.id, entry]));
  for (const work of seeds.works) {
    if (restsOnItself(work.value.id, works)) {
      report(work.place('restsOn'), `${work.label} rests on itself, going round. Take one tie of the circle out.`);
    }
  }
  const taken = new Map<string, string>();
  for (const document of seeds.documents) {
    const { id, work: workId, author } = document.value;
    const work = works.get(workId);
    if (work === undefined) continue;
    const place = document.place('work');
    if (work.value.kind !== 'document') {
      report(place, `Work "${workId}" is a ${work.value.kind}. A document's own work must be of kind "document".`);
    }
    if (work.value.by !== author) {
      report(
        place,
        `Work "${workId}" is by "${work.value.by}", but the document's author is "${author}". Make them agree.`,
      );
    }
    const other = taken.get(workId);
    if (other !== undefined)
      report(place, `Work "${workId}" is document "${other}" already. Give "${id}" a work of its own.`);
    taken.set(workId, id);
  }
  for (const { value, document, place } of seeds.statements) {
    const source = value.work === 'unstated' ? [] : [value.work];
    const chain = [...source, ...(value.path ?? []), document.value.work];
    for (const [index, from] of chain.entries()) {
      const to = chain[index + 1];
      const next = to === undefined ? undefined : works.get(to);
      if (next === undefined || from === to || next.value.restsOn?.includes(from)) continue;
      report(
        place(index < source.length ? 'work' : 'path'),
        `The words go from work "${from}" to work "${to}", but "${to}" does not rest on it. ` +
          `Add "${from}" to the restsOn of "${to}" in seeds/works.yaml, or mend the path.`,
      );
    }
  }
}

function restsOnItself(start: string, works: ReadonlyMap<string, Entry<WorkSeed>>): boolean {
  const seen = new Set<string>();
  const pending = [...(works.get(start)?.value.restsOn ?? [])];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (id === start) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    pending.push(...(works.get(id)?.value.restsOn ?? []));
  }
  return false;
}
