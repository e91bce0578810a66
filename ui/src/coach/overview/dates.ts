import { say, weekday } from "../../lib/texts";

/** The day of this machine, as the core writes days. */
export function dayOf(now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether a day is over. */
export function over(date: string | null, today: Date): boolean {
  return date !== null && date.slice(0, 10) < dayOf(today);
}

/** "by Friday, November 27", or that it has passed; words in which no date was found stay as they were said; "" where nothing was said. */
export function byWhen(words: string, date: string | null, today: Date): string {
  if (date === null) return words === "" ? "" : say("between-by-said", { words });
  return say(over(date, today) ? "between-by-passed" : "between-by", { day: weekday(date, today) });
}
