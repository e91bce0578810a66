// What she says on the page: her words, or a number. One writer: while she is in the field nothing that arrives replaces what she typed, unless what
// stands is not hers any more because an offer was taken; and nothing that was asked for before hers was kept replaces it.
import { untrack } from "svelte";
import * as asOf from "./asOf";
import { newest } from "./newest.svelte";

/** So many of the last things she said are known again when they come back later than she went on. */
const ECHOES = 32;

export interface Saying<T> {
  /** What stands in the field. */
  draft: T;
  /** It is kept. */
  readonly saved: boolean;
  /** Why it is not: a whole sentence. */
  readonly wrong: string;
  /** Waits until nothing is on its way any more; true when all of it is kept. */
  kept: () => Promise<boolean>;
  enter: () => void;
  leave: () => void;
}

/** `stored` is what the core holds; `send` says it, and at once. Blanks alone make no difference. */
export function saying<T extends string | number | null>(stored: () => T, send: (said: T) => Promise<unknown>): Saying<T> {
  let draft = $state.raw(untrack(stored));
  let known = untrack(stored);
  let sent: string[] = [];
  let inside = false;
  /** Something else arrived while hers was on its way. */
  let missed = false;

  const plain = (said: T) => String(said).normalize().replace(/\s+/gu, " ").trim();
  const echo = () => sent.includes(plain(known));
  /** What she said last that is kept, and when. */
  let last: { said: T; at: number } | null = null;
  const line = newest(
    async (said: T) => {
      await send(said);
      last = { said, at: asOf.kept() };
    },
    () => {
      if (missed && !echo()) draft = known;
      // So it will come back, unless something else does.
      else if (last) known = last.said;
      missed = false;
    },
  );

  $effect.pre(() => {
    const value = stored();
    untrack(() => {
      if (value === known || (last && !asOf.knowsOf(last.at))) return;
      known = value;
      if (line.waiting) missed = true;
      else if (!inside || !echo()) draft = value;
    });
  });

  return {
    get draft() {
      return draft;
    },
    set draft(said: T) {
      draft = said;
      sent = [...sent, plain(said)].slice(-ECHOES);
      line.give(said);
    },
    get saved() {
      return line.saved;
    },
    get wrong() {
      return line.wrong;
    },
    kept: line.kept,
    enter: () => (inside = true),
    leave: () => (inside = false),
  };
}
