// Where one is among steps and questions, and what comes next.
import type { SessionView } from "../../lib/tauri";

interface Keyed {
  key: string;
}

/** The item `by` places from the one called `key`; undefined past either end, or where there is none of that name. */
export function beside<T extends Keyed>(items: readonly T[], key: string, by: number): T | undefined {
  const place = items.findIndex((item) => item.key === key);
  return place < 0 ? undefined : items[place + by];
}

/** As many items as a list can show at once, with the one called `key` among them; `first` is the place of the first. */
export function around<T extends Keyed>(items: readonly T[], key: string, most: number): { first: number; shown: readonly T[] } {
  if (items.length <= most) return { first: 0, shown: items };
  const place = Math.max(0, items.findIndex((item) => item.key === key));
  const first = Math.min(Math.max(0, place - Math.floor(most / 2)), items.length - most);
  return { first, shown: items.slice(first, first + most) };
}

/** The key that leads to the step at `place`, counted from 0: Alt with a digit, 0 for the tenth, - for the eleventh. */
export function stepKey(place: number): string | undefined {
  const cap = "1234567890-"[place];
  return cap === undefined ? undefined : `Alt+${cap}`;
}

/** The number one further on the ruler, and never off it; from nothing, the end that the key comes from. */
export function nudged(number: number | null, by: 1 | -1): number {
  if (number === null) return by > 0 ? 0 : 10;
  return Math.min(10, Math.max(0, number + by));
}

/** The lines of a text that settle one by one. */
export function linesOf(words: string): string[] {
  return words === "" ? [] : words.split("\n");
}

/** Whether the open step was set aside. Gone back to, it is open again. */
export function setAside({ steps, at, more_than_coaching }: SessionView): boolean {
  return more_than_coaching !== null || steps.find((step) => step.key === at.key)?.state === "aside";
}
