/** Controls that browsers have no element for: a switch, a row of choices, tabs. Keys as the platform's own. */
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  /** What the switch is about, for example the site's name. */
  readonly describedBy?: string;
  readonly onChange: (on: boolean) => void;
}

export function Switch({ label, on, describedBy, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      class={on ? 'sw on' : 'sw'}
      role="switch"
      aria-checked={on}
      aria-describedby={describedBy}
      onClick={() => onChange(!on)}
    >
      <i />
      <span>{label}</span>
    </button>
  );
}

/** The option that an arrow, Home or End key leads to, or `undefined` for any other key. */
function byKey<T>(key: string, options: readonly T[], current: number, rtl: boolean): T | undefined {
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const backward = rtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === 'Home') return options[0];
  if (key === 'End') return options.at(-1);
  if (key === forward || key === 'ArrowDown') return options[(current + 1) % options.length];
  if (key === backward || key === 'ArrowUp') return options.at((current - 1) % options.length);
  return undefined;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** Moves choice and focus together, as in a group of radio buttons or a list of tabs. */
function useArrows<T extends string>({ options, value, onChange }: Omit<ChoiceProps<T>, 'label'>) {
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const current = options.findIndex((option) => option.value === value);
    const rtl = group.current?.matches(':dir(rtl)') ?? false;
    const next = byKey(event.key, options, current, rtl);
    if (next === undefined) return;
    event.preventDefault();
    onChange(next.value);
    group.current?.querySelectorAll<HTMLElement>('button')[options.indexOf(next)]?.focus();
  };
  return { group, onKeyDown };
}

export function RadioRow<T extends string>({ label, ...choice }: ChoiceProps<T>) {
  const { group, onKeyDown } = useArrows(choice);
  const labelId = useId();
  return (
    <>
      <span class="meta" id={labelId}>
        {label}
      </span>
      <div ref={group} class="seg" role="radiogroup" aria-labelledby={labelId} onKeyDown={onKeyDown}>
        {choice.options.map((option) => (
          // biome-ignore lint/a11y/useSemanticElements: one row of segments, styled as one; the keys are those of radio buttons
          <button
            key={option.value}
            type="button"
            role="radio"
            aria-checked={option.value === choice.value}
            tabIndex={option.value === choice.value ? 0 : -1}
            onClick={() => choice.onChange(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </>
  );
}

interface TabsProps<T extends string> extends ChoiceProps<T> {
  /** What the chosen tab shows. */
  readonly children: ComponentChildren;
}

export function Tabs<T extends string>({ label, children, ...choice }: TabsProps<T>) {
  const { group, onKeyDown } = useArrows(choice);
  const id = useId();
  return (
    <>
      <div ref={group} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {choice.options.map((option) => (
          <button
            key={option.value}
            type="button"
            role="tab"
            id={`${id}-${option.value}`}
            aria-selected={option.value === choice.value}
            aria-controls={`${id}-panel`}
            tabIndex={option.value === choice.value ? 0 : -1}
            onClick={() => choice.onChange(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a panel whose content may hold no stop of its own is one itself */}
      <div class="pbody" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${choice.value}`} tabIndex={0}>
        {children}
      </div>
    </>
  );
}
