import { changes } from "../../lib/changes.svelte";
import { failureOf } from "../../lib/failure";
import type { Failure, FitPage, FitQuery, FitRow } from "../../lib/tauri";
import { fits, pageSize } from "./ahead";
import { Pages } from "./pages";

/** The list of who fits, as it stands for a question that changes (`query`) over data that changes; call it while a component is set up. */
export function fitting(client: () => number, query: () => FitQuery) {
  let page = $state.raw<FitPage | null>(null);
  let arrived = $state(0);
  let failure = $state.raw<Failure | null>(null);

  const pages = new Pages<FitRow, FitPage>(
    (offset, limit) => fits.read(client(), query(), offset, limit),
    () => {
      page = pages.last;
      failure = null;
      arrived += 1;
    },
    pageSize,
  );
  const told = (thrown: unknown) => {
    failure = failureOf(thrown);
  };

  $effect(() => {
    void changes.revision;
    void client();
    void Object.values(query());
    pages.renew().catch(told);
  });

  return {
    /** The newest answer; null before the first. */
    get page(): FitPage | null {
      return page;
    },
    get failure(): Failure | null {
      return failure;
    },
    at(place: number): FitRow | undefined {
      void arrived;
      return pages.row(place);
    },
    /** Where this person stands among the rows that have been read, or -1. */
    placeOf(person: number): number {
      void arrived;
      return pages.placeOf((row) => row.person === person);
    },
    need(first: number, last: number): void {
      pages.need(first, last).catch(told);
    },
    again(): void {
      pages.renew().catch(told);
    },
  };
}
