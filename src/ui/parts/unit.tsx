/** A claim with everything said on it: allegation and answer hang on one rule, the stance word stands outside it. */
import { useId, useState } from 'preact/hooks';
import type { ClaimUnit, NamedActor } from '../../knowledge/dossier-model.ts';
import type { ActorId, ClaimId, DocumentId } from '../../knowledge/model.ts';
import { t } from '../../words/messages.ts';
import { type UnitRow, unitRows } from '../unit-rows.ts';
import { FoldLabel } from './icon.tsx';
import { Sentence, useTold } from './sentence.tsx';
import { Source, StatementText } from './statement.tsx';

/** Where a reader can go from a claim. */
export interface UnitLinks {
  readonly onOpenClaim: (id: ClaimId) => void;
  readonly onOpenDocument: (id: DocumentId) => void;
  readonly onOpenActor: (id: ActorId) => void;
}

interface RowsProps {
  readonly links: UnitLinks;
  /** Whose dossier this stands in: that actor's name leads nowhere. */
  readonly of?: NamedActor | undefined;
}

function Row({ row, links, of }: RowsProps & { readonly row: UnitRow }) {
  switch (row.kind) {
    case 'text':
      return (
        <>
          <dt>{row.word}</dt>
          <dd>
            <p class="plain">
              <Sentence text={row.text} />
            </p>
          </dd>
        </>
      );
    case 'elsewhere':
      return (
        <>
          <dt>{t('beside.elsewhere')}</dt>
          <dd>
            <p>
              <Sentence text={row.sentence} links={[{ of: row.topic, onOpen: () => links.onOpenClaim(row.claim) }]} />
            </p>
          </dd>
        </>
      );
    case 'line':
      return (
        <>
          <dt>{row.word}</dt>
          <dd>
            <StatementText
              line={row.line}
              onOpenActor={row.line.speakerActor === of?.id ? undefined : links.onOpenActor}
            />
            {row.note && (
              <p class="note">
                <Sentence text={row.note} />
              </p>
            )}
            <Source source={row.line.source} wordsOf={row.line.wordsOf} onOpenDocument={links.onOpenDocument} />
          </dd>
        </>
      );
  }
}

/** The rows of a claim, without heading or fold: what card, dossier and claim page have in common. */
export function UnitRowList({ rows, links, of }: RowsProps & { readonly rows: readonly UnitRow[] }) {
  return (
    <dl class="st">
      {rows.map((row, index) => (
        <Row key={row.kind === 'line' ? row.line.id : `${row.kind}${index}`} row={row} links={links} of={of} />
      ))}
    </dl>
  );
}

interface UnitProps {
  readonly unit: ClaimUnit;
  readonly links: UnitLinks;
  /** Folded at first: further wordings and further answers are hidden together. */
  readonly foldable: boolean;
  /** Show what the claim rests on even where no reporter stands between. */
  readonly restsOn?: boolean;
  /** Whose dossier the unit stands in: that actor's own first line is never folded away. */
  readonly of?: NamedActor;
  /** Level of the heading in its surroundings. */
  readonly level?: 2 | 3;
}

export function Unit({ unit, links, foldable, restsOn = false, of, level = 3 }: UnitProps) {
  const Heading = `h${level}` as const;
  const [open, setOpen] = useState(false);
  const headingId = useId();
  const ofPack = useTold();
  const short = unitRows(unit, { folded: true, restsOn, of });
  const canFold = foldable && short.hidden !== '';
  const { rows } = canFold && !open ? short : unitRows(unit, { folded: false, restsOn });
  return (
    <section class="unit" aria-labelledby={headingId}>
      <Heading id={headingId} class="heading">
        <button type="button" {...ofPack} onClick={() => links.onOpenClaim(unit.claim.id)}>
          {unit.claim.heading}
        </button>
      </Heading>
      <UnitRowList rows={rows} links={links} of={of} />
      {canFold && (
        <div class="fold-row">
          <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
            <FoldLabel text={open ? t('card.showLess') : short.hidden} open={open} />
          </button>
        </div>
      )}
    </section>
  );
}
