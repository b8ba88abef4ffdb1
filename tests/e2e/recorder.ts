/** Writes down what a page sees of a reader's input, so that two readings of it can be compared. */
import type { Page } from 'puppeteer-core';

export interface Recorded {
  /** Input in its order: event, element, what was pressed, and whether it was prevented; a row of moves counts once. */
  readonly input: readonly string[];
  /** What comes of it at the browser's own time: each once, in the order of letters. */
  readonly effects: readonly string[];
}

const INPUT =
  'pointerdown pointerup pointercancel pointermove mousedown mouseup mousemove ' +
  'click auxclick dblclick contextmenu wheel touchstart touchend touchmove touchcancel keydown keypress keyup beforeinput ' +
  'input change focusin focusout selectstart copy cut paste dragstart drag dragenter dragover dragleave drop dragend';
const EFFECTS =
  'pointerover pointerout mouseover mouseout selectionchange scroll scrollend resize hashchange visibilitychange beforetoggle toggle play pause fullscreenchange ' +
  'fullscreenerror gotpointercapture lostpointercapture';

/** A script for the head of a page, where it hears before anybody else. */
export const RECORDER = `<script>
{
  const input = [], effects = new Set(), moves = new Set();
  const nameOf = (node) => node === document ? 'document' : node === window ? 'window'
    : node?.id || node?.closest?.('[id]')?.id || node?.localName || '';
  const details = (event) => [event.key, event.button, event.detail || undefined, event.inputType, event.newState,
    event.relatedTarget && 'from or to ' + nameOf(event.relatedTarget)].filter((part) => part !== undefined && part !== null);
  const MOVES = /move|^wheel$|^drag$|^dragover$/;
  const note = (event) => {
    const told = [event.type, nameOf(event.target), ...details(event)].join(' ');
    if (MOVES.test(event.type)) {
      if (moves.has(told)) return;
      moves.add(told);
    } else moves.clear();
    const at = input.push(told) - 1;
    // Whether it was prevented is known once everybody has heard it.
    setTimeout(() => { if (event.defaultPrevented) input[at] += ', prevented'; });
  };
  for (const type of ${JSON.stringify(INPUT)}.split(' ')) addEventListener(type, note, { capture: true, passive: true });
  for (const type of ${JSON.stringify(EFFECTS)}.split(' '))
    addEventListener(type, (event) => effects.add([event.type, nameOf(event.target)].join(' ')), true);
  window.recorded = () => ({ input, effects: [...effects].sort() });
}
</script>`;

interface RecordingWindow {
  recorded(): Recorded;
}

/** What the page has seen since it was loaded, told once the recorder's own timers have run: they run in order. */
export function recordedOn(page: Page): Promise<Recorded> {
  return page.evaluate(
    () => new Promise<Recorded>((tell) => setTimeout(() => tell((window as unknown as RecordingWindow).recorded()))),
  );
}
