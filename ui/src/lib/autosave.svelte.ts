// One visit of a field: what is typed stays its own until the field is left; then it is saved, once, and says so.
import { change } from "./changes.svelte";
import { failureOf } from "./failure";

export type SaveState = "idle" | "saving" | "saved" | "wrong";

export interface Autosave {
  /** What stands in the field. */
  draft: string;
  readonly state: SaveState;
  /** Why it could not be saved: a whole sentence. */
  readonly error: string;
  /** The field was entered. */
  enter: () => void;
  /** The field is left, or Enter was pressed: saves if anything is different. */
  leave: () => Promise<void>;
}

/** `stored` is what is on disk now; it replaces the draft only while nobody is in the field and nothing is unsaved. `save` makes the change. */
export function autosave(stored: () => string, save: () => ((value: string) => Promise<unknown>) | undefined): Autosave {
  let draft = $state(stored());
  let state = $state<SaveState>("idle");
  let error = $state("");
  let inside = false;
  let known = stored();

  $effect.pre(() => {
    const value = stored();
    if (value === known) return;
    const untouched = draft === known;
    known = value;
    if (untouched || !inside) {
      if (draft !== value) {
        draft = value;
        state = "idle";
        error = "";
      }
    }
  });

  async function leave(): Promise<void> {
    const act = save();
    const value = draft;
    if (!act || value === known) {
      if (state === "wrong") {
        state = "idle";
        error = "";
      }
      return;
    }
    state = "saving";
    error = "";
    const before = known;
    known = value;
    try {
      await change(() => act(value));
      if (draft === value) state = "saved";
    } catch (thrown) {
      known = before;
      state = "wrong";
      error = failureOf(thrown).message;
    }
  }

  return {
    get draft() {
      return draft;
    },
    set draft(value: string) {
      draft = value;
      if (state === "saved") state = "idle";
    },
    get state() {
      return state;
    },
    get error() {
      return error;
    },
    enter: () => {
      inside = true;
    },
    leave: () => {
      inside = false;
      return leave();
    },
  };
}
