// The session that is open, for the rest of the coach's window.
import { go } from "../../lib/router.svelte";
import { Channel, commands, type SessionView } from "../../lib/tauri";
import { forget, hear, now, readNow, run, tellFailure } from "./state.svelte";

export const present = {
  /** The session on the console; null where none is open. */
  get view(): SessionView | null {
    return now.view;
  },
};

/** Asks which session is open, and how it stands. */
export function readPresent(): Promise<void> {
  return readNow();
}

/** How long after a notice it is asked what has changed, in milliseconds: not to be noticed, and out of the way of what is being painted. */
const SOON = 25;

let listening = false;

/** Hears of what is done on the stage, and reads again; once for the life of the window. */
export function listenToSession(): void {
  if (listening) return;
  listening = true;
  const channel = new Channel<number>();
  let soon: ReturnType<typeof setTimeout> | undefined;
  channel.onmessage = () => {
    // What the coach did herself is answered first; of several notices one is enough.
    soon ??= setTimeout(() => {
      soon = undefined;
      hear();
      void readNow();
    }, SOON);
  };
  commands.sessionListen(channel).catch((thrown: unknown) => {
    listening = false;
    tellFailure(thrown);
  });
}

/** Begins a session of so many minutes and goes to it. */
export async function begin(client: number, minutes: number): Promise<void> {
  if (await run(() => commands.sessionBegin(client, minutes))) go("session");
}

/** Takes up a session that was put down, and goes to it. */
export async function resume(session: number): Promise<void> {
  if (await run(() => commands.sessionResume(session))) go("session");
}

/** The practice was closed. */
export function forgetPresent(): void {
  forget();
}
