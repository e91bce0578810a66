// What the coach types into a session: saved while one types, and never written over by what arrives meanwhile.
import type { SaveState } from "../../lib/autosave.svelte";
import { failureOf } from "../../lib/failure";
import { queued, whenKeeping } from "./state.svelte";

/** How long after the first key that is not saved yet it is, in milliseconds. */
export const PAUSE = 600;

export interface Drafting {
  text: string;
  readonly state: SaveState;
  /** Why it could not be saved: a whole sentence. */
  readonly error: string;
  /** Saves now, if anything is different. */
  keep: () => Promise<void>;
  /** Takes over what is kept by now, unless what stands here is newer. */
  arrive: (kept: string) => void;
}

/** Begins with `start`; `save` sends it, `noted` lets what stands on the screen know. Call it while a component is set up. */
export function drafting(start: string, save: (text: string) => Promise<unknown>, noted: (text: string) => void): Drafting {
  let text = $state(start);
  let state = $state<SaveState>("idle");
  let error = $state("");
  let kept = start;
  let pause: ReturnType<typeof setTimeout> | undefined;

  async function keep(): Promise<void> {
    clearTimeout(pause);
    pause = undefined;
    if (text === kept) return;
    const value = text;
    const before = kept;
    kept = value;
    state = "saving";
    noted(value);
    try {
      await queued(() => save(value));
      error = "";
      if (text === value) state = "saved";
    } catch (thrown) {
      if (kept === value) kept = before;
      const failure = failureOf(thrown);
      state = failure.code === "cancelled" ? "idle" : "wrong";
      error = failure.message;
    }
  }

  $effect(() => {
    const end = whenKeeping(keep);
    return () => {
      end();
      void keep();
    };
  });

  return {
    get text() {
      return text;
    },
    set text(value: string) {
      text = value;
      if (state === "saved") state = "idle";
      pause ??= setTimeout(() => void keep(), PAUSE);
    },
    get state() {
      return state;
    },
    get error() {
      return error;
    },
    keep,
    arrive: (value) => {
      // What is being typed, or on its way to the disk, is newer.
      if (value === kept || text !== kept || pause !== undefined || state === "saving") return;
      kept = text = value;
      state = "idle";
    },
  };
}
