/** Where ties run between boxes that the browser has placed, and where their words stand without covering one another. */

/** In CSS pixels from the picture's upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TieEnds {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Height of the tie's own words, 0 where it has none. */
  readonly height: number;
}

export interface PlacedTie {
  readonly id: string;
  /** SVG path data. */
  readonly path: string;
  /** Middle of the tie's words. */
  readonly x: number;
  readonly y: number;
}

/** Least distance between the words of two ties. */
const APART = 3;
/** Greatest distance between the ends of two ties at one box. */
const PORT = 11;

const middle = ({ y, height }: Box) => y + height / 2;

/**
 * Moves heights apart as little as needed: neighbours that overlap are pooled and share their mean place (pool adjacent
 * violators). `wanted` is the middle of each; the order is kept, and none reaches above 0.
 */
export function spread(items: readonly { readonly wanted: number; readonly height: number }[]): number[] {
  const pools: { sum: number; length: number; items: number[]; offset: number[] }[] = [];
  for (const [index, { wanted, height }] of items.entries()) {
    let pool = { sum: wanted - height / 2, length: height + APART, items: [index], offset: [0] };
    for (let last = pools.at(-1); last && last.sum / last.items.length + last.length > pool.sum / pool.items.length; ) {
      const shift = last.length;
      pool = {
        // Each member wants its own place less what stands before it in the pool.
        sum: last.sum + pool.sum - shift * pool.items.length,
        length: last.length + pool.length,
        items: [...last.items, ...pool.items],
        offset: [...last.offset, ...pool.offset.map((offset) => offset + shift)],
      };
      pools.pop();
      last = pools.at(-1);
    }
    pools.push(pool);
  }
  const places: number[] = [];
  let free = 0;
  for (const pool of pools) {
    const start = Math.max(free, pool.sum / pool.items.length);
    free = start + pool.length;
    for (const [member, index] of pool.items.entries()) {
      places[index] = start + (pool.offset[member] ?? 0) + (items[index]?.height ?? 0) / 2;
    }
  }
  return places;
}

/** Heights at which the ties of each box end, the one that leads highest first. */
function ports(ties: readonly TieEnds[], boxes: ReadonlyMap<string, Box>, end: 'from' | 'to'): Map<string, number> {
  const other = end === 'from' ? 'to' : 'from';
  const heights = new Map<string, number>();
  for (const [id, atBox] of Map.groupBy(ties, (tie) => tie[end])) {
    const box = boxes.get(id);
    if (box === undefined) continue;
    const leads = (tie: TieEnds) => middle(boxes.get(tie[other]) ?? box);
    const sorted = [...atBox].sort((a, b) => leads(a) - leads(b));
    const step = Math.min(PORT, (box.height - 10) / Math.max(1, sorted.length));
    for (const [index, tie] of sorted.entries()) {
      heights.set(tie.id, middle(box) + (index - (sorted.length - 1) / 2) * step);
    }
  }
  return heights;
}

/** Places every tie whose two boxes are there; words keep clear of one another within `height`. */
export function placeTies(ties: readonly TieEnds[], boxes: ReadonlyMap<string, Box>): readonly PlacedTie[] {
  const starts = ports(ties, boxes, 'from');
  const ends = ports(ties, boxes, 'to');
  const drawn = ties.flatMap((tie) => {
    const from = boxes.get(tie.from);
    const to = boxes.get(tie.to);
    if (from === undefined || to === undefined) return [];
    const rightward = from.x < to.x;
    const x1 = rightward ? from.x + from.width : from.x;
    const x2 = rightward ? to.x : to.x + to.width;
    const y1 = starts.get(tie.id) ?? middle(from);
    const y2 = ends.get(tie.id) ?? middle(to);
    return [{ tie, x1, x2, y1, y2 }];
  });
  const worded = drawn.filter(({ tie }) => tie.height > 0).sort((a, b) => a.y1 + a.y2 - b.y1 - b.y2);
  const places = spread(worded.map(({ tie, y1, y2 }) => ({ wanted: (y1 + y2) / 2, height: tie.height })));
  const wordsAt = new Map(worded.map(({ tie }, index) => [tie.id, places[index] ?? 0]));
  return drawn.map(({ tie, x1, x2, y1, y2 }) => {
    const x = (x1 + x2) / 2;
    const y = wordsAt.get(tie.id) ?? (y1 + y2) / 2;
    const bend = (x - x1) * 0.6;
    const path = `M${x1} ${y1}C${x1 + bend} ${y1} ${x - bend} ${y} ${x} ${y}S${x2 - bend} ${y2} ${x2} ${y2}`;
    return { id: tie.id, path, x, y };
  });
}
