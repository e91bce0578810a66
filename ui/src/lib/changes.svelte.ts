// Changes and what follows from them: every screen in sight reads again, and the last change can be taken back.
import { commands } from "./bindings";
import { failureOf } from "./failure";
import { say } from "./texts";
import { notice, quiet, tell } from "./notice.svelte";

let revision = $state(0);
let undo = $state.raw<string | null>(null);
let redo = $state.raw<string | null>(null);
let underWay: Promise<unknown> = Promise.resolve();

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
};

/** Makes a change: calls a command that changes something, then lets every screen read again. With `offerUndo` a line with "Undo: ..." stands below for a while.
 *  Throws what the command throws; what is typed is never lost by that. */
export async function change<T>(act: () => Promise<T>, { offerUndo = false } = {}): Promise<T> {
  // One after another: what was typed last must be what is kept.
  const done = underWay.then(act);
  underWay = done.catch(() => undefined);
  const result = await done;
  revision += 1;
  await readHistory();
  if (offerUndo && undo !== null) tell({ action: { label: say("undo", { what: undo }), keys: "Mod+Z", act: undoLast } });
  return result;
}

/** The same, where there is no place of its own for an error: it is told in the line below. True when it was done. */
export async function attempt(act: () => Promise<unknown>, options: { offerUndo?: boolean } = {}): Promise<boolean> {
  try {
    await change(act, options);
    return true;
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure.code !== "cancelled") tell({ text: failure.message, wrong: true });
    return false;
  }
}

/** Waits for the changes that are still on their way to the disk. */
export async function settled(): Promise<void> {
  await underWay;
}

/** Reads anew what can be undone and redone. */
export async function readHistory(): Promise<void> {
  try {
    ({ undo, redo } = await commands.historyView());
  } catch {
    undo = redo = null;
  }
}

/** Nothing is open any more: forgets every word of it. */
export function forgetHistory(): void {
  undo = redo = null;
  quiet();
}

async function step(move: () => Promise<string | null>, told: string): Promise<void> {
  await settled();
  try {
    const what = await move();
    revision += 1;
    await readHistory();
    if (what !== null) tell({ text: say(told, { what }) });
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
