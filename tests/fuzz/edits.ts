/** Edits of text files, line by line: what random changes of seeds are made of. */
import fc from 'fast-check';

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Puts other lines in the place of some. */
export interface Edit {
  readonly path: string;
  /** The first line, from 1 on, and what it says: so that a kept edit is not made to another line some day. */
  readonly line: number;
  readonly was: string;
  /** How many lines go. */
  readonly lines: number;
  readonly become: readonly string[];
}

/** A line's beginning up to its value: indentation, "- ", key. */
const BEFORE_VALUE = /^\s*(?:- )*(?:[\w-]+:(?: |$))?/;

function indentOf(line: string): number {
  return line.search(/\S|$/);
}

/** How many lines belong to the one at `index`: it and what is indented beneath. */
function blockLength(lines: readonly string[], index: number): number {
  const indent = indentOf(lines[index] ?? '');
  const next = lines.findIndex((line, at) => at > index && indentOf(line) <= indent);
  return (next < 0 ? lines.length : next) - index;
}

/**
 * One random edit of one of the files.
 * @param pool what else may stand in a line: values, and signs that mean something in the files
 */
function editOf(files: readonly TextFile[], pool: readonly string[]): fc.Arbitrary<Edit> {
  const all = files.flatMap(({ path, text }) => {
    const lines = text.split('\n');
    return lines.map((was, index) => ({ path, line: index + 1, was, block: blockLength(lines, index) }));
  });
  const values = [...new Set(all.map(({ was }) => was.replace(BEFORE_VALUE, '')))];
  const kind = fc.constantFrom('value', 'other value', 'insert', 'cut', 'gone', 'twice', 'indent', 'other line');
  return fc
    .record({
      place: fc.constantFrom(...all),
      kind,
      at: fc.nat({ max: 80 }),
      length: fc.integer({ min: 1, max: 12 }),
      snippet: fc.constantFrom(...pool),
      value: fc.constantFrom(...values),
      other: fc.constantFrom(...all),
    })
    .map(({ place: { path, line, was, block }, kind, at, length, snippet, value, other }) => {
      const column = Math.min(at, was.length);
      const edit = (become: readonly string[], lines = 1): Edit => ({ path, line, was, lines, become });
      const key = BEFORE_VALUE.exec(was)?.[0] ?? '';
      switch (kind) {
        case 'value':
          return edit([key + snippet]);
        case 'other value':
          return edit([key + value]);
        case 'insert':
          return edit((was.slice(0, column) + snippet + was.slice(column)).split('\n'));
        case 'cut':
          return edit([was.slice(0, column) + was.slice(column + length)]);
        case 'gone':
          return edit([], at % 2 === 0 ? block : 1);
        case 'twice':
          return edit([was, was]);
        case 'indent':
          return edit([' '.repeat(length - 1) + was.trimStart()]);
        default:
          return edit([was, ' '.repeat(indentOf(was)) + other.was.trimStart()]);
      }
    });
}

/** Some random edits that do not overlap. */
export function editsOf(
  files: readonly TextFile[],
  pool: readonly string[],
  most: number,
): fc.Arbitrary<readonly Edit[]> {
  return fc.array(editOf(files, pool), { minLength: 1, maxLength: most, size: 'max' }).map((edits) => {
    const apart: Edit[] = [];
    for (const edit of edits) if (!apart.some((other) => overlap(edit, other))) apart.push(edit);
    return apart;
  });
}

function overlap(a: Edit, b: Edit): boolean {
  return a.path === b.path && a.line < b.line + b.lines && b.line < a.line + a.lines;
}

/** The files with the edits made, from the last line up. @throws where one does not fit */
export function edited<F extends TextFile>(files: readonly F[], edits: readonly Edit[]): F[] {
  return files.map((file) => {
    const lines = file.text.split('\n');
    for (const edit of edits.filter(({ path }) => path === file.path).sort((a, b) => b.line - a.line)) {
      if (lines[edit.line - 1] !== edit.was) throw new Error(`${edit.path}:${edit.line} does not say “${edit.was}”.`);
      lines.splice(edit.line - 1, edit.lines, ...edit.become);
    }
    return { ...file, text: lines.join('\n') };
  });
}
