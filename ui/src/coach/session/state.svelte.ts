// The open session as the console holds it: the newest view, and the one line on which everything that is said to it waits its turn.
import { talkingWith } from "../../lib/changes.svelte";
import { failureOf } from "../../lib/failure";
import { tell } from "../../lib/notice.svelte";
import { keepOut } from "../../lib/others.svelte";
import { commands, type SessionView, type StageState } from "../../lib/tauri";
import { forgetAhead } from "../criteria/ahead";
import { tellHappened } from "./happened";

let view = $state.raw<SessionView | null>(null);
let arrived = $state(0);
let heard = $state(0);
/** Grows with every answer: a reading that began before it is older than what stands here. */
let turn = 0;
/** Which opening of a practice an answer belongs to: one that waited too long must not reach the next. */
let opening = 0;
let underWay: Promise<unknown> = Promise.resolve();
let keeping: readonly (() => unknown)[] = [];

export const now = {
  get view(): SessionView | null {
    return view;
  },
  /** When the view arrived, in milliseconds of a clock that is never set back. */
  get arrived(): number {
    return arrived;
  },
  /** Grows when something was done elsewhere, on the stage above all: read it to read again. */
  get heard(): number {
    return heard;
  },
};

/** Something was done elsewhere. */
export function hear(): void {
  forgetAhead();
  heard += 1;
}

/** `keep` saves what is being typed; it is called before anything else is said to the session. Call what it returns to end that. */
export function whenKeeping(keep: () => unknown): () => void {
  keeping = [...keeping, keep];
  return () => {
    keeping = keeping.filter((one) => one !== keep);
  };
}

function show(next: SessionView | null): void {
  view = next;
  arrived = performance.now();
  keepOut(next && { client: next.client, name: next.client_name, running: next.clock.running });
  talkingWith(next && { client: next.client, kind: next.at.kind });
  if (next) tellHappened(next);
}

/** Changes what stands here before the session says so itself: what was just typed, say. */
export function patch(change: (view: SessionView) => SessionView): void {
  if (view) view = change(view);
}

/** Says something to the session when all before it is done, and does `then` with the answer before anything after it. Throws what the command throws. */
export async function queued<T>(act: () => Promise<T>, then?: (answer: T) => void): Promise<T> {
  const mine = opening;
  const closed = { code: "cancelled", message: "" };
  const done = underWay.then(async () => {
    if (mine !== opening) throw closed;
    const answer = await act();
    if (mine !== opening) throw closed;
    turn += 1;
    then?.(answer);
    return answer;
  });
  underWay = done.catch(() => undefined);
  return done;
}

/** Tells in the line below why something did not work. */
export function tellFailure(thrown: unknown): void {
  const failure = failureOf(thrown);
  // That the practice was locked can be seen.
  if (failure.code !== "cancelled" && failure.code !== "locked") tell({ text: failure.message, wrong: true });
}

/** The same, after what is being typed; a failure is told. True when it was done. */
async function told<T>(act: () => Promise<T>, then: (answer: T) => void): Promise<boolean> {
  for (const keep of keeping) void keep();
  try {
    await queued(act, then);
    return true;
  } catch (thrown) {
    tellFailure(thrown);
    return false;
  }
}

/** Says something to the session and shows at once what it answers; null leaves what stands. True when it was done. */
export function run(act: () => Promise<SessionView | null>): Promise<boolean> {
  return told(act, (next) => {
    if (next) show(next);
  });
}

/** The session is left or over: nothing stands here any more. */
export function shut(act: () => Promise<unknown>): Promise<boolean> {
  return told(act, () => show(null));
}

/** Says something to the stage. */
export function runStage(act: () => Promise<StageState>): Promise<boolean> {
  return told(act, (stage) => patch((here) => ({ ...here, stage })));
}

let asking: Promise<void> | null = null;
let again = false;

async function ask(): Promise<void> {
  while (again) {
    again = false;
    const mine = opening;
    const before = turn;
    try {
      const read = await commands.sessionView();
      if (mine !== opening) return;
      if (turn === before) show(read);
      else again = true;
    } catch (thrown) {
      if (mine === opening) tellFailure(thrown);
    }
  }
}

/** Asks how the session stands: one question at a time, and once more where it was asked for meanwhile. */
export function readNow(): Promise<void> {
  again = true;
  asking ??= ask().finally(() => (asking = null));
  return asking;
}

/** Waits for what is still on its way to the disk. */
export async function sessionSettled(): Promise<void> {
  for (const keep of keeping) void keep();
  await underWay;
}

/** The practice was closed: forgets every word of it, and everything that has not begun. */
export function forget(): void {
  opening += 1;
  underWay = Promise.resolve();
  again = false;
  show(null);
}
