// One visit of a field: what is typed stays its own and is saved while one types, each word at most a second after it was typed. All of
// a visit is one step of undo.
import { change } from "./changes.svelte";
import { failureOf } from "./failure";

export type SaveState = "idle" | "saving" | "saved" | "wrong";

/** Makes the change; `visit` tells the saves of one visit from those of the next. */
export type Save = (value: string, visit: number) => Promise<unknown>;

export interface Autosave {
  /** What stands in the field. */
  draft: string;
  readonly state: SaveState;
  /** Why it could not be saved: a whole sentence. */
  readonly error: string;
  /** The field was entered. */
  enter: () => void;
  /** Saves if anything is different; somebody is still in the field. */
  keep: () => Promise<void>;
  /** The field is left: saves if anything is different. A choice that is made without entering is a visit of its own. */
  leave: () => Promise<void>;
}

/** How long after the first key that is not saved yet it is, in milliseconds: whoever types on and on is saved on the way too. */
export const PAUSE = 700;

/** A number that no other visit has, also after the page was loaded anew. */
function newVisit(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/** `stored` is what is on disk now; it replaces the draft only while nobody is in the field. `save` makes the change. */
export function autosave(stored: () => string, save: () => Save | undefined): Autosave {
  let draft = $state(stored());
  let state = $state<SaveState>("idle");
  let error = $state("");
  let inside = false;
  let known = stored();
  let visit = newVisit();
  let pause: ReturnType<typeof setTimeout> | undefined;

  $effect.pre(() => {
    const value = stored();
    if (value === known) return;
    known = value;
    // A field without `save` is its owner's to empty, whoever is in it.
    if ((!inside || !save()) && draft !== value) {
      draft = value;
      state = "idle";
      error = "";
    }
  });

  // The core keeps a text without the blanks at its ends: they alone are no difference.
  const different = () => draft.trim() !== known.trim();

  async function store(typing: boolean): Promise<void> {
    clearTimeout(pause);
    pause = undefined;
    const act = save();
    const value = draft;
    if (!act || !different()) {
      if (state === "wrong") state = "idle";
      error = "";
      return;
    }
    state = "saving";
    error = "";
    const before = known;
    known = value;
    try {
      await change(() => act(value, visit));
      if (draft === value) state = "saved";
    } catch (thrown) {
      if (known === value) known = before;
      const failure = failureOf(thrown);
      // Half a word may be nothing that can be kept yet: that is said when the field is left.
      const unfinished = typing && failure.code === "invalid";
      state = unfinished ? "idle" : "wrong";
      error = unfinished ? "" : failure.message;
    }
  }

  $effect(() => () => clearTimeout(pause));

  return {
    get draft() {
      return draft;
    },
    set draft(value: string) {
      draft = value;
      if (state === "saved") state = "idle";
      // Not put off by the next key: whoever does not stop typing would never be saved.
      if (inside && save()) pause ??= setTimeout(() => void store(true), PAUSE);
    },
    get state() {
      return state;
    },
    get error() {
      return error;
    },
    enter: () => {
      if (!inside) visit = newVisit();
      inside = true;
    },
    keep: () => store(false),
    leave: () => {
      if (!inside) visit = newVisit();
      inside = false;
      return store(false);
    },
  };
}
