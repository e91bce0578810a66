// Writing a file where the coach wants it: nothing is replaced unasked, and a place that was not chosen is no error.
import { failureOf } from "../../lib/failure";
import type { Exported } from "../../lib/tauri";

export interface Saving {
  readonly busy: boolean;
  /** What was written last, and where. */
  readonly saved: Exported | null;
  /** A file of that name is there already: whether it goes is for the coach to say. */
  readonly exists: boolean;
  /** What went wrong; "" when nothing did. */
  readonly wrong: string;
  /** Writes it; true when something was written. */
  save: (replace: boolean) => Promise<boolean>;
  /** What was told belongs to something else now. */
  forget: () => void;
}

/** `write` lets the core ask for a place and write there; null when no place was chosen. */
export function saving(write: (replace: boolean) => Promise<Exported | null>): Saving {
  let busy = $state(false);
  let saved = $state.raw<Exported | null>(null);
  let exists = $state(false);
  let wrong = $state("");

  function forget(): void {
    saved = null;
    exists = false;
    wrong = "";
  }

  async function save(replace: boolean): Promise<boolean> {
    if (busy) return false;
    forget();
    busy = true;
    try {
      saved = await write(replace);
    } catch (thrown) {
      const failure = failureOf(thrown);
      exists = failure.code === "exists";
      wrong = failure.code === "cancelled" ? "" : failure.message;
    } finally {
      busy = false;
    }
    return saved !== null;
  }

  return {
    get busy() {
      return busy;
    },
    get saved() {
      return saved;
    },
    get exists() {
      return exists;
    },
    get wrong() {
      return wrong;
    },
    save,
    forget,
  };
}
