/** Where a claim's statements stand: document, characters and fingerprint, so that anyone with the document can check. */
import type { KnowledgeDocument, Pack, Statement } from '../../knowledge/model.ts';
import { TextLink } from '../parts/text-link.tsx';
import type { Route } from './routes.ts';

interface WhereItStandsProps {
  readonly pack: Pack;
  readonly statements: readonly Statement[];
  readonly onCopy: (text: string) => void;
  readonly onGo: (route: Route) => void;
}

/** "e85b a439 …": the first eight digits, enough to compare by eye. */
const shortPrint = (sha256: string) => `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} …`;

/** "No date or address in the document." */
export function datingLine({ published, address }: KnowledgeDocument): string {
  if (published === null && address === null) return 'No date or address in the document.';
  const date = published === null ? 'No date in the document.' : `Dated ${published}.`;
  return address === null ? `${date} No address in the document.` : `${date} ${address}`;
}

export function WhereItStands({ pack, statements, onCopy, onGo }: WhereItStandsProps) {
  const nameOf = (party: string) => pack.parties.find(({ id }) => id === party)?.name ?? party;
  const documents = pack.documents.filter(({ id }) => statements.some(({ document }) => document === id));
  return (
    <>
      <h2 class="ph parted">
        <b>Where it stands</b>
      </h2>
      {documents.map((document) => {
        const places = statements
          .filter((statement) => statement.document === document.id)
          .flatMap(({ evidence }) => evidence.filter(({ role }) => role === 'words'));
        return (
          <div key={document.id} class="stands">
            <p>
              <TextLink onOpen={() => onGo({ view: 'document', id: document.id })}>
                {document.title === null ? `An untitled text by ${nameOf(document.author)}` : `“${document.title}”`}
              </TextLink>
            </p>
            <p class="meta">
              By {nameOf(document.author)}. {datingLine(document)}
            </p>
            <ul>
              {places.map(({ range, sha256 }) => (
                <li key={range.join()} class="meta">
                  Characters {range[0]} to {range[1]}, SHA-256 {shortPrint(sha256)}{' '}
                  <button
                    type="button"
                    class="act"
                    aria-label={`Copy the fingerprint of characters ${range[0]} to ${range[1]}`}
                    onClick={() => onCopy(sha256)}
                  >
                    Copy
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
