/** A few lines to see a setting by: which of the names in them would be underlined. */
import type { Density } from './types.ts';

/** Two sections; what stands between asterisks is a name. */
const SECTIONS = [
  'This section names *Haaretz* and *Kaspersky Lab*, and then *Haaretz* again.',
  'The next one names *Kaspersky Lab*, *Haaretz* and once more *Kaspersky Lab*.',
] as const;

/** Whether a name is underlined at this place, as the page's own marks are. */
function isMarked(density: Density, name: string, section: number, before: readonly string[][]): boolean {
  if (density === 'every') return true;
  const seen = density === 'section' ? before.slice(section) : before;
  return !seen.flat().includes(name);
}

export function SettingsExample({ density }: { readonly density: Density }) {
  const before: string[][] = SECTIONS.map(() => []);
  return (
    <figure class="example" aria-label="Example">
      {SECTIONS.map((sentence, section) => (
        <p key={sentence}>
          {sentence.split('*').map((piece, index) => {
            if (index % 2 === 0) return piece;
            const marked = isMarked(density, piece, section, before);
            before[section]?.push(piece);
            return marked ? <u class="mk">{piece}</u> : piece;
          })}
        </p>
      ))}
    </figure>
  );
}
