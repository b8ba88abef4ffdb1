/** Every id that is referred to exists. */
import type { Place, Report } from '../diagnostic.ts';
import type { ValuePath } from '../seed-file.ts';
import type { EntityKind, Entry, Seeds } from '../seeds.ts';

const WHERE: Readonly<Record<EntityKind, string>> = {
  actor: 'Add a file to seeds/actors/',
  party: 'Add it to seeds/parties.yaml',
  work: 'Add it to seeds/works.yaml',
  claim: 'Add it to seeds/claims.yaml',
  document: 'Add a file to seeds/documents/',
  statement: 'Add it to its document',
};

/** Tells every reference to something that no file declares, with the likeliest id meant. */
export function checkReferences(seeds: Seeds, report: Report): void {
  const known = knownIds(seeds);
  const refer = (place: Place, kind: EntityKind, id: string | undefined): void => {
    if (id === undefined || known[kind].has(id) || seeds.unread.has(kind)) return;
    const near = nearest(id, known[kind]);
    const guess = near === null ? '' : ` Did you mean "${near}"?`;
    report(place, `There is no ${kind} "${id}".${guess} ${WHERE[kind]}, or mend the id.`);
  };
  const referAll = <T>(entry: Entry<T>, path: ValuePath, kind: EntityKind, ids: readonly string[] = []): void => {
    for (const [index, id] of ids.entries()) refer(entry.place(...path, index), kind, id);
  };

  for (const work of seeds.works) {
    refer(work.place('by'), 'party', work.value.by);
    referAll(work, ['restsOn'], 'work', work.value.restsOn ?? []);
  }
  for (const claim of seeds.claims) {
    for (const [role, actors] of Object.entries(claim.value.roles)) referAll(claim, ['roles', role], 'actor', actors);
  }
  for (const document of seeds.documents) {
    refer(document.place('author'), 'party', document.value.author);
    refer(document.place('work'), 'work', document.value.work);
  }
  for (const statement of seeds.statements) {
    const { value, place } = statement;
    refer(place('claim'), 'claim', value.claim);
    if (typeof value.speaker === 'string') refer(place('speaker'), 'party', value.speaker);
    else referAll(statement, ['speaker', 'unclear'], 'party', value.speaker.unclear);
    refer(place('onBehalfOf'), 'party', value.onBehalfOf);
    refer(place('audience'), 'party', value.audience);
    if (value.work !== 'unstated') refer(place('work'), 'work', value.work);
    referAll(statement, ['path'], 'work', value.path);
    for (const [name, slot] of Object.entries(value.slots ?? {})) {
      if ('words' in slot) refer(place('slots', name, 'by'), 'party', slot.by);
    }
    for (const [index, { wording }] of value.evidence.entries()) {
      refer(place('evidence', index, 'wording', 'for'), 'party', wording?.for);
    }
    refer(place('order', 'statement'), 'statement', value.order?.statement);
    for (const [index, answer] of (value.answers ?? []).entries()) {
      refer(place('answers', index, 'claim'), 'claim', answer.claim);
      refer(place('answers', index, 'for'), 'actor', answer.for);
    }
    for (const list of ['doesNotAnswer', 'bearsOn'] as const) {
      for (const [index, { claim }] of (value[list] ?? []).entries())
        refer(place(list, index, 'claim'), 'claim', claim);
    }
  }
}

function knownIds(seeds: Seeds): Record<EntityKind, ReadonlySet<string>> {
  const { actor, party, work, claim, document, statement } = seeds.declared;
  return {
    actor: new Set(actor.keys()),
    party: new Set([...actor.keys(), ...party.keys()]),
    work: new Set(work.keys()),
    claim: new Set(claim.keys()),
    document: new Set(document.keys()),
    statement: new Set(statement.keys()),
  };
}

/** The known id that differs least, where the difference is small enough for a slip of the keyboard. */
function nearest(id: string, known: ReadonlySet<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(id.length / 4)) + 1;
  for (const candidate of known) {
    const distance = editDistance(id, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
