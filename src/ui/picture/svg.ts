/** The drawn picture as an SVG file: boxes, words and ties as they stand on the screen, in ink on white. */

interface TextLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly bold: boolean;
}

const INK = '#1b1a18';
const EDGE = '#868178';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const rounded = (value: number) => Math.round(value * 10) / 10;

/** The lines of an element's text as the browser has broken them, from the picture's corner. */
function linesOf(element: HTMLElement, origin: DOMRect): TextLine[] {
  const lines: TextLine[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const bold = Number(getComputedStyle(node.parentElement ?? element).fontWeight) >= 600;
    for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+\s*/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.trimEnd().length);
      const { left, bottom, height } = range.getBoundingClientRect();
      // The base line lies about a quarter of the line's height above its lower edge.
      const y = rounded(bottom - origin.top - height * 0.26);
      const last = lines.at(-1);
      if (last !== undefined && Math.abs(last.y - y) < 2) lines[lines.length - 1] = { ...last, text: last.text + word };
      else lines.push({ x: rounded(left - origin.left), y, text: word, bold });
    }
  }
  return lines;
}

function boxOf(element: HTMLElement, origin: DOMRect): string {
  const { left, top, width, height } = element.getBoundingClientRect();
  const place = `x="${rounded(left - origin.left)}" y="${rounded(top - origin.top)}"`;
  const radius = element.matches('.tie') ? rounded(Math.min(height / 2, 12)) : 6;
  const lines = linesOf(element, origin).map(
    ({ x, y, text, bold }) =>
      `<text x="${x}" y="${y}"${bold ? ' font-weight="600"' : ''}>${escaped(text.trimEnd())}</text>`,
  );
  const size = `width="${rounded(width)}" height="${rounded(height)}" rx="${radius}"`;
  return `<rect ${place} ${size} fill="#fff" stroke="${EDGE}"/>${lines.join('')}`;
}

/** A file of the picture. `title` and `words` say the same for those who cannot see it. */
export function svgOf(picture: HTMLElement, title: string, words: readonly string[]): string {
  const origin = picture.getBoundingClientRect();
  const size = `${Math.ceil(origin.width)} ${Math.ceil(origin.height)}`;
  const paths = [...picture.querySelectorAll('svg path')].map((path) => `<path d="${path.getAttribute('d') ?? ''}"/>`);
  const boxes = [...picture.querySelectorAll<HTMLElement>('[data-key]')].map((element) => boxOf(element, origin));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" role="img">`,
    `<title>${escaped(title)}</title><desc>${escaped(words.join(' '))}</desc>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<g fill="none" stroke="${EDGE}" stroke-width="1.25">${paths.join('')}</g>`,
    `<g font-family="system-ui, sans-serif" font-size="12.5" fill="${INK}">${boxes.join('')}</g>`,
    '</svg>',
  ].join('\n');
}
