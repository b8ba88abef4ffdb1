/** A document: what it is, how to know a copy of it again, and what it says about whom. */
import type { DocumentId } from '../../knowledge/model.ts';
import { count } from '../words.ts';
import { CopyCheck } from './copy-check.tsx';
import { PageBar } from './page-bar.tsx';
import type { PageProps } from './panel.tsx';
import { datingLine } from './where-it-stands.tsx';

export function DocumentPage({
  pack,
  document: id,
  callbacks,
  onGo,
  onBack,
}: PageProps & { readonly document: DocumentId }) {
  const document = pack.documents.find((candidate) => candidate.id === id);
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
      <PageBar kind="Document" onBack={onBack} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
      <section class="pbody" aria-label="Document" tabIndex={0}>
        <header class="head">
          <h1 class="name" tabIndex={-1}>
            {document.title ?? `An untitled text by ${author}`}
          </h1>
          <p class="meta">
            By {author}. {datingLine(document)}
          </p>
        </header>
        <div class="stands">
          <p>
            The text itself is its publisher’s and is not in Sidelight. A copy can be told by its length,{' '}
            {document.length} characters, and its fingerprint.
          </p>
          <p class="meta print">
            SHA-256 {document.sha256}{' '}
            <button type="button" class="act" onClick={() => callbacks.onCopy(document.sha256)}>
              Copy
            </button>
          </p>
        </div>
        <CopyCheck pack={pack} onOpenClaim={(claim) => onGo({ view: 'claim', id: claim })} />
        <h2 class="ph parted">
          <b>What it says</b>
          <span class="meta">{count(claims.length, 'claim')}</span>
        </h2>
        <ul>
          {claims.map(({ claim, statements }) => (
            <li key={claim.id} class="row">
              <button type="button" class="open" onClick={() => onGo({ view: 'claim', id: claim.id })}>
                <span class="t">{claim.heading}</span>
                <span class="meta">{count(statements, 'statement')}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
