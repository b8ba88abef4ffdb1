/** What was found, as one types: each hit says whose it is, through whom, and what was answered. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { claimUnit } from '../../knowledge/claim-unit.ts';
import { dossierOf } from '../../knowledge/dossier.ts';
import type { ClaimUnit, StatementLine } from '../../knowledge/dossier-model.ts';
import type { Pack, StatementId } from '../../knowledge/model.ts';
import { plainText } from '../../knowledge/plain-text.ts';
import type { Hit } from '../../search/build-search.ts';
import { buildNearestNames } from '../../search/nearest-names.ts';
import { markHits } from '../../search/terms.ts';
import { count, t, told } from '../../words/messages.ts';
import { sourceSentence, stanceName } from '../../words/wording.ts';
import { answeredBy, countsLine, foundLine, sayersOf } from '../claim-summary.ts';
import { Message, Sentence, Told, useTold } from '../parts/sentence.tsx';
import { unstopped } from '../words.ts';
import type { Route } from './routes.ts';
import { RESULTS_ID } from './search-field.tsx';
import { SearchFilter } from './search-filter.tsx';
import { optionId, type Results } from './use-results.ts';

/** Milliseconds after the last key before the number of results is announced. */
const ANNOUNCE_AFTER = 500;

function Marked({ text, terms }: { readonly text: string; readonly terms: readonly string[] }) {
  return <>{markHits(text, terms).map((part) => (part.hit ? <mark>{part.text}</mark> : part.text))}</>;
}

function lineOf(unit: ClaimUnit, id: StatementId): StatementLine | undefined {
  const answers = unit.answers.flatMap(({ later, earlier }) => [...later, ...earlier]);
  return [...unit.assertions, ...answers, ...unit.others].find((line) => line.id === id);
}

function HitText({ pack, hit }: { readonly pack: Pack; readonly hit: Hit }) {
  const ofPack = useTold();
  if (hit.kind === 'actor') {
    const { actor, counts } = dossierOf(pack, hit.id);
    return (
      <>
        <span class="t">
          <Told>
            <Marked text={actor.name} terms={hit.terms} />
          </Told>
        </span>
        <span class="meta">
          {t('search.kindName')} · <Told>{unstopped(actor.description)}</Told> · {countsLine(counts)}
        </span>
      </>
    );
  }
  if (hit.kind === 'claim') {
    const unit = claimUnit(pack, hit.id);
    const meta = [t('search.kindClaim'), sayersOf(unit), answeredBy(unit)].filter(Boolean).join(' · ');
    return (
      <>
        <span class="t" {...ofPack}>
          <Marked text={unit.claim.heading} terms={hit.terms} />
        </span>
        <span class="meta">
          <Sentence text={meta} />
        </span>
      </>
    );
  }
  const unit = claimUnit(pack, hit.claim);
  const line = lineOf(unit, hit.id);
  if (line === undefined) return null;
  const answered = unit.assertions.includes(line)
    ? answeredBy(unit)
    : t('search.on', { topic: told(unit.claim.topic) });
  const kind = t('search.kindStatement', { stance: stanceName(line.stance) });
  const meta = [kind, sourceSentence(line.source), answered].filter(Boolean).join(' · ');
  return (
    <>
      <span class="s" {...ofPack}>
        <b class="who">
          <Marked text={line.speaker} terms={hit.terms} />
        </b>
        <Marked text={plainText(line.text)} terms={hit.terms} />
      </span>
      <span class="meta">
        <Sentence text={meta} />
      </span>
    </>
  );
}

function Nothing({ pack, query, onGo }: Omit<SearchResultsProps, 'results'>) {
  const nearest = useMemo(() => buildNearestNames(pack), [pack]);
  const names = nearest(query).flatMap((id) => pack.actors.find((actor) => actor.id === id) ?? []);
  return (
    <div class="pbody">
      <div class="empty">
        <h2>
          <Sentence text={t('search.nothing', { query: told(query.trim()) })} />
        </h2>
        {names.length > 0 && (
          <>
            <p>{t('search.nearest')}</p>
            <ul>
              {names.map(({ id, name }) => (
                <li key={id}>
                  <button type="button" class="link" onClick={() => onGo({ view: 'actor', id })}>
                    <Told>{name}</Told>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          {t('search.covers', {
            actors: count('count.actors', pack.actors.length),
            documents: count('count.documents', pack.documents.length),
          })}
        </p>
        <p>
          <button type="button" class="link" onClick={() => onGo({ view: 'actors' })}>
            {count('home.seeAll', pack.actors.length)}
          </button>
        </p>
      </div>
    </div>
  );
}

/** Says the number of results once typing has paused. */
function Announcement({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), ANNOUNCE_AFTER);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="sr" role="status">
      {said}
    </p>
  );
}

interface SearchResultsProps {
  readonly pack: Pack;
  readonly query: string;
  readonly results: Results;
  readonly onGo: (route: Route) => void;
}

export function SearchResults({ pack, query, results, onGo }: SearchResultsProps) {
  const { ordered, chosen, routeOf } = results;
  const number = (kind: Hit['kind']) => ordered.filter((hit) => hit.kind === kind).length;
  const found = foundLine(number('claim'), number('statement'), number('actor'));
  useEffect(() => {
    document.getElementById(optionId(chosen))?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  if (!results.foundAny) {
    return (
      <>
        <Announcement text={t('search.nothing', { query: query.trim() })} />
        <Nothing pack={pack} query={query} onGo={onGo} />
      </>
    );
  }
  return (
    <>
      <Announcement text={found || t('search.nothingChosen')} />
      <p class="ph">
        <b>{found || t('search.nothingChosen')}</b>
        <span class="meta">
          <Message of="search.for" query={<bdi>{query.trim()}</bdi>} />
        </span>
      </p>
      <SearchFilter pack={pack} filter={results.filter} onFilter={results.onFilter} />
      <div class="pbody" role="listbox" id={RESULTS_ID} aria-label={t('search.results')}>
        {ordered.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the field, where the focus stays
          // biome-ignore lint/a11y/useFocusableInteractive: chosen through aria-activedescendant
          <div
            key={`${hit.kind} ${hit.id}`}
            id={optionId(index)}
            class={index === chosen ? 'hit is-on' : 'hit'}
            role="option"
            aria-selected={index === chosen}
            onClick={() => onGo(routeOf(hit))}
          >
            <HitText pack={pack} hit={hit} />
          </div>
        ))}
      </div>
    </>
  );
}
