/** One statement as it is read: speaker first and bold, exact words in serif and quotation marks, then its source. */
import type { SourceLine, StatementLine } from '../../knowledge/dossier-model.ts';
import type { ActorId, DocumentId, TextPart } from '../../knowledge/model.ts';
import { sourceSentence } from '../../words/wording.ts';
import { Sentence, useTold } from './sentence.tsx';
import { TextLink } from './text-link.tsx';

/** Exact words of at least this many characters that end a sentence stand on lines of their own. */
const BLOCK_WORDS = 44;

function InlinePart({ part }: { readonly part: TextPart }) {
  switch (part.kind) {
    case 'summary':
      return <>{part.text}</>;
    case 'words':
      return (
        <q class="exact" lang={part.lang} dir="auto">
          “{part.text}”
        </q>
      );
    case 'hedge':
    case 'time':
      return <q class="exact">“{part.text}”</q>;
  }
}

/** Parts up to the closing quotation, and that quotation where it is long enough to stand alone. */
function splitClosingWords(parts: readonly TextPart[]) {
  const meaningful =
    parts.at(-1)?.kind === 'summary' && /^\W*$/.test(parts.at(-1)?.text ?? '') ? parts.slice(0, -1) : parts;
  const last = meaningful.at(-1);
  return last?.kind === 'words' && last.text.length >= BLOCK_WORDS
    ? { running: meaningful.slice(0, -1), closing: last }
    : { running: parts, closing: null };
}

interface StatementProps {
  readonly line: StatementLine;
  /** The way to a speaker who is a covered actor; absent where there is none to go. */
  readonly onOpenActor?: ((id: ActorId) => void) | undefined;
}

/** Speaker and words. The text reads on from the speaker's name. */
export function StatementText({ line, onOpenActor }: StatementProps) {
  const { speaker, speakerActor } = line;
  const { running, closing } = splitClosingWords(line.text);
  const ofPack = useTold();
  return (
    <>
      <p {...ofPack}>
        {onOpenActor && speakerActor !== undefined ? (
          <TextLink look="who" onOpen={() => onOpenActor(speakerActor)}>
            {speaker}
          </TextLink>
        ) : (
          <b class="who">{speaker}</b>
        )}
        {running.map((part, index) => (
          <InlinePart key={index} part={part} />
        ))}
      </p>
      {closing && (
        <q class="words" lang={closing.lang} dir="auto">
          “{closing.text}”
        </q>
      )}
    </>
  );
}

interface SourceProps {
  readonly source: SourceLine;
  readonly wordsOf: readonly string[] | undefined;
  readonly onOpenDocument: (id: DocumentId) => void;
}

/** "reported by R, quoted by D", and whose the exact words are; the document's name is the way there. */
export function Source({ source, wordsOf, onOpenDocument }: SourceProps) {
  const link = { of: source.documentName, look: 'quiet', onOpen: () => onOpenDocument(source.document) } as const;
  return (
    <p class="src">
      <Sentence text={sourceSentence(source, wordsOf)} links={[link]} />
    </p>
  );
}
