import type { ClientOverview } from "../../lib/tauri";

/** Whether there is no day to save for a calendar: neither of what is still to be done nor of when the two speak again. */
export function undated({ next_date, commitments }: ClientOverview): boolean {
  return next_date === null && commitments.every(({ state, by_date }) => state !== "open" || by_date === null);
}
