/** Claims assert nothing, accuse where they are allegations, and somebody says something on each. */
import type { Report } from '../diagnostic.ts';
import type { Seeds } from '../seeds.ts';

/** Tells headings of the wrong kind, missing or misplaced accused, and claims on which nothing is said. */
export function checkClaims(seeds: Seeds, report: Report): void {
  const spokenOn = new Set(seeds.statements.map((statement) => statement.value.claim));
  for (const { value: claim, label, place } of seeds.claims) {
    const asks = claim.heading.startsWith('Whether ');
    const accused = claim.roles.accused ?? [];
    if (claim.kind === 'allegation') {
      if (!asks)
        report(
          place('heading'),
          `The heading of ${label} asserts something. Begin an allegation's heading with "Whether ".`,
        );
      if (accused.length === 0 && claim.accusedUnstated === undefined) {
        report(
          place('roles'),
          `${label} accuses nobody. Name the accused actors, or say in "accusedUnstated" why there are none.`,
        );
      }
      if (accused.length > 0 && claim.accusedUnstated !== undefined) {
        report(place('accusedUnstated'), `${label} names its accused. Take "accusedUnstated" out.`);
      }
    } else {
      if (asks) report(place('heading'), `${label} is no allegation. Head it with a noun phrase, not with "Whether".`);
      if (accused.length > 0)
        report(place('roles', 'accused'), `${label} is no allegation. Take "accused" out, or make it one.`);
    }
    if (/[.!?]$/.test(claim.heading))
      report(place('heading'), `The heading of ${label} ends like a sentence. Take the last mark out.`);
    if (seeds.complete && !spokenOn.has(claim.id)) {
      report(place('id'), `${label} has no statement. Add one to a document, or take the claim out.`);
    }
  }
}
