/** The pack's stamp: a fingerprint of the knowledge beside its version, so that neither changes without the other. */
import type { Pack } from '../knowledge/model.ts';
import { sha256 } from './fingerprint.ts';

/** SHA-256 of everything that a pack says, but for its own version and date. */
export function contentsOf(pack: Pack): string {
  const { documents, works, parties, actors, claims, statements, answers, notes } = pack;
  return sha256(JSON.stringify({ documents, works, parties, actors, claims, statements, answers, notes }));
}

/** The next version after a change: its last number raised by one. */
export function nextVersion(version: string): string {
  const numbers = version.split('.').map(Number);
  return [...numbers.slice(0, -1), (numbers.at(-1) ?? 0) + 1].join('.');
}

/** The text of `seeds/pack.yaml` with another stamp; comments and the order of lines stay. */
export function stampedPack(text: string, stamp: Readonly<Record<'version' | 'date' | 'contents', string>>): string {
  return Object.entries(stamp).reduce((yaml, [key, value]) => {
    const line = new RegExp(`^${key}:.*$`, 'm');
    return line.test(yaml) ? yaml.replace(line, `${key}: ${value}`) : `${yaml.trimEnd()}\n${key}: ${value}\n`;
  }, text);
}
