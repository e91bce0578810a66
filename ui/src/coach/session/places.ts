// Where one is among steps and questions, and what comes next.
import type { SessionView, StageMode, Takes } from "../../lib/tauri";
import { say } from "../../lib/texts";

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

/** The first and the last number of a ruler; a chance is never none and never sure. */
export function endsOf(takes: Takes): readonly [number, number] {
  return takes === "chance" ? [1, 9] : [0, 10];
}

/** The number one further on the ruler, and never off it. */
export function nudged(number: number, by: 1 | -1, [least, most]: readonly [number, number] = [0, 10]): number {
  return Math.min(most, Math.max(least, number + by));
}

/** A nought this soon after a one makes a ten, in milliseconds. */
const soon = 1200;

/** Makes numbers of digits: 1 and at once 0, to the same question, is 10. `at` is when the digit came, in milliseconds. */
export function tenner(): (digit: number, question: string, at: number) => number {
  let one = { question: "", at: -Infinity };
  return (digit, question, at) => {
    const ten = digit === 0 && one.question === question && at - one.at < soon;
    one = { question, at: digit === 1 ? at : -Infinity };
    return ten ? 10 : digit;
  };
}

/** The lines of a text that settle one by one. */
export function linesOf(words: string): string[] {
  return words === "" ? [] : words.split("\n");
}

/** The parts that were ticked to go home, in words. */
export function partsIn(words: string): string[] {
  return linesOf(words).map((key) => say(`outward-part-${key}`));
}

/** What the stage does: it follows, or why it does not. */
export function stageNow({ stage, clock }: SessionView): StageMode | "handed" | "shut" | "paused" | "resting" {
  if (stage.handed_over) return "handed";
  if (!stage.open) return "shut";
  if (!clock.running) return "paused";
  return stage.resting ? "resting" : stage.mode;
}

/** Whether the client can see what is asked: the stage is open and shows it. */
export function seen({ stage, clock, archived }: SessionView): boolean {
  return stage.open && stage.mode === "follow" && !stage.resting && clock.running && !archived;
}

/** Whether the open step was set aside. Gone back to, it is open again. */
export function setAside({ steps, at, more_than_coaching }: SessionView): boolean {
  return more_than_coaching !== null || steps.find((step) => step.key === at.key)?.state === "aside";
}
