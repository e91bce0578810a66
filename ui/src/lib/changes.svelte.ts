// Changes and what follows from them: every screen in sight reads again, and the last change can be taken back.
import { failureOf } from "./failure";
import { notice, quiet, tell, type Notice } from "./notice.svelte";
import { others } from "./others.svelte";
import { go, router } from "./router.svelte";
import { commands, type UndoStep } from "./tauri";
import { oneStop, say } from "./texts";
import { pathTo, whence, type Sight } from "./undoing";

let revision = $state(0);
let undo = $state.raw<UndoStep | null>(null);
/** Why there is nothing to undo, in words. */
let nothing: string | null = null;
let redo = $state.raw<UndoStep | null>(null);
let underWay: Promise<unknown> = Promise.resolve();
/** Which opening of a practice a change belongs to: one that waited too long must not reach the next. */
let opening = 0;
const forgetting: (() => void)[] = [];

/** The session on the console, and the kind of its step. */
let talking = $state.raw<Sight["session"]>(null);

/** Says with whom a session is on the console, and at which step, or that there is none any more. */
export function talkingWith(session: Sight["session"]): void {
  if (session?.client === talking?.client && session?.kind === talking?.kind) return;
  talking = session;
}

const from = (step: UndoStep) => whence(step, { place: router.place, session: router.place.at === "session" ? talking : null, only: others.present?.client });

/** What a button for a step says: in one line where it acts, and what it would do for whoever looks closer. */
export interface Way {
  label: string;
  what: string;
}

function way(step: UndoStep | null, key: "undo" | "redo"): Way | null {
  const seen = step === null ? "outside" : from(step);
  if (step === null || seen === "outside") return null;
  // The name of one client never stands beside another.
  return seen === "other" ? { label: say(`${key}-it`), what: "" } : { label: say(key, { where: say(`undo-place-${step.place}`) }), what: step.what };
}

export const changes = {
  /** Grows with every change, undo and redo: read it in an effect to read again (`reading` does). */
  get revision(): number {
    return revision;
  },
  /** What Ctrl+Z would do here; null where there is nothing, or nothing of this session. */
  get undo(): Way | null {
    return way(undo, "undo");
  },
  /** What Ctrl+Shift+Z would do here. */
  get redo(): Way | null {
    return way(redo, "redo");
  },
};

/** A button beside what was just done, that takes just that back. */
export function takingBack(): Notice["action"] {
  const number = undo?.number;
  return number === undefined ? undefined : { label: say("undo-it"), keys: "Mod+Z", act: () => turn("undo", number) };
}

export interface ChangeOptions {
  /** A line below says what was done, with a button that takes it back. */
  offerUndo?: boolean;
}

/** Makes a change: calls a command that changes something, then lets every screen read again.
 *  Throws what the command throws; what is typed is never lost by that. */
export async function change<T>(act: () => Promise<T>, { offerUndo = false }: ChangeOptions = {}): Promise<T> {
  const before = undo?.number;
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
  const made = undo?.number === before ? null : undo;
  if (made && offerUndo) tell({ text: oneStop(say("done", { what: made.what })), action: takingBack() });
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
    if (mine === opening) ({ undo, redo, nothing } = now);
  } catch {
    undo = redo = nothing = null;
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
  undo = redo = nothing = null;
  for (const act of forgetting) act();
  quiet();
}

/** The step that is asked about, as long as the question stands in the line below. */
let asked: { number: number; notice: Notice } | null = null;

function ask(step: UndoStep, key: "undo" | "redo"): void {
  const again = { label: say(`${key}-it`), keys: key === "undo" ? "Mod+Z" : "Mod+Shift+Z", act: () => turn(key, step.number) };
  const told: Notice = { text: say(`${key}-away`, { where: say(`undo-place-${step.place}.on`), what: step.what }), action: again };
  tell(told);
  asked = { number: step.number, notice: told };
}

/** Undoes or redoes the newest step. What is out of sight is told first, and done when it is pressed once more; `sure` is the number of a
 *  step that was told already. */
async function turn(key: "undo" | "redo", sure?: number): Promise<void> {
  await settled();
  await readHistory();
  const step = key === "undo" ? undo : redo;
  const seen = step === null ? "outside" : from(step);
  if (step === null || seen === "outside") {
    if (router.place.at === "session") tell({ text: say("undo-none-here") });
    else if (key === "undo" && step === null && nothing) tell({ text: nothing });
    else if (notice.current) quiet();
    return;
  }
  const told = sure === step.number || (asked?.number === step.number && asked.notice === notice.current);
  if (seen === "other" && sure !== step.number) return tell({ text: say("undo-other"), action: { label: say("undo-go-there"), act: () => go(pathTo(step)) } });
  if (seen === "away" && !told) return ask(step, key);
  try {
    const what = await (key === "undo" ? commands.historyUndo() : commands.historyRedo());
    revision += 1;
    await readHistory();
    if (what !== null) tell({ text: oneStop(say(key === "undo" ? "undone" : "redone", { what })) });
  } catch (thrown) {
    tell({ text: failureOf(thrown).message, wrong: true });
  }
}

/** Takes back the last change. */
export function undoLast(): Promise<void> {
  return turn("undo");
}

/** Does again what was taken back last. */
export function redoLast(): Promise<void> {
  return turn("redo");
}
