/** The compiler's surface: seeds in, pack and diagnostics out. */
export { type Compiled, compileSeeds } from './compile-seeds.ts';
export { type Diagnostic, formatDiagnostic } from './diagnostic.ts';
export { sha256 } from './fingerprint.ts';
export type { SourceFile } from './read-seeds.ts';
export type { NamedText } from './text/stored-text.ts';
