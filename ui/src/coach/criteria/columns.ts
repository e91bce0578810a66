import type { FitSort } from "../../lib/tauri";
import { dates } from "../../lib/texts";

export interface Column {
  key: "fit" | "name" | "title" | "company" | "why" | "connected" | "asks" | "shortlist";
  sort?: FitSort;
}

/** The columns of the list, in their order. A column without `sort` cannot be sorted by. */
export const columns: Column[] = [
  { key: "fit", sort: "fit" },
  { key: "name", sort: "name" },
  { key: "title", sort: "title" },
  { key: "company", sort: "company" },
  { key: "why" },
  { key: "connected", sort: "connected" },
  { key: "asks" },
  { key: "shortlist" },
];

/** A day as it is said in a narrow column: "Mar 2021". */
export function month(iso: string | null, language: string): string {
  const [year, month] = (iso ?? "").split("-").map(Number);
  if (!year || !month) return "";
  return dates(language, { month: "short", year: "numeric", timeZone: "UTC" }).format(Date.UTC(year, month - 1, 1));
}
