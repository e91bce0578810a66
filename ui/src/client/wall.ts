// The wall as a grid of tiles: where the keys go, and where the one that is read grows.

/** How many tiles stand side by side, at every size of the window: a hundred are ten by ten, and for a few of hers it grows wider before it grows higher. */
export function columnsOf(count: number): number {
  return Math.min(13, Math.max(10, Math.ceil(count / 10)));
}

/** How many rows so many tiles make. */
export function rowsOf(count: number): number {
  return Math.max(1, Math.ceil(count / columnsOf(count)));
}

/** Where a key leads from the tile at `here`, of `count`; null where the key means nothing here. */
export function ledTo(key: string, here: number, count: number): number | null {
  const by: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columnsOf(count), ArrowUp: -columnsOf(count) };
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = by[key];
  if (step === undefined) return null;
  const to = here + step;
  return to < 0 || to >= count ? here : to;
}

/** The first tile after `here` that lies face down, round to the beginning; null where none does. */
export function nextDown(up: readonly boolean[], here: number): number | null {
  for (let i = 1; i <= up.length; i += 1) {
    const place = (here + i + up.length) % up.length;
    if (up[place] === false) return place;
  }
  return null;
}

/** How far along the wall the tile at `place` of `count` lies, each from 0 to 1: what grows from there stays within the wall. */
export function along(place: number, count: number): { x: number; y: number } {
  const [columns, rows] = [columnsOf(count), rowsOf(count)];
  return { x: (place % columns) / (columns - 1), y: rows < 2 ? 0 : Math.floor(place / columns) / (rows - 1) };
}

/** In what size, in pixels, a tile says what is on it, and in how many lines. */
export interface Lettering {
  size: number;
  lines: number;
}

/** Smaller than this nothing is set: what does not fit then ends in dots, and is read when it grows. */
const LEAST = 9;
const LARGEST = 22;

/** The largest lettering, up to `most`, in which so many letters find room on a tile. */
export function lettering(width: number, height: number, letters: number, most = LARGEST): Lettering {
  const linesAt = (size: number) => Math.max(1, Math.floor((height - 6) / (size * 1.2)));
  // Half its size is what a letter of the serif takes; a line ends in a word, not at the edge.
  const holds = (size: number) => linesAt(size) * Math.floor((width - 10) / (size * 0.5)) * 0.86 >= letters;
  let size = Math.max(LEAST, Math.floor(2 * Math.min(most, LARGEST)) / 2);
  while (size > LEAST && !holds(size)) size -= 0.5;
  return { size, lines: linesAt(size) };
}

/** Reasons are set in one of three sizes, by their length: the wall stays calm. */
export const LENGTHS = { short: 36, middle: 54, long: 76 };

export function lengthOn(text: string): keyof typeof LENGTHS {
  return text.length <= LENGTHS.short ? "short" : text.length <= LENGTHS.middle ? "middle" : "long";
}

/** The size of a tile's letters, at most `size`, in which its longest word stands on one line; below LEAST by little, so that a long word is small before it breaks. */
export function wordsWhole(text: string, size: number, width: number): number {
  const longest = Math.max(1, ...text.split(/[\s-]+/u).map((word) => word.length));
  // A word by itself takes a little more than the half of its size that a whole line takes a letter.
  const whole = Math.floor((2 * (width - 10)) / (0.54 * longest)) / 2;
  return Math.min(size, Math.max(LEAST - 1, whole));
}
