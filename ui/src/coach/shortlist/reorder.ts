/** The list with the item at `from` standing at `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item === undefined) return next;
  next.splice(Math.min(Math.max(0, to), next.length), 0, item);
  return next;
}

/** The upper edge and the height of a row, in pixels. */
export interface Span {
  top: number;
  height: number;
}

/**
 * The place where the row `from` lands when its middle is dragged to `middle`. `rows` are the rows as they stood when
 * the dragging began; a row gives way once the dragged one's middle has passed its own.
 */
export function placeUnder(middle: number, from: number, rows: readonly Span[]): number {
  let place = 0;
  rows.forEach((row, i) => {
    if (i === from) return;
    if (middle > row.top + row.height / 2) place += 1;
  });
  return place;
}

/** How far row `i` gives way, in pixels, while the row `from` (of this height) hangs over the place `to`. */
export function givesWay(i: number, from: number, to: number, height: number): number {
  if (from < i && i <= to) return -height;
  if (to <= i && i < from) return height;
  return 0;
}
