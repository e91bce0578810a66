// The pages that would go home, as they are now: looked at once, they follow what is ticked.
import { failureOf } from "../lib/failure";
import type { Pages } from "../lib/tauri";
import { say } from "../lib/texts";

/** How long after the last tick the pages are made anew, in milliseconds. */
const PAUSE = 300;

export interface Seeing {
  /** Null before she has looked. */
  readonly pages: Pages | null;
  /** They are being made. */
  readonly busy: boolean;
  /** Why they cannot be seen: a whole sentence. */
  readonly wrong: string;
  look: () => Promise<void>;
  /** Something is ticked differently. */
  changed: () => void;
}

/** `make` makes the pages. An answer that a newer question has overtaken is dropped. */
export function seeing(make: () => Promise<Pages>): Seeing {
  let pages = $state.raw<Pages | null>(null);
  let busy = $state(false);
  let wrong = $state("");
  let asked = 0;
  let later: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    clearTimeout(later);
    const mine = ++asked;
    busy = true;
    try {
      const made = await make();
      if (mine !== asked) return;
      pages = made;
      wrong = "";
    } catch (thrown) {
      if (mine !== asked) return;
      const { code, message } = failureOf(thrown);
      wrong = code === "invalid" ? message : say("stage-not-done");
    }
    busy = false;
  }

  $effect(() => () => {
    asked += 1;
    clearTimeout(later);
  });

  return {
    get pages() {
      return pages;
    },
    get busy() {
      return busy;
    },
    get wrong() {
      return wrong;
    },
    look,
    changed: () => {
      if (pages === null && !busy) return;
      clearTimeout(later);
      later = setTimeout(() => void look(), PAUSE);
    },
  };
}
