import type { Commitment } from "../../lib/tauri";
import { appointment, say } from "../../lib/texts";

/** The day of this machine, as the core writes days. */
export function dayOf(now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether a day is over. */
export function over(date: string | null, today: Date): boolean {
  return date !== null && date.slice(0, 10) < dayOf(today);
}

/** "by Friday, November 27", with the hour where one was said, or that it has passed; words in which no date was found stay as they were said; "" where nothing was said. */
export function byWhen({ by, by_date, by_time }: Pick<Commitment, "by" | "by_date" | "by_time">, today: Date): string {
  if (by_date === null) return by === "" ? "" : say("between-by-said", { words: by });
  return say(over(by_date, today) ? "between-by-passed" : "between-by", { day: appointment(by_date, by_time, today) });
}
