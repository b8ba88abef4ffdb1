/** A few lines to see a setting by: which of the names in them would be underlined, and how. */
import type { ActorId } from '../../knowledge/model.ts';
import { t } from '../../words/messages.ts';
import { Told } from '../parts/sentence.tsx';
import type { PanelSettings } from './types.ts';

/** Two sections under a heading each; what stands between asterisks is a name. */
const SECTIONS = [
  { heading: 'settings.exampleHeading', text: 'settings.exampleText' },
  { heading: 'settings.exampleNextHeading', text: 'settings.exampleNextText' },
] as const;

/** Whose names they are; the first is a newspaper, which alone makes no page relevant. */
const ACTORS: Readonly<Record<string, ActorId>> = { Haaretz: 'haaretz', 'Kaspersky Lab': 'kaspersky-lab' };

/** Decides piece after piece whether a name is underlined, as the page's own marks are. */
function marker({ density, headings, relevance, offActors }: PanelSettings) {
  const isOn = (actor: ActorId) => !offActors.includes(actor);
  const irrelevant = relevance === 'relevant' && !isOn('kaspersky-lab');
  const seen = new Set<string>();
  return (name: string, section: number, inHeading: boolean): boolean => {
    if (irrelevant || !isOn(ACTORS[name] ?? '') || (inHeading && !headings)) return false;
    const key = density === 'section' ? `${section} ${name}` : name;
    const isFirst = !seen.has(key);
    seen.add(key);
    return density === 'every' || isFirst;
  };
}

export function SettingsExample({ settings }: { readonly settings: PanelSettings }) {
  const isMarked = marker(settings);
  const line = (text: string, section: number, inHeading: boolean) =>
    text.split('*').map((piece, index) => {
      const marked = index % 2 === 1 && isMarked(piece, section, inHeading);
      if (index % 2 === 0) return piece;
      const name = <Told>{piece}</Told>;
      return marked ? <u class={`mk ${settings.markStyle}`}>{name}</u> : name;
    });
  return (
    <figure class="example" aria-label={t('settings.example')}>
      {SECTIONS.map(({ heading, text }, section) => (
        <div key={heading}>
          <p class="eh">{line(t(heading), section, true)}</p>
          <p>{line(t(text), section, false)}</p>
        </div>
      ))}
    </figure>
  );
}
