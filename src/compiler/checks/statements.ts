/** A statement's text, slots and evidence fit together. */
import { speakersIn } from '../build-pack.ts';
import type { Report } from '../diagnostic.ts';
import type { Seeds, StatementEntry } from '../seeds.ts';
import { slotNames } from '../slots.ts';

/** UTF-16 units that a quotation or a piece of evidence may have at most. */
const LONGEST_RANGE = 400;

/** Tells texts that do not read on, slots that are missing or unused, and evidence that cannot stand. */
export function checkStatements(seeds: Seeds, report: Report): void {
  for (const statement of seeds.statements) {
    checkText(statement, report);
    checkEvidence(statement, report);
    const { order, id } = statement.value;
    if (order?.statement === id) {
      report(
        statement.place('order', 'statement'),
        `${statement.label} is ordered against itself. Name the other statement.`,
      );
    }
  }
  for (const document of seeds.documents) {
    for (const [index, { range }] of (document.value.leftOut ?? []).entries()) {
      checkRange(range, document.value.length, (message) => report(document.place('leftOut', index, 'range'), message));
    }
  }
}

function checkText({ value, label, place }: StatementEntry, report: Report): void {
  const slots = value.slots ?? {};
  if (!/^(?:[ ,:;{]|’s )/.test(value.text)) {
    report(
      place('text'),
      `The text of ${label} does not read on from the speaker's name. Begin it with a space or a comma.`,
    );
  }
  if (!/[.?!}]$/.test(value.text))
    report(place('text'), `The text of ${label} has no end. Close it with a full stop or a slot.`);
  const used = slotNames(value.text);
  for (const name of new Set(used)) {
    if (!Object.hasOwn(slots, name))
      report(place('text'), `The text of ${label} uses {${name}}, but no such slot is declared. Add it to "slots".`);
  }
  for (const [name, slot] of Object.entries(slots)) {
    if (!used.includes(name))
      report(
        place('slots', name),
        `Slot "${name}" of ${label} is not used in its text. Use it as {${name}}, or take it out.`,
      );
    if ('words' in slot && slot.words.length > LONGEST_RANGE) {
      report(
        place('slots', name),
        `The quotation in slot "${name}" has ${slot.words.length} characters. At most ${LONGEST_RANGE} may be quoted: cut it at an end.`,
      );
    }
  }
  const quotes = Object.values(slots).some((slot) => 'words' in slot);
  if (value.form === 'direct' && !quotes) {
    report(
      place('form'),
      `${label} is direct speech without exact words. Add a {words, by} slot, or make its form "paraphrase".`,
    );
  }
}

function checkEvidence({ value, label, place, document }: StatementEntry, report: Report): void {
  const attributions = value.evidence.filter((evidence) => evidence.role === 'attribution');
  if (attributions.length === 0) {
    report(
      place('evidence'),
      `${label} has no evidence of who speaks. Add an entry with "role: attribution" that holds the speaker's name.`,
    );
  }
  const speakers = speakersIn(value);
  for (const [index, { range, role, wording }] of value.evidence.entries()) {
    checkRange(range, document.value.length, (message) => report(place('evidence', index, 'range'), message));
    if (wording === undefined) continue;
    const at = place('evidence', index, 'wording');
    if (role !== 'attribution')
      report(at, `A wording for the speaker belongs to evidence of role "attribution". Move it there.`);
    if (!speakers.includes(wording.for)) {
      report(
        at,
        `The wording "${wording.text}" is declared for "${wording.for}", but ${label} is spoken by ${speakers.join(' or ')}. Mend the speaker or the wording.`,
      );
    }
  }
}

function checkRange([start, end]: readonly [number, number], length: number, problem: (message: string) => void): void {
  const told = `The range [${start}, ${end}]`;
  if (start >= end) problem(`${told} is empty. Its end must be greater than its start.`);
  else if (end > length) problem(`${told} goes beyond the document, which has ${length} UTF-16 units. Mend the range.`);
  else if (end - start > LONGEST_RANGE)
    problem(`${told} has ${end - start} UTF-16 units. At most ${LONGEST_RANGE} are allowed: split it.`);
}
