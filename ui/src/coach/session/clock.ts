// How the time goes, in words and as a line.
import type { Clock } from "../../lib/tauri";

/** The seconds that are spent, `since` milliseconds after the view arrived. */
export function spentSeconds(clock: Clock, since: number): number {
  return clock.spent_seconds + (clock.running ? Math.max(0, Math.floor(since / 1000)) : 0);
}

/** Whole minutes: the tenth begins when nine are over. */
export function minutesOf(seconds: number): number {
  return Math.floor(seconds / 60);
}

/** Whether the words are those for a talk that goes on past what was agreed. */
export function past(minutes: number, agreed: number): boolean {
  return minutes > agreed;
}

/** So many minutes before the agreed end it shows, quietly, that it is near. */
const NEAR = 5;

/** The minutes that are left, once the agreed end is near; null before, and after it. A short session has a shorter end. */
export function leftNear(minutes: number, agreed: number): number | null {
  const left = agreed - minutes;
  return left >= 0 && left <= Math.min(NEAR, Math.floor(agreed / 6)) ? left : null;
}

/** Where a moment stands on the line of the agreed minutes, 0 to 100. */
export function along(minutes: number, agreed: number): number {
  return agreed <= 0 ? 100 : Math.min(100, Math.max(0, (minutes / agreed) * 100));
}

/** How long a session may be agreed to take: the core's own rule, so that a wrong number is told before it is sent. */
export const MINUTES = { least: 5, most: 240 };

/** The minutes that were typed; null where they are none, or too few or too many. */
export function agreedMinutes(typed: string): number | null {
  const words = typed.trim();
  const minutes = /^\d{1,3}$/.test(words) ? Number(words) : 0;
  return minutes >= MINUTES.least && minutes <= MINUTES.most ? minutes : null;
}
