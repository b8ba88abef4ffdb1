/** Narrows the results of a search to a stance, an actor or a document. */
import { type Pack, STANCES } from '../../knowledge/model.ts';
import type { Filter } from '../../search/filter-hits.ts';
import { t } from '../../words/messages.ts';
import { stanceName } from '../../words/wording.ts';

interface PickProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (value: string | null) => void;
}

function Pick({ label, value, options, onPick }: PickProps) {
  return (
    <select class="sel" aria-label={label} onChange={(event) => onPick(event.currentTarget.value || null)}>
      <option value="" selected={value === null}>
        {label}
      </option>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

interface SearchFilterProps {
  readonly pack: Pack;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

export function SearchFilter({ pack, filter, onFilter }: SearchFilterProps) {
  const authorOf = (id: string) => pack.parties.find((party) => party.id === id)?.name ?? id;
  return (
    // biome-ignore lint/a11y/useSemanticElements: three choices in a row, no form
    <div class="filter" role="group" aria-label={t('search.narrow')}>
      <Pick
        label={t('search.anyStance')}
        value={filter.stance}
        options={STANCES.map((stance) => ({ value: stance, label: stanceName(stance) }))}
        onPick={(stance) => onFilter({ ...filter, stance: STANCES.find((known) => known === stance) ?? null })}
      />
      <Pick
        label={t('search.anyActor')}
        value={filter.actor}
        options={pack.actors.map(({ id, name }) => ({ value: id, label: name }))}
        onPick={(actor) => onFilter({ ...filter, actor })}
      />
      <Pick
        label={t('search.anyDocument')}
        value={filter.document}
        options={pack.documents.map(({ id, author }) => ({ value: id, label: authorOf(author) }))}
        onPick={(document) => onFilter({ ...filter, document })}
      />
    </div>
  );
}
