/** Every text of ours in the seeds, with its place and its use. */
import type { Place } from '../diagnostic.ts';
import type { Seeds, StatementEntry } from '../seeds.ts';
import type { Proposition } from './rules.ts';

export interface OwnText extends Proposition {
  readonly place: Place;
  readonly label: string;
  /** The texts as a reader meets them, cut where a document's direct speech stands between. */
  readonly readAs: readonly string[];
}

/** Headings, topics, descriptions, names of works, statements and reasons. */
export function ownTexts(seeds: Seeds): OwnText[] {
  const plain = (place: Place, label: string, use: Proposition['use'], text: string | undefined): OwnText[] =>
    text === undefined ? [] : [{ place, label, use, text, readAs: [text] }];
  return [
    ...seeds.claims.flatMap(({ value, label, place }) => [
      ...plain(
        place('heading'),
        `the heading of ${label}`,
        value.kind === 'allegation' ? 'question' : 'phrase',
        value.heading,
      ),
      ...plain(place('topic'), `the topic of ${label}`, 'phrase', value.topic),
      ...plain(place('accusedUnstated'), `"accusedUnstated" of ${label}`, 'reason', value.accusedUnstated),
    ]),
    ...seeds.actors.flatMap(({ value, label, place }) =>
      plain(place('description'), `the description of ${label}`, 'reason', value.description),
    ),
    ...seeds.works.flatMap(({ value, label, place }) =>
      plain(place('name'), `the name of ${label}`, 'phrase', value.name),
    ),
    ...seeds.documents.flatMap(({ value, label, place }) =>
      (value.leftOut ?? []).flatMap(({ reason }, index) =>
        plain(place('leftOut', index, 'reason'), `a reason of ${label}`, 'reason', reason),
      ),
    ),
    ...seeds.statements.flatMap((statement) => [...statementText(statement), ...reasons(statement)]),
  ];

  function reasons({ value, label, place }: StatementEntry): OwnText[] {
    const lists = (['answers', 'doesNotAnswer', 'bearsOn'] as const).flatMap((list) =>
      (value[list] ?? []).flatMap(({ why }, index) =>
        plain(place(list, index, 'why'), `a reason of ${label}`, 'reason', why),
      ),
    );
    return [
      ...lists,
      ...plain(place('order', 'why'), `a reason of ${label}`, 'reason', value.order?.why),
      ...plain(place('withdrawn'), `a reason of ${label}`, 'reason', value.withdrawn),
    ];
  }
}

function statementText({ value, label, place, document }: StatementEntry): OwnText[] {
  const slots = value.slots ?? {};
  const read = value.text.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const slot = slots[name];
    if (slot === undefined) return ' ';
    if ('words' in slot) return slot.by === document.value.author ? slot.words : '\n';
    return 'hedge' in slot ? slot.hedge : slot.time;
  });
  return [
    {
      place: place('text'),
      label: `the text of ${label}`,
      use: 'statement',
      text: value.text,
      verb: value.verb,
      readAs: read.split('\n'),
    },
  ];
}
