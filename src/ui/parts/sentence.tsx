/**
 * Sentences of the interface with other text in them. What comes from the pack keeps the pack's language and its own
 * direction, so that it is read aloud, broken and ordered as what it is, whatever the interface speaks.
 */
import { type ComponentChild, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type MessageKey, pieces, toldPieces, type Values } from '../../words/messages.ts';
import { TextLink } from './text-link.tsx';

/** BCP 47 language of the pack that is shown. */
export const PackLanguage = createContext('');

/** For an element that holds nothing but the pack's words. */
export function useTold(): { readonly lang: string; readonly dir: 'auto' } {
  return { lang: useContext(PackLanguage), dir: 'auto' };
}

/** Words of the pack in a line of ours. */
export function Told({ children }: { readonly children: ComponentChild }) {
  return <bdi {...useTold()}>{children}</bdi>;
}

interface SentenceLink {
  /** The piece that leads somewhere; the last where several read so. */
  readonly of: string;
  readonly look?: 'link' | 'quiet';
  readonly onOpen: () => void;
}

interface SentenceProps {
  readonly text: string;
  readonly links?: readonly SentenceLink[];
}

/** A sentence in which some pieces are `told`. */
export function Sentence({ text, links = [] }: SentenceProps) {
  const cut = toldPieces(text);
  const places = new Map(
    links.map((link) => [cut.findLastIndex((piece, at) => at % 2 === 1 && piece === link.of), link]),
  );
  return (
    <>
      {cut.map((piece, index) => {
        if (index % 2 === 0) return piece;
        const link = places.get(index);
        const shown = <Told key={index}>{piece}</Told>;
        return link === undefined ? (
          shown
        ) : (
          <TextLink key={index} look={link.look ?? 'link'} onOpen={link.onOpen}>
            {shown}
          </TextLink>
        );
      })}
    </>
  );
}

type MessageProps<K extends MessageKey> = { readonly of: K } & Values<K, ComponentChild>;

/** A message with elements in its places: `<Message of="card.saidAbout" n={<b>3</b>} />`. */
export function Message<K extends MessageKey>({ of, ...places }: MessageProps<K>) {
  const values = places as Readonly<Record<string, ComponentChild>>;
  return <>{pieces(of).map((piece, index) => (index % 2 === 0 ? piece : values[piece]))}</>;
}
