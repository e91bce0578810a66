// Lines that she writes and that settle one by one.
import { untrack } from "svelte";
import { failureOf } from "../lib/failure";
import { say } from "../lib/texts";

/** How long to wait before a line that could not be kept is sent again, in milliseconds. */
const AGAIN = 2000;

interface Leaving {
  text: string;
  sent: boolean;
}

export interface Settling {
  /** The lines that stand, those on their way last. */
  readonly lines: string[];
  /** Why a line is not kept: a whole sentence. */
  readonly wrong: string;
  /** Settles a line that she has written; false where it holds nothing. */
  settle: (words: string) => boolean;
}

/** `stored` are the lines that the core holds; `send` settles one; `back` gets one that cannot be taken: it is hers to change. */
export function settling(stored: () => string[], send: (line: string) => Promise<unknown>, back: (line: string) => void): Settling {
  let leaving = $state.raw<Leaving[]>([]);
  let wrong = $state("");
  let known = untrack(stored);
  let sending = false;
  let gone = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  function giveBack(one: Leaving): void {
    leaving = leaving.filter((other) => other !== one);
    back(one.text);
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
    get lines() {
      return [...stored(), ...leaving.map((one) => one.text)];
    },
    get wrong() {
      return wrong;
    },
    settle: (words) => {
      const text = words.split(/\s+/u).filter(Boolean).join(" ");
      if (text === "") return false;
      leaving = [...leaving, { text, sent: false }];
      void run();
      return true;
    },
  };
}
