// Things that she turns one way or the other: each is so at once. One call at a time says it; of what waits only the newest, and together what goes the same way.
import { untrack } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import { failureOf } from "../lib/failure";
import { say } from "../lib/texts";

/** How long to wait before what could not be kept is sent again, in milliseconds. */
const AGAIN = 2000;
/** What is kept and not yet to be seen in what the core shows is believed for so long, in milliseconds. */
const BELIEVED = 1500;

export interface Toggling<K> {
  is: (key: K) => boolean;
  turn: (keys: K[], on: boolean) => void;
  /** Waits until nothing is on its way any more; true when all of it is kept. */
  kept: () => Promise<boolean>;
  /** Why it is not: a whole sentence. */
  readonly wrong: string;
}

/** `stored` is what the core holds, undefined for a thing that it does not have; `send` turns some. What waits when the component goes is sent still, once. */
export function toggling<K>(stored: (key: K) => boolean | undefined, send: (keys: K[], on: boolean) => Promise<unknown>): Toggling<K> {
  /** What she wants, until the core shows it. */
  const wishes = new SvelteMap<K, boolean>();
  let wrong = $state("");
  let waiting: { key: K; on: boolean }[] = [];
  let under: K[] = [];
  let sending = false;
  let gone = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let asking: ((kept: boolean) => void)[] = [];

  const waits = (key: K) => waiting.some((one) => one.key === key);

  /** The core's word counts again for what `over` names, unless it is on its way. */
  function believe(over: (key: K, on: boolean) => boolean): void {
    for (const [key, on] of [...wishes]) if (!waits(key) && !under.includes(key) && over(key, on)) wishes.delete(key);
  }

  async function run(): Promise<void> {
    if (sending) return;
    sending = true;
    clearTimeout(again);
    for (let next = waiting[0]; next; next = waiting[0]) {
      const { on } = next;
      const keys = waiting.filter((one) => one.on === on).map(({ key }) => key);
      under = keys;
      waiting = waiting.filter((one) => one.on !== on);
      try {
        await send(keys, on);
        under = [];
        wrong = "";
        setTimeout(() => believe((key) => keys.includes(key)), BELIEVED);
      } catch (thrown) {
        const { code, message } = failureOf(thrown);
        under = [];
        wrong = code === "invalid" ? message : say("stage-not-saved");
        if (code === "invalid") believe((key) => keys.includes(key));
        if (code === "invalid" || gone) continue;
        waiting = [...keys.filter((key) => !waits(key)).map((key) => ({ key, on })), ...waiting];
        again = setTimeout(() => void run(), AGAIN);
        break;
      }
    }
    sending = false;
    const told = asking;
    asking = [];
    for (const tell of told) tell(waiting.length === 0 && wrong === "");
  }

  $effect.pre(() => {
    for (const key of wishes.keys()) stored(key);
    untrack(() => believe((key, on) => stored(key) === on));
  });

  $effect(() => () => {
    gone = true;
    void run();
  });

  return {
    is: (key) => wishes.get(key) ?? stored(key) ?? false,
    turn: (keys, on) => {
      for (const key of keys) wishes.set(key, on);
      waiting = [...waiting.filter((one) => !keys.includes(one.key)), ...keys.map((key) => ({ key, on }))];
      void run();
    },
    kept: () => {
      if (!sending && waiting.length === 0) return Promise.resolve(wrong === "");
      const told = new Promise<boolean>((tell) => asking.push(tell));
      void run();
      return told;
    },
    get wrong() {
      return wrong;
    },
  };
}
