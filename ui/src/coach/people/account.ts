import type { ImportPart, ImportPreview } from "../../lib/tauri";

/** A line of the account of a file: how many of its rows are what. */
export interface AccountLine {
  part: "new" | "changed" | "ask" | "same" | "repeats" | "hidden" | "unreadable";
  count: number;
  /** The list behind the count, where there is one to look at. */
  list: ImportPart | null;
}

/** The rows of a file, told apart; the counts add up to `preview.total`. What is nothing is left out, but for the new. */
export function account(preview: ImportPreview): AccountLine[] {
  const lines: AccountLine[] = [
    { part: "new", count: preview.new_people, list: "new" },
    { part: "changed", count: preview.changed, list: "changed" },
    { part: "ask", count: preview.ask, list: "ask" },
    { part: "same", count: preview.same, list: null },
    { part: "repeats", count: preview.repeats, list: "repeats" },
    { part: "hidden", count: preview.hidden, list: null },
    { part: "unreadable", count: preview.unreadable, list: "unreadable" },
  ];
  return lines.filter((line) => line.count > 0 || line.part === "new");
}

/** How many people a file would add, when `same` of those asked about are here already and `apart` are others than they were taken for. */
export function adds(preview: ImportPreview, same: number, apart = 0): number {
  return preview.new_people + preview.ask - same + apart;
}
