/**
 * The rule of matching, written a second time as plainly as it can be: every name is tried at every place. Slow, and
 * shares no code with the engine.
 */

export interface OracleMatch {
  readonly start: number;
  readonly end: number;
  /** The name that stands there. */
  readonly text: string;
}

interface Unit {
  /** One character; white space of any kind and length is one space. */
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

const IGNORED = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    if (IGNORED.test(character)) continue;
    const last = units.at(-1);
    if (!/\s/.test(character)) units.push({ character: sameSign(character), start, end: at });
    else if (last?.character === ' ') units[units.length - 1] = { character: ' ', start: last.start, end: at };
    else units.push({ character: ' ', start, end: at });
  }
  return units;
}

function sameSign(character: string): string {
  if (/['‘’ʼ＇׳]/.test(character)) return "'";
  return /[-‐‑]/.test(character) ? '-' : character;
}

const isWord = (unit: Unit | undefined): boolean =>
  unit !== undefined && /[\p{L}\p{N}\p{M}]/u.test(unit.character) && !UNSPACED.test(unit.character);

/** Whether the units from `from` on write the name. */
function isWritten(units: readonly Unit[], from: number, name: readonly Unit[]): boolean {
  let asNamed = true;
  let inCapitals = true;
  for (const [i, wanted] of name.entries()) {
    const found = units[from + i]?.character;
    if (found === undefined) return false;
    const isSame = found === wanted.character;
    const upper = wanted.character.toUpperCase();
    const isItsCapital = !isSame && found === upper && found.length === 1 && found.toLowerCase() === wanted.character;
    if (!isSame && !isItsCapital) return false;
    if (isItsCapital && isWord(name[i - 1])) asNamed = false;
    if (isSame && upper !== wanted.character) inCapitals = false;
  }
  return asNamed || inCapitals;
}

/** Without white space at either end. */
function trimmed(units: readonly Unit[]): readonly Unit[] {
  const isSpace = (unit: Unit | undefined): boolean => unit?.character === ' ';
  return units.slice(isSpace(units[0]) ? 1 : 0, isSpace(units.at(-1)) ? -1 : undefined);
}

/** Whether a letter behind a full stop stands before `end`, as in "U.S". */
const isInitial = (units: readonly Unit[], end: number): boolean =>
  isWord(units[end - 1]) && units[end - 1]?.character.length === 1 && units[end - 2]?.character === '.';

export function oracleMatches(names: readonly string[], text: string): OracleMatch[] {
  const units = unitsOf(text);
  const found: OracleMatch[] = [];
  const tidy = names.map((name) => ({ name, units: trimmed(unitsOf(name)) }));
  let from = 0;
  while (from < units.length) {
    let longest = 0;
    let text = '';
    for (const { name, units: wanted } of tidy) {
      const next = units[from + wanted.length];
      const last = units[from + wanted.length - 1];
      if (wanted.length <= longest || !isWritten(units, from, wanted)) continue;
      if (isWord(units[from - 1]) && isWord(units[from])) continue;
      if (isWord(next) && (isWord(last) || last?.character === '.')) continue;
      if (next?.character === '.' && isWord(units[from + wanted.length + 1]) && isInitial(units, from + wanted.length))
        continue;
      longest = wanted.length;
      text = name;
    }
    const first = units[from];
    const last = units[from + longest - 1];
    if (longest > 0 && first && last) found.push({ start: first.start, end: last.end, text });
    from += Math.max(1, longest);
  }
  return found;
}
