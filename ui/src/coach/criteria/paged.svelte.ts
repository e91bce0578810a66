import { changes } from "../../lib/changes.svelte";
import { failureOf } from "../../lib/failure";
import type { Failure } from "../../lib/tauri";
import { pageSize } from "./ahead";
import { Pages, type Window } from "./pages";

/** A long list, as it is for a question that changes (`asked` reads all of it) over data that changes; call it while a component is set up. */
export function paged<Row extends { person: number }, Page extends Window<Row>>(fetch: (offset: number, limit: number) => Promise<Page>, asked: () => unknown) {
  let page = $state.raw<Page | null>(null);
  let arrived = $state(0);
  let failure = $state.raw<Failure | null>(null);

  const pages = new Pages<Row, Page>(
    fetch,
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
    asked();
    pages.renew().catch(told);
  });

  return {
    /** The newest answer; null before the first. */
    get page(): Page | null {
      return page;
    },
    get failure(): Failure | null {
      return failure;
    },
    at(place: number): Row | undefined {
      void arrived;
      return pages.row(place);
    },
    /** Where this person is among the rows that have been read, or -1. */
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
