/** Who answers what: an answer belongs to an accused actor, and every denial accounts for every allegation in reach. */
import { speakersIn } from '../build-pack.ts';
import type { Report } from '../diagnostic.ts';
import type { ClaimSeed, StatementSeed } from '../seed-schemas.ts';
import type { Entry, Seeds, StatementEntry } from '../seeds.ts';

const ACCUSING_OR_REPORTING: ReadonlySet<StatementSeed['stance']> = new Set(['alleges', 'states concern', 'reports']);
/** Stances that a reader may take for an answer to whatever its speaker is accused of. */
export const DENYING: ReadonlySet<StatementSeed['stance']> = new Set(['denies', 'disputes the evidence', 'objects']);

/** Tells ties that cannot be answers, and denials that leave an allegation against their speaker unmentioned. */
export function checkAnswers(seeds: Seeds, report: Report): void {
  const claims = new Map(seeds.claims.map((entry) => [entry.value.id, entry]));
  for (const statement of seeds.statements) {
    checkTies(statement, claims, report);
    checkLists(statement, report);
    if (seeds.complete && DENYING.has(statement.value.stance)) checkAccount(statement, seeds.claims, report);
  }
}

function checkTies(
  { value, label, place }: StatementEntry,
  claims: ReadonlyMap<string, Entry<ClaimSeed>>,
  report: Report,
): void {
  const ties = value.answers ?? [];
  if (ties.length > 0 && ACCUSING_OR_REPORTING.has(value.stance)) {
    report(
      place('answers'),
      `${label} ${value.stance === 'reports' ? 'reports' : 'accuses'} and so answers nothing. Take "answers" out, or mend the stance.`,
    );
  }
  const seen = new Set<string>();
  for (const [index, tie] of ties.entries()) {
    const claim = claims.get(tie.claim)?.value;
    const key = `${tie.claim} ${tie.for}`;
    if (seen.has(key))
      report(
        place('answers', index),
        `${label} answers claim "${tie.claim}" for "${tie.for}" twice. Take one tie out.`,
      );
    seen.add(key);
    if (claim !== undefined && claim.kind !== 'allegation') {
      report(
        place('answers', index, 'claim'),
        `Claim "${tie.claim}" is no allegation, so nothing answers it. Take this tie out.`,
      );
    } else if (claim?.roles.accused !== undefined && !claim.roles.accused.includes(tie.for)) {
      report(
        place('answers', index, 'for'),
        `"${tie.for}" is not accused in claim "${tie.claim}". Name one of: ${claim.roles.accused.join(', ')}.`,
      );
    }
    if (!voicesOf(value).includes(tie.for)) {
      report(
        place('answers', index, 'for'),
        `${label} is not spoken by "${tie.for}" nor on its behalf. Another's denial is not its answer: take this tie out, or add "onBehalfOf".`,
      );
    }
  }
}

function checkLists({ value, place }: StatementEntry, report: Report): void {
  const answered = new Set((value.answers ?? []).map((tie) => tie.claim));
  for (const list of ['doesNotAnswer', 'bearsOn'] as const) {
    const seen = new Set<string>();
    for (const [index, { claim }] of (value[list] ?? []).entries()) {
      const at = place(list, index, 'claim');
      if (seen.has(claim)) report(at, `Claim "${claim}" stands twice in "${list}". Take one out.`);
      seen.add(claim);
      if (list === 'doesNotAnswer' && answered.has(claim)) {
        report(at, `Claim "${claim}" stands in "answers" and in "doesNotAnswer". Keep the one that is true.`);
      }
      if (list === 'bearsOn' && claim === value.claim) {
        report(
          at,
          `A statement takes a stance on its own claim "${claim}". "bearsOn" is for other claims: take it out.`,
        );
      }
    }
  }
}

/** Each allegation against the speaker, or against whom it speaks for, is answered or listed as not answered. */
function checkAccount(
  { value, label, place }: StatementEntry,
  claims: readonly Entry<ClaimSeed>[],
  report: Report,
): void {
  const mentioned = new Set([...(value.answers ?? []), ...(value.doesNotAnswer ?? [])].map((entry) => entry.claim));
  const voices = voicesOf(value);
  for (const { value: claim } of claims) {
    const accused = (claim.roles.accused ?? []).filter((actor) => voices.includes(actor));
    if (accused.length === 0 || claim.kind !== 'allegation' || mentioned.has(claim.id)) continue;
    report(
      place('id'),
      `${label} ${value.stance}, and claim "${claim.id}" accuses ${accused.join(' and ')}, who speaks here. ` +
        'Say in "answers" that it answers that claim, or in "doesNotAnswer" why it does not.',
    );
  }
}

function voicesOf(statement: StatementSeed): readonly (string | undefined)[] {
  return [...speakersIn(statement), statement.onBehalfOf];
}
