// The pages as they will be printed, made anew when what goes in changes. The newest question has the answer that stands.
import { failureOf } from "../../lib/failure";
import type { Failure, PartKey, Pages } from "../../lib/tauri";

/** How long after the last tick the pages are made anew, in milliseconds. */
export const pause = 300;

export interface Printing {
  /** The newest pages; null before the first, and where nothing is ticked. */
  readonly pages: Pages | null;
  readonly failure: Failure | undefined;
  /** What is ticked is not what the pages show yet. */
  readonly busy: boolean;
  /** Tries once more after a failure. */
  again: () => void;
}

/** Keeps making pages of `ticked` (null while it is not known); call it while a component is set up. */
export function printing(make: (parts: PartKey[]) => Promise<Pages>, ticked: () => PartKey[] | null): Printing {
  let pages = $state.raw<Pages | null>(null);
  let failure = $state.raw<Failure>();
  let busy = $state(true);
  let tries = $state(0);
  let asked = 0;
  let waits = 0;

  $effect(() => {
    void tries;
    const parts = ticked();
    const mine = ++asked;
    busy = parts === null || parts.length > 0;
    if (parts?.length === 0) {
      pages = null;
      failure = undefined;
    }
    if (parts === null || parts.length === 0) return;
    const timer = setTimeout(() => {
      make(parts).then(
        (made) => {
          if (mine !== asked) return;
          pages = made;
          failure = undefined;
          busy = false;
        },
        (thrown) => {
          if (mine !== asked) return;
          failure = failureOf(thrown);
          busy = false;
        },
      );
    }, waits);
    // The first pages come at once; after that a few ticks in a row are one question.
    waits = pause;
    return () => {
      clearTimeout(timer);
      asked += 1;
    };
  });

  return {
    get pages() {
      return pages;
    },
    get failure() {
      return failure;
    },
    get busy() {
      return busy;
    },
    again: () => {
      waits = 0;
      tries += 1;
    },
  };
}
