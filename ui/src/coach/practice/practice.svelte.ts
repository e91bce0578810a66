// The practice that is open, the way in and the way out.
import { forgetHistory, readHistory, settled } from "../../lib/changes.svelte";
import { failureOf, whenLocked } from "../../lib/failure";
import { quiet, tell } from "../../lib/notice.svelte";
import { say } from "../../lib/texts";
import { go, router } from "../../lib/router.svelte";
import { commands, type PracticeView } from "../../lib/tauri";
import { forgetPresent, listenToSession, readPresent } from "../session/present.svelte";
import { sessionSettled } from "../session/state.svelte";
import { wayBack } from "./wayBack";

/** Nothing is open. */
const nothing: PracticeView = { open: null, own_exists: false, own_missing: null, name: null, idle_lock_minutes: null, put_aside: [], damaged: false, code_to_keep: null, opened_by_code: false, wait_seconds: 0, keychain: false };

let view = $state.raw<PracticeView | null>(null);

export const practice = {
  /** What is open; null before the first look. */
  get view(): PracticeView | null {
    return view;
  },
  get open(): boolean {
    return view !== null && view.open !== null;
  },
  get sample(): boolean {
    return view?.open === "sample";
  },
};

// Locked behind the window's back: it follows.
whenLocked(() => {
  if (view?.open) void look();
});

/** Looks what is open, at start. What is open already was so before the page died: it comes back to where it was. */
export async function look(): Promise<void> {
  try {
    const now = await commands.practiceView();
    const back = now.open === null ? null : await wayBack();
    enter(now, back?.path);
    if (back?.died) tell({ text: say("practice-page-died"), stays: true });
  } catch (thrown) {
    tell({ text: failureOf(thrown).message, wrong: true });
  }
}

/** A practice was opened or closed: goes where that leads. */
export function enter(now: PracticeView, path = "clients"): void {
  view = now;
  // What was told belongs to what was open before.
  quiet();
  if (now.open === null) {
    forgetHistory();
    forgetPresent();
    go(now.own_exists ? "unlock" : "welcome");
  } else {
    void readHistory();
    void listenToSession();
    void readPresent();
    go(path);
    // The gravest first: what is missing comes before what was kept. That a backup was restored is known to who did it.
    const found = now.put_aside.find((one) => one !== "replaced");
    if (found) tell({ text: say(`put-aside-${found}`), wrong: true, action: { label: say("put-aside-see"), act: () => go("settings") } });
  }
}

/** Reads the view again, after a change of the settings that it shows. */
export async function refresh(): Promise<void> {
  if (!view?.open) return;
  try {
    const now = await commands.practiceView();
    // Closed meanwhile: the way out has been taken already.
    if (view?.open && now.open && JSON.stringify(view) !== JSON.stringify(now)) view = now;
  } catch {
    // It keeps what it knows; the next change reads again.
  }
}

/** Reads the view again from time to time: what is found where nobody waits is told within a while. How to stop. */
export function refreshing(): () => void {
  const timer = setInterval(() => void refresh(), 30_000);
  return () => clearInterval(timer);
}

/** At most so long is waited until what the page shows is painted, in milliseconds: a window that lies hidden paints nothing. */
const PAINTS = 100;

/** Closes what is open. Every name leaves the page at once, and the screen before the page is ended; what was being typed is saved before the
 *  file is closed. Nothing stands there until the door does, in a page of its own: what is typed into this one would be lost with it. */
export async function lock(): Promise<void> {
  if (!view?.open) return;
  const own = view.own_exists;
  // What is typed in the console begins to be saved, and going leaves every other field, which saves it.
  const kept = sessionSettled();
  go(own ? "unlock" : "welcome");
  view = null;
  const painted = new Promise<void>((over) => {
    requestAnimationFrame(() => setTimeout(over));
    setTimeout(over, PAINTS);
  });
  // A change that hangs must not keep the practice open.
  const patience = new Promise<void>((over) => setTimeout(over, 2000));
  await Promise.race([patience, Promise.all([settled(), kept, painted])]);
  forgetHistory();
  forgetPresent();
  try {
    await commands.practiceLock();
    view = await commands.practiceView();
    // Going leaves the field that has the focus: not where one is already.
    const next = view.own_exists ? "unlock" : "welcome";
    if (router.place.at !== next) go(next);
  } catch (thrown) {
    view ??= { ...nothing, own_exists: own };
    tell({ text: failureOf(thrown).message, wrong: true });
  }
}
