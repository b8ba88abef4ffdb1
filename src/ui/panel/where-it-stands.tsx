/** Where a claim's statements stand: document, characters and fingerprint, so that anyone with the document can check. */
import type { Evidence, KnowledgeDocument, Pack, Statement } from '../../knowledge/model.ts';
import { t, told } from '../../words/messages.ts';
import { Sentence } from '../parts/sentence.tsx';
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

/** A place's ends, not grouped as large numbers are: they are to be looked up. */
const charactersOf = ([start, end]: Evidence['range']) => ({ start: String(start), end: String(end) });

/** "No date or address in the document." */
export function datingLine({ published, address }: KnowledgeDocument): string {
  if (published === null && address === null) return t('claim.noDateOrAddress');
  const date = published === null ? t('claim.noDate') : t('claim.dated', { date: published });
  return address === null ? `${date} ${t('claim.noAddress')}` : `${date} ${address}`;
}

/** A document's title, or what it is called without one. */
export function titleOf({ title }: KnowledgeDocument, author: string): string {
  return title === null ? t('claim.untitled', { author: told(author) }) : told(title);
}

export function WhereItStands({ pack, statements, onCopy, onGo }: WhereItStandsProps) {
  const nameOf = (party: string) => pack.parties.find(({ id }) => id === party)?.name ?? party;
  const documents = pack.documents.filter(({ id }) => statements.some(({ document }) => document === id));
  return (
    <>
      <h2 class="ph parted">
        <b>{t('claim.stands')}</b>
      </h2>
      {documents.map((document) => {
        const places = statements
          .filter((statement) => statement.document === document.id)
          .flatMap(({ evidence }) => evidence.filter(({ role }) => role === 'words'));
        return (
          <div key={document.id} class="stands">
            <p>
              <TextLink onOpen={() => onGo({ view: 'document', id: document.id })}>
                <Sentence text={titleOf(document, nameOf(document.author))} />
              </TextLink>
            </p>
            <p class="meta">
              <Sentence text={t('claim.byAuthor', { author: told(nameOf(document.author)) })} /> {datingLine(document)}
            </p>
            <ul>
              {places.map(({ range, sha256 }) => (
                <li key={range.join()} class="meta">
                  {t('claim.place', { ...charactersOf(range), print: shortPrint(sha256) })}{' '}
                  <button
                    type="button"
                    class="act"
                    aria-label={t('claim.copyPrint', charactersOf(range))}
                    onClick={() => onCopy(sha256)}
                  >
                    {t('panel.copy')}
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
