/**
 * Counts what a computation on strings does, so that its growth can be told without a clock: the characters and elements
 * that the language's own methods go over. Loops over a text are counted by its `charCodeAt` and `codePointAt`.
 */

type Method = (this: never, ...args: never[]) => unknown;
/** How many steps one call took. */
type Cost = (self: never, result: unknown) => number;

const one: Cost = () => 1;
const whole: Cost = (self: { readonly length: number }) => 1 + self.length;
const made: Cost = (_self, result) => 1 + (result as { readonly length: number }).length;

const COUNTED: readonly (readonly [object, Readonly<Record<string, Cost>>])[] = [
  [
    String.prototype,
    {
      ...{ charCodeAt: one, codePointAt: one, charAt: one, at: one, startsWith: one, endsWith: one },
      // A part of a text is no copy of it: engines only note where it stands.
      ...{ slice: one, substring: one },
      ...{ replace: whole, replaceAll: whole, split: whole, match: whole, includes: whole, indexOf: whole },
      ...{ toLowerCase: whole, toUpperCase: whole, trim: whole, normalize: whole },
    },
  ],
  [
    Array.prototype,
    {
      ...{ slice: made, concat: made, reverse: whole, sort: whole, join: whole, includes: whole, indexOf: whole },
      // Every element, also where the search ends early: what goes over a list each time shows all the same.
      ...{ map: whole, filter: whole, flatMap: whole, forEach: whole, find: whole, findIndex: whole, findLast: whole },
      ...{ some: whole, every: whole, reduce: whole, values: whole },
    },
  ],
];

/** The steps of one computation. It must be synchronous. */
export function stepsOf(compute: () => void): number {
  let steps = 0;
  const undo: (() => void)[] = [];
  const replace = (owner: object, name: PropertyKey, make: (sound: Method) => Method): void => {
    const value = Reflect.get(owner, name) as Method;
    Reflect.defineProperty(owner, name, { value: make(value), writable: true, configurable: true });
    undo.push(() => Reflect.defineProperty(owner, name, { value, writable: true, configurable: true }));
  };
  const counting = (cost: Cost) => (sound: Method) =>
    function (this: never, ...args: never[]): unknown {
      const result = Reflect.apply(sound, this, args);
      steps += cost(this, result);
      return result;
    };
  for (const [owner, costs] of COUNTED) {
    for (const [name, cost] of Object.entries(costs)) replace(owner, name, counting(cost));
  }
  replace(Array.prototype, Symbol.iterator, counting(whole));
  // All that takes an expression asks its `exec`: how far the text was followed.
  replace(
    RegExp.prototype,
    'exec',
    (sound) =>
      function (this: RegExp, text: string): RegExpExecArray | null {
        const from = this.global || this.sticky ? this.lastIndex : 0;
        const match = Reflect.apply(sound, this, [text]) as RegExpExecArray | null;
        const end = match === null ? (this.sticky ? from : text.length) : match.index + match[0].length;
        steps += 1 + end - from;
        return match;
      } as Method,
  );
  try {
    compute();
  } finally {
    while (undo.length > 0) undo.pop()?.();
  }
  return steps;
}
