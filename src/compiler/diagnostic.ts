/** What is wrong with a seed, where, and how to mend it. */

/** A place in a seed file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Diagnostic extends Place {
  /** One sentence that says what is wrong and how to mend it. */
  readonly message: string;
}

/** Takes note of a problem; the message's first letter is made a capital. */
export type Report = (place: Place, message: string) => void;

/** `file:line:column`, as editors and terminals make it clickable. */
export function formatPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** `file:line:column: message` */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  return `${formatPlace(diagnostic)}: ${diagnostic.message}`;
}

/** By file, then by line, column and message, so that the same seeds always give the same list. */
export function inFileOrder(a: Diagnostic, b: Diagnostic): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
