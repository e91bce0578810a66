// The wall as a grid of tiles: where the keys go.

/** Where a key leads from the tile at `here`, of `count` in rows of `columns`; null where the key means nothing here. */
export function ledTo(key: string, here: number, count: number, columns: number): number | null {
  const by: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = by[key];
  if (step === undefined) return null;
  const to = here + step;
  return to < 0 || to >= count ? here : to;
}

/** The columns of a grid as it is laid out. */
export function columnsOf(grid: Element): number {
  return Math.max(1, getComputedStyle(grid).gridTemplateColumns.split(" ").filter(Boolean).length);
}
