import type { FitPage, FitQuery, FitRow } from "../../lib/tauri";
import { fits } from "./ahead";
import { paged } from "./paged.svelte";

/** The list of who fits, as it is for a question that changes (`query`) over data that changes; call it while a component is set up. */
export function fitting(client: () => number, query: () => FitQuery) {
  return paged<FitRow, FitPage>(
    (offset, limit) => fits.read(client(), query(), offset, limit),
    () => [client(), ...Object.values(query())],
  );
}
