// What stands on the stage. The core says only that something is different; the stage then asks what there is to see.
import { failureOf } from "../lib/failure";
import { Channel, commands, type StageView } from "../lib/tauri";
import * as asOf from "./asOf";

/** How long to wait before something that did not work is tried again, in milliseconds. */
const AGAIN = 1000;

/** With these nothing is there to be seen; another notice comes when that is different. */
const over: string[] = ["locked", "gone", "not_on_stage"];

export interface Watching {
  /** Null while there is nothing to be seen. */
  readonly view: StageView | null;
}

/** Watches as long as the component stands; call it while it is set up. One question at a time; what is told meanwhile is asked for once more. */
export function watching(): Watching {
  let view = $state.raw<StageView | null>(null);
  let stopped = false;
  let asking = false;
  let told = false;
  let later: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<void> {
    told = true;
    if (asking) return;
    asking = true;
    clearTimeout(later);
    while (told && !stopped) {
      told = false;
      const asked = asOf.asking();
      try {
        const seen = await commands.stageView();
        if (stopped) break;
        if (!asOf.stands(asked)) told = true;
        view = seen;
      } catch (thrown) {
        if (over.includes(failureOf(thrown).code)) view = null;
        else later = setTimeout(() => void ask(), AGAIN);
      }
    }
    asking = false;
  }

  async function listen(): Promise<void> {
    const channel = new Channel<number>();
    channel.onmessage = () => {
      if (!stopped) void ask();
    };
    try {
      await commands.stageListen(channel);
    } catch {
      if (!stopped) later = setTimeout(() => void listen(), AGAIN);
      return;
    }
    // What changed before anybody listened.
    void ask();
  }

  $effect(() => {
    void ask();
    void listen();
    return () => {
      stopped = true;
      clearTimeout(later);
    };
  });

  return {
    get view() {
      return view;
    },
  };
}
