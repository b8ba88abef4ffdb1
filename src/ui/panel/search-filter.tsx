/** Narrows the results of a search to a stance, an actor or a document. */
import { type Pack, STANCES } from '../../knowledge/model.ts';
import type { Filter } from '../../search/filter-hits.ts';

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
    <div class="filter" role="group" aria-label="Narrow the results">
      <Pick
        label="Any stance"
        value={filter.stance}
        options={STANCES.map((stance) => ({ value: stance, label: stance }))}
        onPick={(stance) => onFilter({ ...filter, stance: STANCES.find((known) => known === stance) ?? null })}
      />
      <Pick
        label="Any actor"
        value={filter.actor}
        options={pack.actors.map(({ id, name }) => ({ value: id, label: name }))}
        onPick={(actor) => onFilter({ ...filter, actor })}
      />
      <Pick
        label="Any document"
        value={filter.document}
        options={pack.documents.map(({ id, author }) => ({ value: id, label: authorOf(author) }))}
        onPick={(document) => onFilter({ ...filter, document })}
      />
    </div>
  );
}
