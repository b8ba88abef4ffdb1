/**
 * Which elements hold text that a reader reads, and which of them end a line of thought.
 *
 * Asked only around a possible name, never for each node of a page: crossing into the document tree is what costs.
 */

/** Their text is never prose: code and data, form fields, drawings, embedded things. Never entered, whatever the style. */
const NEVER_READ = new Set(
  (
    'script style noscript template textarea input select option optgroup datalist code pre kbd samp svg math canvas ' +
    'iframe frame frameset noframes object embed audio video img picture map head title'
  ).split(' '),
);

/** Begin and end a run whatever their style: what a page's author wrote as a block is not joined with its neighbours. */
const BLOCK = new Set(
  (
    'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** A big first letter, floated out of its word, still belongs to it. */
const DROP_CAP_CHARACTERS = 2;

/** `prose`: to be read. `apart`: hidden or editable at present. `never`: code, script, a form field. */
export type TextKind = 'prose' | 'apart' | 'never';

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
  const kinds = new Map<Element, TextKind>();
  const kindOf = (element: Element) => remember(kinds, element, textKind);
  return {
    isBlock: (element) => isBlockTag(element) || remember(blocks, element, isStyledAsBlock),
    kindOf,
    kindOfText(text) {
      const owner = ownerOf(text);
      const kind = owner === null ? 'never' : kindOf(owner);
      return owner === null || kind !== 'prose' || isSlotted(text, owner) ? kind : 'apart';
    },
  };
}

function remember<K, V>(known: Map<K, V>, key: K, find: (key: K) => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = find(key);
    known.set(key, value);
  }
  return value;
}

function isStyledAsBlock(element: Element): boolean {
  const { display, float } = getComputedStyle(element);
  // Empty where the element is not in a document.
  if (/^(inline|contents|none|ruby|$)/.test(display)) return false;
  // Floated elements count as blocks in computed style.
  const isFloated = ['left', 'right', 'inline-start', 'inline-end'].includes(float);
  return !isFloated || (element.textContent ?? '').trim().length > DROP_CAP_CHARACTERS;
}

function textKind(element: Element): TextKind {
  for (let at: Element | null = element; at !== null; at = ownerOf(at)) {
    if (isNeverRead(at)) return 'never';
  }
  for (let at: Element | undefined = element; at !== undefined; at = (at.getRootNode() as Partial<ShadowRoot>).host) {
    if (isEditable(at)) return 'apart';
  }
  return isShown(element) ? 'prose' : 'apart';
}

function isEditable(element: Element): boolean {
  // `isContentEditable` also tells of an editing host further up.
  if ((element as HTMLElement).isContentEditable === true || element.ownerDocument.designMode === 'on') return true;
  return element.closest('[role="textbox" i]') !== null;
}

/**
 * Whether the element's text is painted. Clipped and transparent text counts; so does what the browser itself brings
 * out for find-in-page (`hidden="until-found"`) or on scrolling (`content-visibility: auto`).
 */
function isShown(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  const style = getComputedStyle(element);
  if (style.visibility !== 'visible' || style.display === 'none') return false;
  // An element without a box of its own: its text is painted in its parent's (checkVisibility says no).
  if (style.display === 'contents') {
    const parent = ownerOf(element);
    return parent !== null && isShown(parent);
  }
  const untilFound = element.closest('[hidden="until-found" i]');
  const around = untilFound === null ? null : ownerOf(untilFound);
  return around !== null && isShown(around);
}

/** Text put directly into a component shows where its slot is; what a filled slot falls back to does not. */
function isSlotted(text: Text, owner: Element): boolean {
  if (owner.shadowRoot !== null && text.parentNode === owner) {
    return text.assignedSlot !== null && isShown(text.assignedSlot);
  }
  return owner.localName !== 'slot' || (owner as HTMLSlotElement).assignedNodes().length === 0;
}
