/** One line of the settings: what it is about, and beside it what to choose. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export function Setting({ children }: { readonly children: ComponentChildren }) {
  return <div class="set">{children}</div>;
}

interface ChooserProps<T extends string | number> {
  readonly label: string;
  readonly note?: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

export function Chooser<T extends string | number>({ label, note, value, options, onChange }: ChooserProps<T>) {
  const id = useId();
  return (
    <Setting>
      <div>
        <label for={id}>{label}</label>
        {note && (
          <p class="meta" id={`${id}-note`}>
            {note}
          </p>
        )}
      </div>
      <select
        id={id}
        class="sel"
        aria-describedby={note && `${id}-note`}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Setting>
  );
}
