/** All that the knowledge holds about one actor, in one order for every actor. */
import { actorsInRole, claimUnit, namedActor } from './claim-unit.ts';
import type { ClaimUnit, Dossier, DossierSectionKey } from './dossier-model.ts';
import type { ActorId, Claim, Pack } from './model.ts';
import { claimOrder } from './order.ts';
import { lookUp, type PackIndex, packIndex } from './pack-index.ts';
import { speaksIn } from './statement-line.ts';

/** The sections in the order that the report and the full page keep. */
const SECTION_ORDER: readonly DossierSectionKey[] = ['saidAbout', 'says', 'did', 'reported', 'background'];

/** The order of a card, which shows one unit first: about the actor, then reported by it, then by it. */
const CARD_ORDER: readonly DossierSectionKey[] = ['saidAbout', 'reported', 'says', 'did', 'background'];

/**
 * The dossier of a covered actor. A claim stands in every section that it belongs to: an accused actor's denial puts
 * the claim under "said about" and under "says".
 * @throws RangeError where the pack does not hold the actor.
 */
export function dossierOf(pack: Pack, actorId: ActorId): Dossier {
  const index = packIndex(pack);
  const actor = lookUp(index.actors, actorId);
  const sections = SECTION_ORDER.map((key) => ({ key, units: unitsOf(index, key, actorId) }));
  const count = (key: DossierSectionKey) => sections.find((section) => section.key === key)?.units.length ?? 0;
  return {
    actor: {
      ...namedActor(index, actorId),
      description: actor.description,
      otherNames: actor.aliases
        .filter((alias) => alias.text !== actor.name)
        .map(({ text, attested, lang }) => ({
          text,
          inDocuments: attested === 'document',
          ...(lang !== undefined && { lang }),
        })),
    },
    counts: { saidAbout: count('saidAbout'), saidBy: count('says'), reportedBy: count('reported') },
    sections,
    published: pack.documents.map((document) => document.published),
    pack: { id: pack.id, version: pack.version, date: pack.date, language: pack.language },
  };
}

/** The units of a dossier in a card's order, each once. */
export function cardUnits(dossier: Dossier): readonly ClaimUnit[] {
  const units = CARD_ORDER.flatMap((key) => dossier.sections.find((section) => section.key === key)?.units ?? []);
  return [...new Map(units.map((unit) => [unit.claim.id, unit])).values()];
}

function unitsOf(index: PackIndex, key: DossierSectionKey, actor: ActorId): readonly ClaimUnit[] {
  return index.pack.claims
    .filter((claim) => belongs(index, key, claim, actor))
    .map((claim) => claim.id)
    .sort(claimOrder(index, actor))
    .map((claim) => claimUnit(index.pack, claim));
}

function belongs(index: PackIndex, key: DossierSectionKey, claim: Claim, actor: ActorId): boolean {
  if (key === 'says') return (index.statementsOn.get(claim.id) ?? []).some((statement) => speaksIn(statement, actor));
  if (key === 'reported') return actorsInRole(claim, 'reporter').includes(actor);
  if (key === 'did') return actorsInRole(claim, 'decider').includes(actor);
  const concerned = actorsInRole(claim, 'accused').includes(actor) || actorsInRole(claim, 'affected').includes(actor);
  return concerned && (claim.kind === 'background') === (key === 'background');
}
