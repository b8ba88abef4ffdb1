/**
 * Where a claim's words come from: from whoever is said to have spoken, through the works they came through, down to
 * the documents. Drawn as a tree, so that two documents that retell one report hang on one origin.
 */

import { asserts } from '../knowledge/corroboration.ts';
import type { Pack, Statement, Work } from '../knowledge/model.ts';
import { count, enumerated, t } from '../words/messages.ts';

export interface OriginNode {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  /** Where the node leads, if anywhere. */
  readonly to?: { readonly view: 'actor' | 'document'; readonly id: string };
  readonly isOrigin: boolean;
  readonly children: readonly OriginNode[];
}

type Growing = Omit<OriginNode, 'children' | 'note'> & { note: string; children: Growing[] };
type Step = Omit<Growing, 'children'>;

const FORMS = { direct: 'claim.quoted', paraphrase: 'claim.retold', characterisation: 'claim.characterised' } as const;

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function find<T extends { readonly id: string }>(entries: readonly T[], id: string): T {
  const entry = entries.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new RangeError(`The pack holds no "${id}".`);
  return entry;
}

/** The works between a statement's speaker and its document, the speaker's end first. */
function worksBetween(pack: Pack, statement: Statement): readonly Work[] {
  const own = find(pack.documents, statement.document).work;
  const ids = new Set([...(statement.work === null ? [] : [statement.work]), ...statement.path]);
  ids.delete(own);
  return [...ids].map((id) => find(pack.works, id));
}

function stepsOf(pack: Pack, statement: Statement): Step[] {
  const works = worksBetween(pack, statement);
  const document = find(pack.documents, statement.document);
  const speakers = 'party' in statement.speaker ? [statement.speaker.party] : statement.speaker.unclear;
  const speaksItself = speakers.includes(works[0]?.by ?? document.author);
  const names = speakers.map((id) => find(pack.parties, id).name);
  const only = speakers.length === 1 ? speakers[0] : undefined;
  const speaker: Step = {
    key: `speaker ${speakers.join()}`,
    label: capitalised(new Intl.ListFormat(pack.language, { type: 'disjunction' }).format(names)),
    note: t('claim.theSpeaker'),
    isOrigin: false,
    ...(pack.actors.some(({ id }) => id === only) && { to: { view: 'actor' as const, id: only ?? '' } }),
  };
  const between = works.map((work) => ({
    key: `work ${work.id}`,
    label: capitalised(work.name),
    note: work.restsOn.length === 0 ? t('claim.anOrigin') : '',
    isOrigin: work.restsOn.length === 0,
  }));
  return [
    ...(speaksItself ? [] : [speaker]),
    ...between,
    {
      key: `document ${document.id}`,
      label: find(pack.parties, document.author).name,
      note: '',
      isOrigin: false,
      to: { view: 'document', id: document.id },
    },
  ];
}

/** "2 statements, quoted, retold"; where no work stands above the document, also that no origin is stated. */
function documentNote(statements: readonly Statement[], hasOrigin: boolean): string {
  const forms = [...new Set(statements.map(({ form }) => t(FORMS[form])))];
  const told = enumerated([
    count('count.statements', statements.length),
    ...(hasOrigin ? forms : [t('claim.ownAccount')]),
  ]);
  return hasOrigin ? told : t('claim.unstated', { told });
}

/** The trees of all statements that assert the claim, or of all statements where none does. */
export function originTree(pack: Pack, statements: readonly Statement[]): readonly OriginNode[] {
  const standing = statements.filter(({ withdrawn }) => withdrawn === undefined);
  const asserting = standing.filter(asserts);
  const roots: Growing[] = [];
  const told = new Map<Growing, Statement[]>();
  for (const statement of asserting.length > 0 ? asserting : standing) {
    let level = roots;
    let leaf: Growing | undefined;
    const steps = stepsOf(pack, statement);
    for (const step of steps) {
      leaf = level.find(({ key }) => key === step.key);
      if (leaf === undefined) {
        leaf = { ...step, children: [] };
        level.push(leaf);
      }
      level = leaf.children;
    }
    if (leaf === undefined) continue;
    const here = [...(told.get(leaf) ?? []), statement];
    told.set(leaf, here);
    leaf.note = documentNote(
      here,
      steps.some(({ isOrigin }) => isOrigin),
    );
  }
  return roots;
}
