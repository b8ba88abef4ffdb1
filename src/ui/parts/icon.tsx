/** The few drawings of the interface, all on a 16 × 16 grid with a 1.5 px stroke; always beside or instead of a word. */
const PATHS = {
  back: 'M10 4L6 8l4 4',
  next: 'M6 4l4 4-4 4',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  close: 'M4 4l8 8M12 4l-8 8',
  pin: 'M6 2.5h4l-.6 4 2.1 2.2v1.3h-7V8.7l2.1-2.2zM8 10v4',
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0a4.5 4.5 0 1 1 9 0zM10.5 10.5L14 14',
  settings:
    'M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7M12.8 4.5a1.8 1.8 0 1 1-3.6 0a1.8 1.8 0 1 1 3.6 0zM6.8 11.5a1.8 1.8 0 1 1-3.6 0a1.8 1.8 0 1 1 3.6 0z',
  diagram: 'M1.8 6h4.4v4H1.8zM9.8 2h4.4v4H9.8zM9.8 10h4.4v4H9.8zM6.2 8H8V4h1.8M8 8v4h1.8',
  copy: 'M5.5 5.5h8v8h-8zM10.5 3.5v-1h-8v8h1',
  side: 'M2 3h12v10H2zM9.5 3v10',
  bracket: 'M5 2H2.5v12H5M7.5 5.5H14M7.5 10.5h4.5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`i i-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  /** The button's whole name: seen by pointer users as a title, heard by screen readers. */
  readonly label: string;
  readonly onClick: () => void;
  readonly pressed?: boolean;
}

export function IconButton({ icon, label, onClick, pressed }: IconButtonProps) {
  return (
    <button type="button" class="iconb" aria-label={label} title={label} aria-pressed={pressed} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

/** The words of a fold and its arrow, which stays with the last word. */
export function FoldLabel({ text, open }: { readonly text: string; readonly open: boolean }) {
  const at = text.lastIndexOf(' ') + 1;
  return (
    <>
      {text.slice(0, at)}
      <span class="keep">
        {text.slice(at)}
        <Icon name={open ? 'up' : 'down'} />
      </span>
    </>
  );
}
