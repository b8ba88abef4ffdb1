/** A document: what it is, how to know a copy of it again, and what it says about whom. */
import type { DocumentId } from '../../knowledge/model.ts';
import { count, t, told } from '../../words/messages.ts';
import { Sentence, useTold } from '../parts/sentence.tsx';
import { CopyCheck } from './copy-check.tsx';
import { PageBar } from './page-bar.tsx';
import type { PageProps } from './panel.tsx';
import { datingLine, titleOf } from './where-it-stands.tsx';

export function DocumentPage({
  pack,
  document: id,
  callbacks,
  onGo,
  onBack,
}: PageProps & { readonly document: DocumentId }) {
  const document = pack.documents.find((candidate) => candidate.id === id);
  const ofPack = useTold();
  if (document === undefined) return null;
  const author = pack.parties.find((party) => party.id === document.author)?.name ?? document.author;
  const claims = pack.claims
    .map((claim) => ({
      claim,
      statements: pack.statements.filter((statement) => statement.claim === claim.id && statement.document === id)
        .length,
    }))
    .filter(({ statements }) => statements > 0);
  return (
    <div class="page">
      <PageBar kind={t('document.kind')} onBack={onBack} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
      <section class="pbody" aria-label={t('document.kind')} tabIndex={0}>
        <header class="head">
          <h1 class="name" tabIndex={-1}>
            <Sentence text={titleOf(document, author)} />
          </h1>
          <p class="meta">
            <Sentence text={t('claim.byAuthor', { author: told(author) })} /> {datingLine(document)}
          </p>
        </header>
        <div class="stands">
          <p>{t('document.own', { length: document.length })}</p>
          <p class="meta print">
            {t('document.print', { print: document.sha256 })}{' '}
            <button type="button" class="act" onClick={() => callbacks.onCopy(document.sha256)}>
              {t('panel.copy')}
            </button>
          </p>
        </div>
        <CopyCheck pack={pack} onOpenClaim={(claim) => onGo({ view: 'claim', id: claim })} />
        <h2 class="ph parted">
          <b>{t('document.says')}</b>
          <span class="meta">{count('count.claims', claims.length)}</span>
        </h2>
        <ul>
          {claims.map(({ claim, statements }) => (
            <li key={claim.id} class="row">
              <button type="button" class="open" onClick={() => onGo({ view: 'claim', id: claim.id })}>
                <span class="t" {...ofPack}>
                  {claim.heading}
                </span>
                <span class="meta">{count('count.statements', statements)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
