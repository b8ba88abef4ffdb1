/** Reads the table of sentences: each line with the mentions that a careful reader would mark. */
import { readFileSync } from 'node:fs';

const ACTORS: Readonly<Record<string, string>> = {
  g: 'us-government',
  c: 'us-congress',
  h: 'us-dhs',
  tr: 'trump-administration',
  r: 'russia',
  em: 'russian-embassy',
  ri: 'russian-intelligence',
  rh: 'russian-government-hackers',
  i: 'israel',
  ii: 'israeli-intelligence',
  t: 'new-york-times',
  ha: 'haaretz',
  k: 'kaspersky-lab',
  e: 'eugene-kaspersky',
};

export interface Sentence {
  readonly group: string;
  readonly text: string;
  /** Mentions in order, as "start-end ids". */
  readonly expected: readonly string[];
  /** The whole page that the sentence stands on, a sentence a line. */
  readonly page: string;
}

function parseLine(line: string): { text: string; expected: string[] } {
  let text = '';
  const expected: string[] = [];
  for (const part of line.split(/(\[[^\]=]+=[a-z/]+\])/)) {
    const [, name, letters] = /^\[([^\]=]+)=([a-z/]+)\]$/.exec(part) ?? [];
    if (name !== undefined && letters !== undefined) {
      const ids = letters.split('/').map((letter) => ACTORS[letter] ?? `unknown actor ${letter}`);
      expected.push(`${text.length}-${text.length + name.length} ${ids.join('/')}`);
    }
    text += name ?? part;
  }
  return { text, expected };
}

/** @throws Error where a mention names no known actor. */
export function readSentences(): Sentence[] {
  const source = readFileSync(new URL('sentences.txt', import.meta.url), 'utf8');
  const pages: { group: string; lines: { text: string; expected: string[] }[] }[] = [];
  let group = '';
  for (const raw of source.split('\n')) {
    if (raw.startsWith('== ')) group = raw.slice(3);
    else if (raw.startsWith('| ')) pages.at(-1)?.lines.push(parseLine(raw.slice(2)));
    else if (raw !== '' && !raw.startsWith('#')) pages.push({ group, lines: [parseLine(raw)] });
  }
  return pages.flatMap((page) => {
    const whole = page.lines.map(({ text }) => text).join('\n');
    return page.lines.map((line) => ({ ...line, group: page.group, page: whole }));
  });
}
