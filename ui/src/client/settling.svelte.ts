// Lines that she writes and that settle one by one.
import { untrack } from "svelte";
import { failureOf } from "../lib/failure";
import { say } from "../lib/texts";

/** How long to wait before a line that could not be kept is sent again, in milliseconds. */
const AGAIN = 2000;

/** Lines that are half written, by their question: the coach may turn the page and come back. */
const half: Record<string, string> = {};

/** Nothing of the step is kept. */
export function forgetHalfWritten(): void {
  for (const key of Object.keys(half)) delete half[key];
}

interface Leaving {
  text: string;
  sent: boolean;
}

export interface Settling {
  /** The line that she is writing. */
  draft: string;
  /** The lines that stand, those on their way last. */
  readonly lines: string[];
  /** Why a line is not kept: a whole sentence. */
  readonly wrong: string;
  /** Settles what she has written. */
  settle: () => void;
}

/** `stored` are the lines that the core holds; `send` settles one. `key` names the question. */
export function settling(key: string, stored: () => string[], send: (line: string) => Promise<unknown>): Settling {
  let draft = $state(half[key] ?? "");
  let leaving = $state.raw<Leaving[]>([]);
  let wrong = $state("");
  let known = untrack(stored);
  let sending = false;
  let gone = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  /** A line that cannot be taken is hers to change. */
  function giveBack(one: Leaving): void {
    leaving = leaving.filter((other) => other !== one);
    if (draft === "") draft = one.text;
  }

  async function run(): Promise<void> {
    if (sending) return;
    sending = true;
    clearTimeout(again);
    for (let next = leaving.find((one) => !one.sent); next; next = leaving.find((one) => !one.sent)) {
      try {
        await send(next.text);
        wrong = "";
      } catch (thrown) {
        const { code, message } = failureOf(thrown);
        wrong = code === "invalid" ? message : say("stage-not-saved");
        if (code === "invalid") giveBack(next);
        else if (!gone) {
          again = setTimeout(() => void run(), AGAIN);
          break;
        }
      }
      next.sent = true;
    }
    sending = false;
  }

  $effect.pre(() => {
    const lines = stored();
    untrack(() => {
      if (lines.join("\n") === known.join("\n")) return;
      const fresh = lines.slice(known.length);
      known = lines;
      if (leaving.length > 0) leaving = leaving.filter((one) => !one.sent && !fresh.includes(one.text));
    });
  });

  $effect(() => () => {
    gone = true;
    void run();
  });

  return {
    get draft() {
      return draft;
    },
    set draft(words: string) {
      draft = words;
      if (words === "") delete half[key];
      else half[key] = words;
    },
    get lines() {
      return [...stored(), ...leaving.map((one) => one.text)];
    },
    get wrong() {
      return wrong;
    },
    settle: () => {
      const text = draft.split(/\s+/u).filter(Boolean).join(" ");
      if (text === "") return;
      leaving = [...leaving, { text, sent: false }];
      draft = "";
      delete half[key];
      void run();
    },
  };
}
