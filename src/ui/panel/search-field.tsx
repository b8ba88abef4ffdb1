/** The search field: a combobox over the list of what was found, which stays below it. */
import type { RefObject } from 'preact';
import { t } from '../../words/messages.ts';
import { Icon, IconButton } from '../parts/icon.tsx';

/** Id of the list of results that the field controls. */
export const RESULTS_ID = 'sl-results';

interface SearchFieldProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Id of the chosen result, or `null` where nothing is listed. */
  readonly chosen: string | null;
  readonly onMove: (by: 1 | -1) => void;
  readonly onOpen: () => void;
}

export function SearchField({ inputRef, query, onQuery, chosen, onMove, onOpen }: SearchFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onMove(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') onOpen();
    // With nothing to clear, Escape is the browser's: it closes the popup.
    else if (event.key === 'Escape' && query !== '') onQuery('');
    else return;
    event.preventDefault();
  };
  return (
    <div class="pbar">
      <div class="field">
        <Icon name="search" />
        <input
          ref={inputRef}
          type="text"
          role="combobox"
          aria-label={t('search.label')}
          aria-expanded={chosen !== null}
          aria-controls={chosen === null ? undefined : RESULTS_ID}
          aria-activedescendant={chosen ?? undefined}
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('search.label')}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {query === '' ? (
          <kbd>/</kbd>
        ) : (
          <IconButton
            icon="close"
            label={t('search.clear')}
            onClick={() => {
              onQuery('');
              inputRef.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}
