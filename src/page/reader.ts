/** A page's reading as a whole: finds, marks, lists, and shows the card. Everything ends with one signal. */
import type { Matcher } from '../matching/types.ts';
import type { MountCard } from './card-host.ts';
import { type Cards, startCards, type Trigger } from './cards.ts';
import { chooseMarked, isWanted } from './density.ts';
import type { Changes } from './finder.ts';
import { createHighlighter } from './highlighter.ts';
import { mentionAt } from './hit-test.ts';
import type { MarkChoice, MarkStyle, Mention } from './mention.ts';
import { mentionsList } from './mentions-list.ts';
import type { PageFacts } from './page-evidence.ts';
import { placeOf, type Quote, quoteOf } from './quote.ts';
import { startReading } from './reading.ts';
import { scrollToMention } from './scroll-to.ts';

/** How often the page is asked whether it has cleared our marks, in milliseconds. */
const REPAIR_EVERY_MS = 2_000;
/** Shortest time between two reports of how many were found, in milliseconds. */
const TELL_EVERY_MS = 500;

export interface ReaderSettings extends MarkChoice {
  readonly markStyle: MarkStyle;
  readonly trigger: Trigger;
  /** How long the pointer rests on a mention before its card opens, in milliseconds. */
  readonly hoverDelay: number;
}

export interface ReaderOptions {
  readonly matcher: Matcher;
  readonly page: PageFacts;
  /** Ids of actors that are named on pages of every kind; see `chooseMarked`. */
  readonly everyday: readonly string[];
  readonly settings: ReaderSettings;
  /** Style rules of the marks; see `createHighlighter`. */
  readonly markStyles: string;
  readonly cardStyles: string;
  readonly mountCard: MountCard;
  readonly signal: AbortSignal;
  /**
   * Called after the first reading and whenever what was found has changed; `found` counts all, marked or not, but
   * for actors that are switched off.
   */
  onFound(found: number): void;
  /** Called where our marks are found taken away, before they are put back; may end `signal`. */
  onCleared(): void;
}

/** A mention with its place in the text: what a list or an annotation needs. */
export interface ListedMention extends Quote {
  readonly id: number;
  readonly actors: readonly string[];
  readonly certainty: 'name' | 'context';
  readonly because: string;
  /** Whether it is underlined, as the settings have it. */
  readonly marked: boolean;
}

export interface Reader {
  /** All mentions found, in the order of the text. */
  list(): ListedMention[];
  /** Whether the page has been read as it stands, with nothing left to do. */
  isComplete(): boolean;
  /** Whether text that may hold names was left alone, since the page is nested too deep. */
  isPartial(): boolean;
  /** Scrolls to a mention and opens its card; false where there is none with this number. */
  show(id: number): boolean;
  /** Goes to the next or the previous mention from the one last shown; false at either end or where there is none. */
  step(direction: 'previous' | 'next', start: 'here' | 'edge'): boolean;
  use(settings: ReaderSettings): void;
}

export function startReader(options: ReaderOptions): Reader {
  const { matcher, page, signal, onFound } = options;
  let { settings } = options;
  const mentions = mentionsList();
  const hidden = new Set<Mention>();
  let marked = new Set<Mention>();
  let cards: Cards | null = null;
  let lastShown: Mention | null = null;
  let told = -1;
  let telling: ReturnType<typeof setTimeout> | undefined;
  const highlighter = createHighlighter(options.markStyles, signal, options.onCleared);
  highlighter.setStyle(settings.markStyle);
  const reading = startReading({ matcher, page, signal, onChange, onSettled: tell });
  const { finder, roots } = reading;

  function onChange(changes: Changes): void {
    mentions.update(changes);
    cards?.lost(changes.removed);
    if (mentions.inOrder().length > 0) cards ??= startOpening();
    mark();
  }

  function mark(): void {
    const shown = mentions.inOrder().filter((mention) => !hidden.has(mention));
    const chosen = chooseMarked(shown, settings, options.everyday);
    marked = new Set(chosen);
    highlighter.show(chosen.map(({ range }) => range));
  }

  /** Told at once the first time, then at most every so often: on some pages it changes all the time. */
  function tell(): void {
    if (telling !== undefined || signal.aborted) return;
    const found = mentions.inOrder().filter((mention) => isWanted(mention, settings)).length;
    if (found === told) return;
    told = found;
    onFound(found);
    telling = setTimeout(() => {
      telling = undefined;
      tell();
    }, TELL_EVERY_MS);
  }

  /** Nothing listens on a page without a mention. */
  function startOpening(): Cards {
    const repairing = setInterval(highlighter.repair, REPAIR_EVERY_MS);
    signal.addEventListener('abort', () => clearInterval(repairing), { once: true });
    return startCards({
      mountCard: options.mountCard,
      styles: options.cardStyles,
      signal,
      trigger: () => settings.trigger,
      hoverDelay: () => settings.hoverDelay,
      mentionAt(x, y) {
        const mention = mentionAt(x, y, finder, roots);
        return mention !== null && marked.has(mention) ? mention : null;
      },
      withId: mentions.withId,
      placeOf: (mention) => ({ index: mentions.inOrder().indexOf(mention) + 1, total: mentions.inOrder().length }),
      stepTo: (direction) => void step(direction),
      notThisOne(mention) {
        hidden.add(mention);
        cards?.close();
        mark();
      },
      onCurrent: (mention) => highlighter.setCurrent(mention?.range ?? null),
    });
  }

  function showMention(mention: Mention): void {
    lastShown = mention;
    scrollToMention(mention.range);
    cards?.open(mention, 'keyboard');
  }

  function step(direction: 'previous' | 'next', start: 'here' | 'edge' = 'here'): boolean {
    const all = mentions.inOrder().filter((mention) => !hidden.has(mention) && isWanted(mention, settings));
    const from = start === 'here' ? (cards?.current() ?? lastShown) : null;
    const at = from === null ? -1 : all.indexOf(from);
    const next = direction === 'next' ? at + 1 : at < 0 ? all.length - 1 : at - 1;
    const mention = all[next];
    if (mention === undefined) return false;
    showMention(mention);
    return true;
  }

  return {
    list: () =>
      mentions.inOrder().flatMap((mention) => {
        const place = placeOf(mention, finder);
        if (place === null) return [];
        const { id, actors, certainty, because } = mention;
        const quote = quoteOf(place.record, place.index, finder);
        return [{ id, actors, certainty, because, ...quote, marked: marked.has(mention) }];
      }),
    isComplete: reading.isComplete,
    isPartial: () => finder.leftOut,
    show(id) {
      const mention = mentions.withId(id);
      if (mention !== undefined) showMention(mention);
      return mention !== undefined;
    },
    step,
    use(changed) {
      if (changed.markStyle !== settings.markStyle) highlighter.setStyle(changed.markStyle);
      settings = changed;
      mark();
      tell();
    },
  };
}
