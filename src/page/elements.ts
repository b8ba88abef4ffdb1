/**
 * Which elements hold text that a reader reads, and which of them end a line of thought.
 *
 * Asked only around a possible name, never for each node of a page: crossing into the document tree is what costs.
 */

/**
 * Their text is never prose: code and data, form fields, drawings, embedded things. Never entered, whatever the style. What
 * a script puts into a line break is shown by no browser.
 */
const NEVER_READ = new Set(
  (
    'script style noscript template textarea input select option optgroup datalist code pre kbd samp svg math canvas ' +
    'iframe frame frameset noframes object embed audio video img picture map head title br'
  ).split(' '),
);

/**
 * Begin and end a run whatever their style: what a page's author wrote as a block is not joined with its neighbours. So
 * do raised and lowered marks: the figure of a footnote is no part of the name that it is set to.
 */
const BLOCK = new Set(
  (
    'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p section summary ' +
    'sub sup table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** A big first letter, floated out of its word, still belongs to it. */
const DROP_CAP_CHARACTERS = 2;

/**
 * Text inside more elements than this is left alone. Parsers nest 512 deep at most (HTML names no limit, Chromium does);
 * what scripts nest ten thousand deep browsers can hardly lay out, and asking for its styles makes them try.
 */
const DEEPEST = 1_000;

/** `prose`: to be read. `apart`: hidden or editable at present. `never`: code, script, a form field. */
export type TextKind = 'prose' | 'apart' | 'never' | 'too deep';

/** Answers about elements, remembered for one pass over the page; styles may change between passes. */
export interface ElementFacts {
  /** Whether the element begins and ends a run of text. */
  isBlock(element: Element): boolean;
  /** What kind of text stands directly inside the element. */
  kindOf(element: Element): TextKind;
  /** The same for one text; it differs where a component shows its texts elsewhere or not at all. */
  kindOfText(text: Text): TextKind;
}

/** Whether script, form field, code or the like: such an element's text is never read, whatever happens to the page. */
export function isNeverRead(element: Element): boolean {
  return NEVER_READ.has(element.localName);
}

/** Whether the tag alone makes it a block. */
export function isBlockTag(element: Element): boolean {
  return BLOCK.has(element.localName);
}

/** The element whose text a text node is: its parent, or the host where it stands directly in a shadow root. */
export function ownerOf(node: Node): Element | null {
  return node.parentElement ?? (node.parentNode as Partial<ShadowRoot> | null)?.host ?? null;
}

/** New answers, each computed once. Make one for each pass. */
export function elementFacts(): ElementFacts {
  const blocks = new Map<Element, boolean>();
  const places = new Map<Element, Place>();
  const kinds = new Map<Element, TextKind>();

  /**
   * Looks at parents first, so that what many elements are inside of is looked at once. No recursion: pages may nest
   * elements deeper than calls can.
   */
  function placeOf(element: Element): Place {
    const unknown: Element[] = [];
    let around: Element | null = element;
    while (around !== null && !places.has(around)) {
      unknown.push(around);
      around = ownerOf(around);
    }
    let place = (around && places.get(around)) ?? { use: useOfDocument(), depth: 0 };
    for (const inner of unknown.reverse()) {
      place = { use: useWithin(inner, place.use), depth: place.depth + 1 };
      places.set(inner, place);
    }
    return place;
  }

  const isTooDeep = (element: Element) => placeOf(element).depth > DEEPEST;

  function kindOf(element: Element): TextKind {
    return remember(kinds, element, () => {
      const { use } = placeOf(element);
      if (use === 'never') return 'never';
      if (isTooDeep(element)) return 'too deep';
      return use === 'reading' && isShown(element) ? 'prose' : 'apart';
    });
  }

  return {
    isBlock: (element) =>
      isBlockTag(element) || remember(blocks, element, () => isTooDeep(element) || isStyledAsBlock(element)),
    kindOf,
    kindOfText(text) {
      const owner = ownerOf(text);
      const kind = owner === null ? 'never' : kindOf(owner);
      return owner === null || kind !== 'prose' || isSlotted(text, owner) ? kind : 'apart';
    },
  };
}

function remember<V>(known: Map<Element, V>, element: Element, find: () => V): V {
  let value = known.get(element);
  if (value === undefined) {
    value = find();
    known.set(element, value);
  }
  return value;
}

/** What an element's text is there for, whether shown or not. */
type Use = 'reading' | 'writing' | 'never';

interface Place {
  readonly use: Use;
  /** How many elements it is inside of, itself included. */
  readonly depth: number;
}

function useOfDocument(): Use {
  return document.designMode === 'on' ? 'writing' : 'reading';
}

function useWithin(element: Element, around: Use): Use {
  if (around === 'never' || isNeverRead(element)) return 'never';
  if (element.getAttribute('role')?.toLowerCase() === 'textbox') return 'writing';
  // An island in an editor that cannot be edited is the editor's all the same.
  const editable = element.getAttribute('contenteditable')?.toLowerCase() ?? 'inherit';
  return ['', 'true', 'plaintext-only'].includes(editable) ? 'writing' : around;
}

function isStyledAsBlock(element: Element): boolean {
  const { display, float } = getComputedStyle(element);
  // Empty where the element is not in a document.
  if (/^(inline|contents|none|ruby|$)/.test(display)) return false;
  // Floated elements count as blocks in computed style.
  const isFloated = ['left', 'right', 'inline-start', 'inline-end'].includes(float);
  return !isFloated || (element.textContent ?? '').trim().length > DROP_CAP_CHARACTERS;
}

/**
 * Whether the element's text is painted. Clipped and transparent text counts; so does what the browser itself brings
 * out for find-in-page (`hidden="until-found"`) or on scrolling (`content-visibility: auto`).
 */
function isShown(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return !skipsContent(element) || isUntilFound(element);
  const { display, visibility } = getComputedStyle(element);
  if (display === 'none' || visibility !== 'visible') return false;
  // An element without a box of its own: its text is painted in its parent's (checkVisibility says no).
  if (display === 'contents') {
    const parent = ownerOf(element);
    return parent !== null && isShown(parent);
  }
  const untilFound = element.closest('[hidden="until-found" i]');
  const around = untilFound === null ? null : ownerOf(untilFound);
  return around !== null && isShown(around);
}

const isUntilFound = (element: Element): boolean => element.matches('[hidden="until-found" i]');

/** Whether an element that is painted itself leaves out what is directly inside. */
function skipsContent(element: Element): boolean {
  const isClosed = element.localName === 'details' && !element.hasAttribute('open');
  return isClosed || getComputedStyle(element).contentVisibility === 'hidden';
}

/** Text put directly into a component shows where its slot is; what a filled slot falls back to does not. */
function isSlotted(text: Text, owner: Element): boolean {
  if (owner.shadowRoot !== null && text.parentNode === owner) {
    return text.assignedSlot !== null && isShown(text.assignedSlot);
  }
  return owner.localName !== 'slot' || (owner as HTMLSlotElement).assignedNodes().length === 0;
}
