/** A `div`, also in documents that are no HTML (XML, SVG), where `createElement` makes elements without style or root. */
export function makeDiv(): HTMLDivElement {
  return document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLDivElement;
}
