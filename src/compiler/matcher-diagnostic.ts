/** Problems of the matcher's compiler, told like those of ours. */
import type { CompileProblem } from '../matching/index.ts';
import type { Diagnostic } from './diagnostic.ts';

/** A problem of the names or their rules; one that belongs to no rule source belongs to the actors. */
export function matcherDiagnostic({ source, line, message }: CompileProblem): Diagnostic {
  return { file: source === '' ? 'seeds/actors' : source, line: Math.max(line, 1), column: 1, message };
}
