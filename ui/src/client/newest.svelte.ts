// Sends what she says to the core: one call at a time, and of what waits only the newest.
import { failureOf } from "../lib/failure";
import { say } from "../lib/texts";

/** How long what is under way may take before "Saved" goes away, in milliseconds. */
const LATE = 400;
/** How long to wait before what could not be kept is sent again, in milliseconds. */
const AGAIN = 2000;

export interface Newest<T> {
  /** What was given last is kept. */
  readonly saved: boolean;
  /** Why it is not: a whole sentence. */
  readonly wrong: string;
  /** Something is not kept yet. */
  readonly waiting: boolean;
  /** Waits until nothing is on its way any more; true when all of it is kept. */
  kept: () => Promise<boolean>;
  give: (value: T) => void;
}

/** Sends with `send` as long as the component stands; what waits when it goes is sent still, once. `idle` is called when everything is kept. */
export function newest<T>(send: (value: T) => Promise<unknown>, idle: () => void = () => {}): Newest<T> {
  let saved = $state(false);
  let wrong = $state("");
  let sending = false;
  let next: { value: T } | null = null;
  let gone = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let asking: ((kept: boolean) => void)[] = [];

  async function run(): Promise<void> {
    if (sending) return;
    sending = true;
    clearTimeout(again);
    const late = setTimeout(() => (saved = false), LATE);
    while (next) {
      const mine: { value: T } = next;
      next = null;
      try {
        await send(mine.value);
        wrong = "";
        if (!next) saved = true;
      } catch (thrown) {
        const { code, message } = failureOf(thrown);
        saved = false;
        // What cannot be taken is not tried again: she sees why.
        wrong = code === "invalid" ? message : say("stage-not-saved");
        if (next || gone || code === "invalid") continue;
        next = mine;
        again = setTimeout(() => void run(), AGAIN);
        break;
      }
    }
    clearTimeout(late);
    sending = false;
    if (!next) idle();
    const told = asking;
    asking = [];
    for (const tell of told) tell(!next && wrong === "");
  }

  $effect(() => () => {
    gone = true;
    clearTimeout(again);
    if (next) void run();
  });

  return {
    get saved() {
      return saved;
    },
    get wrong() {
      return wrong;
    },
    get waiting() {
      return sending || next !== null;
    },
    kept: () => {
      if (!sending && !next) return Promise.resolve(wrong === "");
      const told = new Promise<boolean>((tell) => asking.push(tell));
      void run();
      return told;
    },
    give: (value) => {
      next = { value };
      void run();
    },
  };
}
