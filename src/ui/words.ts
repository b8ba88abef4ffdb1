/**
 * The interface's own words, in one place; what the report shares with it stands in `knowledge/wording.ts`. Neutral and
 * plain: no verb of doubt, no verdict.
 */
import type { AnswerLine, DossierSectionKey } from '../knowledge/dossier-model.ts';
import { scopeNote, timingNote } from '../knowledge/wording.ts';

/** "1 claim", "2 claims". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A description within a longer line: without its full stop. */
export function unstopped(text: string): string {
  return text.replace(/\.$/, '');
}

export const NO_ALLEGER = 'Who alleged it is not recorded in the documents.';

/**
 * Says where an answer does not cover exactly what was alleged, or that it is not told when it came; empty where
 * neither is so. `why` adds the reason.
 */
export function answerNote(answer: AnswerLine, why: boolean): string {
  const scope = scopeNote(answer.scope);
  return [scope, scope !== null && why ? answer.why : null, timingNote(answer.timing)].filter(Boolean).join(' ');
}

/** Tabs and counts: short, so that five of them fit beside one another. */
export const SECTION_TAB: Record<DossierSectionKey, string> = {
  saidAbout: 'Said about',
  says: 'Said by',
  did: 'Did',
  reported: 'Reported',
  background: 'Background',
};

/** Heading of a section where the whole dossier stands in one column. */
export function sectionHeading(key: DossierSectionKey, name: string): string {
  return {
    saidAbout: `Said about ${name}`,
    says: `Said by ${name}`,
    did: `What ${name} did`,
    reported: `Reported by ${name}`,
    background: 'Background',
  }[key];
}

/** What an empty section says; the same for every actor. */
export function emptySection(key: DossierSectionKey, name: string): string {
  return {
    saidAbout: `Nothing is said about ${name} in the documents.`,
    says: `The documents record no statement by ${name}.`,
    did: `The documents record no action by ${name}.`,
    reported: `The documents name no report by ${name}.`,
    background: `The documents give no background on ${name}.`,
  }[key];
}

/** Leads over to a card's first claim where nothing is said about the actor itself. */
export function instead(key: DossierSectionKey, name: string): string {
  return {
    saidAbout: '',
    reported: 'What it reported:',
    says: `What ${name} said:`,
    did: `What ${name} did:`,
    background: 'Background:',
  }[key];
}

export const HEADING_NOTE = 'A heading for what others say, nobody’s words.';
