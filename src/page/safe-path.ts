/** Geometry of the way from a mention to its card. Plain numbers in CSS pixels of the window. */

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far beside the straight way to the card a hand may stray. */
const WIDENED_PX = 8;

export function isInBox({ x, y }: Place, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

export function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The two corners of the card that face the place: the ends of the side that is nearest to it. */
function nearCorners(from: Place, card: Box): [Place, Place] {
  const leftTop = { x: card.left, y: card.top };
  const rightTop = { x: card.right, y: card.top };
  const leftBottom = { x: card.left, y: card.bottom };
  const rightBottom = { x: card.right, y: card.bottom };
  if (from.y <= card.top) return [leftTop, rightTop];
  if (from.y >= card.bottom) return [leftBottom, rightBottom];
  return from.x <= card.left ? [leftTop, leftBottom] : [rightTop, rightBottom];
}

function distanceToSegment(at: Place, a: Place, b: Place): number {
  const length = distance(a, b);
  if (length === 0) return distance(at, a);
  const along = ((at.x - a.x) * (b.x - a.x) + (at.y - a.y) * (b.y - a.y)) / length ** 2;
  const t = Math.max(0, Math.min(1, along));
  return distance(at, { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) });
}

function side(at: Place, a: Place, b: Place): number {
  return (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x);
}

/** Whether the pointer is on its way: in the triangle from where it left to the card's two near corners, widened. */
export function isOnSafePath(at: Place, left: Place, card: Box): boolean {
  const [a, b] = nearCorners(left, card);
  const sides = [side(at, left, a), side(at, a, b), side(at, b, left)];
  if (sides.every((value) => value >= 0) || sides.every((value) => value <= 0)) return true;
  return (
    Math.min(distanceToSegment(at, left, a), distanceToSegment(at, a, b), distanceToSegment(at, b, left)) <= WIDENED_PX
  );
}
