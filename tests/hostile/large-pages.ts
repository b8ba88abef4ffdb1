/** Pages of extreme size and shape, built by their own scripts. Each holds the usual name and controls as well. */
import { hostilePage } from './conduct.ts';

function builtBy(script: string, body = ''): string {
  return hostilePage(body, `<script>addEventListener('DOMContentLoaded', () => { ${script} });</script>`);
}

/**
 * Inline elements inside one another, a name in the innermost. Chromium itself crashes on painting some thousand of them,
 * with no extension there; `hidden` ones it only holds.
 */
export function nestedElements(depth: number, hidden: 'hidden' | '' = ''): string {
  return builtBy(
    `let at = document.querySelector('#deep');
    for (let depth = 0; depth < ${depth}; depth += 1) {
      const next = document.createElement('i');
      at.append(next);
      at = next;
    }
    at.append('Haaretz at the very bottom.');`,
    `<p id="deep" ${hidden}></p>`,
  );
}

/** Shadow roots inside one another, a name in the innermost. */
export function nestedRoots(depth: number): string {
  return builtBy(`let root = document.body;
    for (let depth = 0; depth < ${depth}; depth += 1) {
      const host = document.createElement('div');
      root.append(host);
      root = host.attachShadow({ mode: 'open' });
    }
    root.append('Haaretz within roots within roots.');`);
}

/** Shadow roots beside one another, a name in every so many. */
export function manyRoots(count: number, every: number): string {
  return builtBy(`for (let count = 0; count < ${count}; count += 1) {
      const host = document.createElement('span');
      document.body.append(host);
      host.attachShadow({ mode: 'open' }).append(count % ${every} === 0 ? 'Haaretz in a root.' : 'words');
    }`);
}

/** Frames without an address. */
export function emptyFrames(count: number): string {
  return hostilePage('<iframe src="about:blank" width="10" height="10"></iframe>'.repeat(count));
}

/** A log that gets lines with a name without end; `growing` is the page's timer. */
export function growing(lines: number, everyMs: number): string {
  return builtBy(
    `const log = document.querySelector('#log');
    window.growing = setInterval(() => {
      for (let line = 0; line < ${lines}; line += 1) {
        const p = document.createElement('p');
        p.textContent = 'Line ' + log.childElementCount + ' on Haaretz and on nothing.';
        log.append(p);
      }
    }, ${everyMs});`,
    '<div id="log" style="height: 60px; overflow: hidden"></div>',
  );
}

/** Twenty million characters in one text, a name at its end. */
export function oneLongText(): string {
  return builtBy(
    `document.querySelector('#text').append('Words and more words of a long text. '.repeat(560_000) + 'Haaretz at its end.');`,
    '<p id="text" style="height: 40px; overflow: hidden"></p>',
  );
}

/** A million texts, a name in a hundred of them. */
export function millionTexts(): string {
  return builtBy(
    `const words = '<p>words <i>of</i> a text <b>and</b> more</p>'.repeat(2_000);
    const nodes = document.querySelector('#nodes');
    for (let turn = 0; turn < 100; turn += 1) nodes.insertAdjacentHTML('beforeend', words + '<p>Haaretz</p>');`,
    '<div id="nodes" style="height: 40px; overflow: hidden; content-visibility: auto"></div>',
  );
}
