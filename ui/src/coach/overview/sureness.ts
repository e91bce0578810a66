import type { SurePoint } from "../../lib/tauri";

/** The ruler, from its lower to its upper end. */
const most = 10;
/** As many sessions as the plot has room for; the list beside it holds them all. */
const room = 7;

/** One number on the plot, in the plot's own units: `x` from the left, `y` from the top. */
export interface Mark {
  x: number;
  y: number;
  number: number;
}

/** One session on the plot: what she said at the hesitation and what she said at the end, where she did. */
export interface Pair {
  on: string;
  x: number;
  before: Mark | null;
  after: Mark | null;
}

/** The sessions in which a number was said, oldest first. */
export function said(points: readonly SurePoint[]): SurePoint[] {
  return points.filter((point) => point.before !== null || point.after !== null).sort((a, b) => a.on.localeCompare(b.on) || a.session - b.session);
}

/** How high a number stands in a plot of `height`: 10 on top, 0 at the bottom. */
export function heightOf(number: number, height: number): number {
  return height - (Math.min(most, Math.max(0, number)) / most) * height;
}

/** Where the numbers of the last sessions stand in a plot of `width` and `height`; the two of a session stand `apart` from each other. */
export function pairs(points: readonly SurePoint[], width: number, height: number, apart: number): Pair[] {
  const last = said(points).slice(-room);
  return last.map((point, i) => {
    const x = ((i + 0.5) * width) / last.length;
    const mark = (number: number | null, by: number): Mark | null => (number === null ? null : { x: x + by, y: heightOf(number, height), number });
    return { on: point.on, x, before: mark(point.before, -apart / 2), after: mark(point.after, apart / 2) };
  });
}
