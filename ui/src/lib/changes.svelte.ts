// Changes and what follows from them: every screen in sight reads again, and the last change can be taken back.
import { SvelteMap } from "svelte/reactivity";
import { commands } from "./bindings";
import { failureOf } from "./failure";
import { notice, quiet, tell } from "./notice.svelte";
import { router } from "./router.svelte";
import { oneStop, say } from "./texts";

let revision = $state(0);
let undo = $state.raw<string | null>(null);
let redo = $state.raw<string | null>(null);
let underWay: Promise<unknown> = Promise.resolve();
/** Which opening of a practice a change belongs to: one that waited too long must not reach the next. */
let opening = 0;
/** On whose pages the steps of this opening were made, by the words of the step; null is outside every client. */
const madeOn = new SvelteMap<string, (number | null)[]>();
const forgetting: (() => void)[] = [];

/** With whom a session is on the console. */
let talking = $state<number | null>(null);

/** Says with whom a session is on the console, and that there is none any more. */
export function talkingWith(client: number | null): void {
  talking = client;
}

function inSight(): number | null {
  if (router.place.at === "session") return talking;
  return router.place.at === "client" ? router.place.client : null;
}

/** The words of a step where it belongs to what is in sight: the name of one client never stands beside another. */
function seen(words: string | null): string | null {
  const made = words === null ? undefined : madeOn.get(words);
  return made?.length === 1 && made[0] === inSight() ? words : null;
}

export const changes = {
  /** Grows with every change, undo and redo: read it in an effect to read again (`reading` does). */
  get revision(): number {
    return revision;
  },
  /** What Ctrl+Z would take back ("removed 3 people"), null when there is nothing. */
  get undo(): string | null {
    return undo;
  },
  /** What Ctrl+Shift+Z would do again. */
  get redo(): string | null {
    return redo;
  },
  /** `undo`, where the screen in sight may say it; null when it was done elsewhere. */
  get undoHere(): string | null {
    return seen(undo);
  },
  /** `redo`, where the screen in sight may say it. */
  get redoHere(): string | null {
    return seen(redo);
  },
};

export interface ChangeOptions {
  /** A line below says what was done, with a button that takes it back. */
  offerUndo?: boolean;
  /** It belongs to no client in sight: a new one, say. */
  outside?: boolean;
}

/** Makes a change: calls a command that changes something, then lets every screen read again.
 *  Throws what the command throws; what is typed is never lost by that. */
export async function change<T>(act: () => Promise<T>, { offerUndo = false, outside = false }: ChangeOptions = {}): Promise<T> {
  const on = outside ? null : inSight();
  const mine = opening;
  // One after another: what was typed last must be what is kept.
  const done = underWay.then(() => {
    if (mine !== opening) throw { code: "cancelled", message: say("failure-unforeseen") };
    return act();
  });
  underWay = done.catch(() => undefined);
  const result = await done;
  if (mine !== opening) return result;
  revision += 1;
  await readHistory();
  if (undo !== null) {
    const made = madeOn.get(undo) ?? [];
    if (!made.includes(on)) madeOn.set(undo, [...made, on]);
    if (offerUndo) tell({ text: oneStop(say("done", { what: undo })), action: { label: say("undo-it"), keys: "Mod+Z", act: undoLast } });
  }
  return result;
}

/** The same, where there is no place of its own for an error: it is told in the line below. True when it was done. */
export async function attempt(act: () => Promise<unknown>, options: ChangeOptions = {}): Promise<boolean> {
  try {
    await change(act, options);
    return true;
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure.code !== "cancelled") tell({ text: failure.message, wrong: true });
    return false;
  }
}

/** Waits for the changes that are still on their way to the disk, at most `within` milliseconds. */
export async function settled(within = Infinity): Promise<void> {
  if (within === Infinity) return void (await underWay);
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([underWay, new Promise((over) => (timer = setTimeout(over, within)))]);
  clearTimeout(timer);
}

/** Reads anew what can be undone and redone. */
export async function readHistory(): Promise<void> {
  const mine = opening;
  try {
    const now = await commands.historyView();
    if (mine === opening) ({ undo, redo } = now);
  } catch {
    undo = redo = null;
  }
}

/** `act` forgets what a screen keeps of the open practice in memory; it is called when that is closed. */
export function whenForgotten(act: () => void): void {
  forgetting.push(act);
}

/** Nothing is open any more: forgets every word of it, and every change that has not begun. */
export function forgetHistory(): void {
  opening += 1;
  underWay = Promise.resolve();
  undo = redo = null;
  madeOn.clear();
  for (const act of forgetting) act();
  quiet();
}

async function step(move: () => Promise<string | null>, told: string): Promise<void> {
  await settled();
  try {
    const what = await move();
    revision += 1;
    await readHistory();
    if (what !== null) tell({ text: oneStop(say(told, { what })) });
    else if (notice.current) quiet();
  } catch (thrown) {
    tell({ text: failureOf(thrown).message, wrong: true });
  }
}

/** Takes back the last change, whatever screen it was made on. */
export function undoLast(): Promise<void> {
  return step(commands.historyUndo, "undone");
}

/** Does again what was taken back last. */
export function redoLast(): Promise<void> {
  return step(commands.historyRedo, "redone");
}
