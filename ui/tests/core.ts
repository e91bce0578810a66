// A stand-in for the core: answers commands by name and remembers what was asked.
import { flushSync } from "svelte";
import type { Client, ClientOverview, ClientRow, Failure, LibraryBody, LibraryItem, PracticeView, UndoStep } from "../src/lib/bindings";

type Answer = (args: Record<string, unknown>) => unknown;

export interface Core {
  asked: { name: string; args: Record<string, unknown> }[];
  /** The arguments of every call of `name`. */
  of: (name: string) => Record<string, unknown>[];
  /** Lets the window hear an event of Tauri's, as those hear it who listen. */
  hears: (event: string, payload: unknown) => void;
}

/** Puts the stand-in in Tauri's place. A command without an answer fails. */
export function core(answers: Record<string, Answer>): Core {
  const asked: Core["asked"] = [];
  const callbacks: ((message: unknown) => void)[] = [];
  const listening: { event: string; handler: number }[] = [];
  const transformCallback = (callback: (message: unknown) => void) => callbacks.push(callback) - 1;
  const hears = (event: string, payload: unknown) => {
    for (const one of listening) if (one.event === event) callbacks[one.handler]?.({ event, id: one.handler, payload });
  };
  const invoke = async (name: string, args: Record<string, unknown> = {}) => {
    if (name === "plugin:event|listen") listening.push({ event: String(args.event), handler: Number(args.handler) });
    if (name.startsWith("plugin:")) return null;
    asked.push({ name, args });
    const answer = answers[name];
    if (!answer) throw { code: "other", message: `no answer to ${name}` } satisfies Failure;
    return structuredClone(await answer(args));
  };
  const label = { label: "coach", windowLabel: "coach" };
  Object.assign(window, { __TAURI_EVENT_PLUGIN_INTERNALS__: { unregisterListener: () => {} }, __TAURI_INTERNALS__: { invoke, transformCallback, metadata: { currentWindow: label, currentWebview: label } } });
  return { asked, hears, of: (name) => asked.filter((call) => call.name === name).map((call) => call.args) };
}

/** Lets promises and effects run until nothing moves any more. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 25; i += 1) {
    flushSync();
    await Promise.resolve();
  }
  flushSync();
}

/** Types `text` into `field` as a person does: enters it, writes, and stays in it. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** A step of undo, about the client whose id is 7 where nothing else is said. */
export const undoStep = (what: string, place: UndoStep["place"], more: Partial<UndoStep> = {}): UndoStep => ({ number: 1, what, place, client: 7, in_session: false, ...more });
export const noHistory = { history_view: () => ({ undo: null, redo: null, nothing: null }) };
/** No session is open, and nobody had one. */
export const noSession = { session_view: () => null, session_listen: () => null, client_overview: () => overview(), story_list: () => [], session_list: () => [], library_read: () => ({ items: [], rearranged: false }) };

export const closed: PracticeView = { open: null, own_exists: true, own_missing: null, name: null, idle_lock_minutes: null, put_aside: [], damaged: false, code_to_keep: null, opened_by_code: false, wait_seconds: 0, keychain: false };
export const open: PracticeView = { ...closed, open: "own", name: "Practice of Quillon", idle_lock_minutes: 5 };

export const row = (id: number, name: string): ClientRow => ({ id, name, role: "", goal: "", archived_on: null });
export const client = (id: number, name: string): Client => ({
  id,
  name,
  called: "",
  pronoun: "",
  email: "",
  phone: "",
  role: "",
  level: null,
  goal: "",
  goal_by: "",
  goal_by_date: null,
  learn: "",
  tell: "",
  payer: "",
  notes_agreed: "",
  keep_until: null,
  archived_on: null,
});

/** The page between sessions of a client about whom nothing is known yet. */
export const overview = (known: Partial<ClientOverview> = {}): ClientOverview => ({
  open_session: null,
  sessions: 0,
  sentence: null,
  agreed_at: null,
  shortlist: [],
  listed: 0,
  commitments: [],
  sureness: [],
  next: "",
  next_date: null,
  next_time: null,
  kept_until: null,
  ...known,
});

/** An item of the library as it shipped. */
export const item = (key: string, body: LibraryBody, told: Partial<LibraryItem> = {}): LibraryItem => ({ key, item: body, shipped: true, changed: false, hidden: false, ...told });
