/**
 * Marks that were left in the page by a script that can no longer take them away: when an extension is updated, Firefox
 * cuts its old content scripts off in the middle of what they do, and gives the new ones a world of their own. In Chromium
 * the old ones go on; they see by it that they are replaced.
 */

/** The names that `createHighlighter` makes up, as they stand in its style rules. */
const NAME = /::highlight\((h[a-z0-9]{4,8}-[a-z]+)\)/g;

/** Takes out sheets that hold nothing but rules for such names, and the highlights of those names. */
export function removeLeftovers(): void {
  for (const sheet of [...document.adoptedStyleSheets]) {
    const names = namesIn(sheet);
    if (names.length === 0) continue;
    for (const name of names) CSS.highlights.delete(name);
    document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
  }
}

/** None where the sheet is another's: where any of its rules is for something else. */
function namesIn(sheet: CSSStyleSheet): string[] {
  const names: string[] = [];
  for (const { cssText } of sheet.cssRules) {
    const found = [...cssText.matchAll(NAME)].map(([, name = '']) => name);
    if (found.length === 0) return [];
    names.push(...found);
  }
  return names;
}
