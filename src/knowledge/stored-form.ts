/** A document's text in the form that ranges and fingerprints are counted in. */

/** The stored form of a text: no byte order mark, line feeds only. */
export function storedForm(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
