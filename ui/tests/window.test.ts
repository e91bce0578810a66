// The whole window over a stand-in for the core.
import { mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
// Read when it is wanted: here it is there at once.
import "../src/coach/practice/Create.svelte";
import App from "../src/coach/App.svelte";
import { agreedEnd, lockAt } from "../src/coach/practice/idle";
import { notice, quiet } from "../src/lib/notice.svelte";
import { go } from "../src/lib/router.svelte";
import type { SessionView } from "../src/lib/tauri";
import { client, closed, core, noHistory, noSession, open, row, settle, type, undoStep } from "./core";

const preferences = { appearance: "dark", language: "en" };
let mounted: Record<string, unknown> | undefined;

beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  history.replaceState(null, "", "/");
  quiet();
  vi.useRealTimers();
});

async function start(answers: Parameters<typeof core>[0]) {
  const asked = core({ preferences_read: () => preferences, practice_lock: () => null, client_list: () => [row(7, "Quintessa")], client_read: () => client(7, "Quintessa"), ...noHistory, ...noSession, ...answers });
  mounted = mount(App, { target: document.body });
  await settle();
  return asked;
}

/** A practice that is open until it is locked. */
function opened() {
  let view = open;
  return {
    practice_view: () => view,
    practice_lock: () => {
      view = closed;
      return null;
    },
  };
}

const press = (key: string, held: KeyboardEventInit = {}) =>
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, code: `Key${key.toUpperCase()}`, bubbles: true, cancelable: true, ...held }));
const button = (words: string) => [...document.querySelectorAll("button")].find((b) => b.textContent.includes(words));
/** Opens a client and goes to what is known about her. */
async function openAbout(name: string) {
  button(name)?.click();
  await settle();
  press("2", { altKey: true, code: "Digit2" });
  await settle();
  await vi.dynamicImportSettled();
  await settle();
}
const page = () => document.documentElement.outerHTML;

test("with nothing there the first screen offers two ways", async () => {
  await start({ practice_view: () => ({ ...closed, own_exists: false }) });
  expect(button("Create your practice")).toBeDefined();
  expect(button("Open the sample practice")).toBeDefined();
  expect(document.documentElement.dataset.appearance, "the appearance that was chosen").toBe("dark");
});

test("with a practice there the lock comes first, and the sample is one click away", async () => {
  const asked = await start({ practice_view: () => closed, sample_open: () => ({ ...open, open: "sample" }) });
  expect(page()).toContain("Passphrase or recovery code");
  button("Open the sample practice")?.click();
  await settle();
  expect(asked.of("sample_open")).toHaveLength(1);
  expect(page()).toContain("Sample practice: nothing here is real");
});

test("a wrong passphrase says so and keeps what was typed", async () => {
  await start({
    practice_view: () => closed,
    practice_unlock: () => {
      throw { code: "wrong_secret", message: "That does not open it." };
    },
  });
  const input = document.querySelector("input");
  if (!input) throw new Error("no field");
  type(input, "moss lamp");
  document.querySelector("form")?.requestSubmit();
  await settle();
  expect(page()).toContain("That does not open it.");
  expect(input.value).toBe("moss lamp");
});

test("locking saves what is being typed, and leaves no name on the page", async () => {
  const order: string[] = [];
  const core = opened();
  await start({
    practice_view: core.practice_view,
    practice_lock: () => {
      order.push("lock");
      return core.practice_lock();
    },
    client_edit: ({ value }) => {
      order.push(`saved ${String(value)}`);
      return client(7, String(value));
    },
  });
  await openAbout("Quintessa");
  const name = [...document.querySelectorAll("input")].find((i) => i.value === "Quintessa");
  if (!name) throw new Error("no field with the name");
  type(name, "Quintessa B");
  press("l", { ctrlKey: true });
  await settle();
  for (const words of ["Quintessa", "Quillon", "Passphrase"]) expect(page(), "gone before anything else is waited for, and no door yet that goes with the page").not.toContain(words);
  await vi.waitFor(() => expect(order, "first the disk, then the lock").toEqual(["saved Quintessa B", "lock"]));
  await settle();
  expect(page()).not.toContain("Quintessa");
  expect(page()).not.toContain("Quillon");
  expect(document.title).not.toContain("Quintessa");
  expect(page()).toContain("Passphrase or recovery code");
});

test("a change that hangs does not keep the practice open", async () => {
  const core = opened();
  const asked = await start({ ...core, client_edit: () => new Promise(() => {}) });
  await openAbout("Quintessa");
  const role = document.querySelectorAll("input")[1];
  if (!role) throw new Error("no field");
  type(role, "VP");
  press("l", { ctrlKey: true });
  await settle();
  expect(page(), "the names go at once").not.toContain("Quintessa");
  await vi.advanceTimersByTimeAsync(2100);
  await settle();
  expect(asked.of("practice_lock")).toHaveLength(1);
  expect(document.activeElement?.tagName, "the passphrase can be typed at once").toBe("INPUT");
});

test("the rail says where undo acts, and what is about one client is not told beside another", async () => {
  let made = false;
  const asked = await start({
    ...opened(),
    client_list: () => [row(7, "Quintessa"), row(8, "Bertram")],
    client_read: ({ client: id }) => client(Number(id), id === 7 ? "Quintessa" : "Bertram"),
    client_edit: () => {
      made = true;
      return client(7, "Quintessa");
    },
    history_view: () => ({ undo: made ? undoStep("changed the role of Quintessa", "about") : null, redo: null }),
    history_undo: () => "changed the role of Quintessa",
  });
  await openAbout("Quintessa");
  const role = document.querySelectorAll("input")[1];
  if (!role) throw new Error("no field");
  type(role, "VP");
  role.blur();
  await settle();
  expect(button("Undo: about")?.title, "what it would undo, for whoever looks closer").toBe("changed the role of Quintessa");
  press("1", { ctrlKey: true, code: "Digit1" });
  await settle();
  button("Bertram")?.click();
  await settle();
  press("z", { ctrlKey: true });
  await settle();
  expect(page(), "another client's name does not stand beside Bertram's").not.toContain("Quintessa");
  expect(page()).toContain("The last change was on another page. Open it to undo it.");
  expect(asked.of("history_undo"), "nothing is undone in the dark").toHaveLength(0);
  button("Open the page")?.click();
  await settle();
  press("z", { ctrlKey: true });
  await settle();
  expect(asked.of("history_undo")).toHaveLength(1);
});

test("Ctrl+Z works while a list to choose from has the focus", async () => {
  const asked = await start({ ...opened(), history_view: () => ({ undo: undoStep("said it", "about"), redo: null }), history_undo: () => "said it" });
  await openAbout("Quintessa");
  document.querySelector("select")?.focus();
  press("z", { ctrlKey: true });
  await settle();
  expect(asked.of("history_undo")).toHaveLength(1);
});

test("a window that nobody touches locks by itself, and not before", async () => {
  await start(opened());
  await vi.advanceTimersByTimeAsync(4 * 60_000);
  window.dispatchEvent(new Event("pointermove"));
  await vi.advanceTimersByTimeAsync(4 * 60_000);
  await settle();
  expect(page(), "touched four minutes ago").toContain("Quintessa");
  await vi.advanceTimersByTimeAsync(61_000);
  await settle();
  expect(page()).not.toContain("Quintessa");
});

/** A session of thirty minutes whose clock runs. */
const session: SessionView = {
  id: 3,
  client: 7,
  client_name: "Quintessa",
  begun_at: "2026-11-24T10:00:00+01:00",
  minutes: 30,
  clock: { spent_seconds: 0, running: true, planned_minutes: 2, set_back: 0 },
  archived: false,
  left_out: 0,
  steps: [],
  at: { key: "", kind: "words", title: "", note: "", minutes: 0, questions: [], asking: "", bricks: [], them: { names: [], more: 0 }, story: null, resource: null, seven: [], learn: null, not_quite: false, names: null, practice: null, card: [], wall: null, message: null, forecast: null, parts: [] },
  record: [],
  meet: null,
  scratch: "",
  unsettled: [],
  said_not_quite: { times: 0, words: "" },
  more_than_coaching: null,
  stage: { open: false, mode: "follow", full_screen: false, handed_over: false, brought_back: 0, resting: false },
};

test("a running session holds the lock off, and no longer than fifteen untouched minutes past its agreed end", () => {
  const minute = 60_000;
  const running = { minutes: 30, clock: { spent_seconds: 10 * 60, running: true, planned_minutes: 0, set_back: 0 } };
  const end = agreedEnd(running, 100 * minute);
  expect(end, "twenty of thirty minutes are left").toBe(120 * minute);
  expect(lockAt(101 * minute, 5, end), "untouched since long before the end").toBe(135 * minute);
  expect(lockAt(130 * minute, 5, end), "touched after the end").toBe(145 * minute);
  expect(lockAt(101 * minute, 5, agreedEnd({ ...running, clock: { ...running.clock, running: false } }, 100 * minute)), "paused").toBe(106 * minute);
  expect(lockAt(101 * minute, 5, agreedEnd(null, 100 * minute)), "no session").toBe(106 * minute);
  expect(lockAt(101 * minute, null, end), "the coach chose never").toBe(Infinity);
});

test("a session that ran over is past its end already", () => {
  expect(agreedEnd({ minutes: 30, clock: { spent_seconds: 40 * 60, running: true, planned_minutes: 0, set_back: 0 } }, 100 * 60_000)).toBe(90 * 60_000);
});

test("while a session runs the window stays open for two people who only talk; Ctrl+L locks at once", async () => {
  await start({ ...opened(), session_view: () => session });
  await vi.advanceTimersByTimeAsync(29 * 60_000);
  await settle();
  expect(page()).toContain("Quintessa");
  await vi.advanceTimersByTimeAsync(15 * 60_000);
  await settle();
  expect(page(), "fourteen minutes past the end").toContain("Quintessa");
  press("l", { ctrlKey: true });
  await settle();
  expect(page()).not.toContain("Quintessa");
});

test("a session that was left running locks by itself in the end", async () => {
  await start({ ...opened(), session_view: () => session });
  await vi.advanceTimersByTimeAsync(46 * 60_000);
  await settle();
  expect(page()).not.toContain("Quintessa");
});

/** The page as it is loaded again after it died, with what its address says. */
async function loadedAgain(address: string, answers: Parameters<typeof core>[0] = {}) {
  history.replaceState(null, "", `#${address}`);
  return start({ ...opened(), ...answers });
}

test("a page that died comes back to where it was", async () => {
  await start(opened());
  await openAbout("Quintessa");
  const left = location.hash.slice(1);
  expect(left, "a place, and no name").toBe("client/7/about");
  if (mounted) await unmount(mounted);
  document.body.replaceChildren();
  go("welcome");
  const asked = await loadedAgain(left);
  await vi.dynamicImportSettled();
  await settle();
  expect([...document.querySelectorAll("input")].some((field) => field.value === "Quintessa"), "what is known about her").toBe(true);
  expect(asked.of("client_list"), "the clients are not shown on the way").toHaveLength(0);
  expect(notice.current, "nothing happened that the coach has to know").toBeNull();
});

test("in a session it comes back into the session, past no list of clients", async () => {
  const asked = await loadedAgain("session", { session_view: () => session });
  expect(document.querySelector("nav[aria-label='Main places']"), "the console").toBeNull();
  expect(asked.of("client_list")).toHaveLength(0);
});

test("where it died twice it comes back at the clients, and says so", async () => {
  await loadedAgain("safe");
  expect(button("Quintessa"), "the clients").toBeDefined();
  expect(page()).toContain("That page failed twice, so you’re back at your clients.");
  expect(location.hash, "a page that dies here is not told twice").toBe("#clients");
});

test.each(["session", "create", "elsewhere", "client/7/<b>", "%", ""])("an address that leads nowhere leads to the clients (%s)", async (address) => {
  await loadedAgain(address);
  expect(button("Quintessa")).toBeDefined();
  expect(notice.current).toBeNull();
});

test("a locked practice asks for its passphrase, wherever the page was", async () => {
  await loadedAgain("client/7/about", { practice_view: () => closed });
  expect(page()).toContain("Passphrase or recovery code");
  expect(page()).not.toContain("Quintessa");
});

test("the rail leads to the session while one is open, without a name, and forgets it with the practice", async () => {
  const steps = ["agree", "compare"].map((key) => ({ key, kind: "words" as const, title: key, minutes: 1, state: "open" as const }));
  let running: SessionView | null = { ...session, steps, at: { ...session.at, key: "agree" } };
  const asked = await start({ ...opened(), client_list: () => [], session_view: () => running, session_go: ({ step }) => running && { ...running, at: { ...running.at, key: String(step) } } });
  const way = [...document.querySelectorAll("nav button")].find((b) => b.textContent.includes("Session"));
  expect(way, "a way to the session").toBeDefined();
  expect(document.querySelector("nav")?.textContent).not.toContain("Quintessa");
  press("3", { ctrlKey: true, code: "Digit3" });
  await settle();
  expect(document.querySelector("nav[aria-label='Main places']"), "the console stands in place of the rail").toBeNull();
  press("ArrowRight", { altKey: true });
  press("ArrowLeft", { altKey: true });
  window.dispatchEvent(new MouseEvent("mouseup", { button: 3, bubbles: true }));
  await settle();
  expect(asked.of("session_go").map(({ step }) => step), "in a session Alt and ← is the step before, and nothing else leads out of it").toEqual(["compare", "agree"]);
  expect(document.querySelector("nav[aria-label='Main places']")).toBeNull();
  running = null;
  press("l", { ctrlKey: true });
  await settle();
  expect(page()).not.toContain("Quintessa");
});

test("Alt and ←, and the button at the side of the mouse, lead back to where one was, out of a field too", async () => {
  await start(opened());
  await openAbout("Quintessa");
  press("2", { ctrlKey: true, code: "Digit2" });
  await settle();
  press("ArrowLeft", { altKey: true });
  await settle();
  expect(page()).toContain("Quintessa");
  document.querySelectorAll("input")[1]?.focus();
  press("ArrowLeft", { altKey: true });
  await settle();
  window.dispatchEvent(new MouseEvent("mouseup", { button: 3, bubbles: true }));
  await settle();
  expect(document.querySelector("h1")?.textContent).toBe("Clients");
});

test("the text is made larger before the practice is unlocked too, and by the same keys everywhere", async () => {
  const asked = await start({ practice_view: () => closed, text_size: () => null });
  document.querySelector("input")?.focus();
  press("+", { ctrlKey: true });
  press("0", { ctrlKey: true });
  await settle();
  expect(asked.of("text_size")).toEqual([{ step: "larger" }, { step: "usual" }]);
});

test("the keys of the rail lead to the library and back", async () => {
  await start(opened());
  press("2", { ctrlKey: true, code: "Digit2" });
  await settle();
  await vi.dynamicImportSettled();
  await settle();
  expect(document.querySelector("h1")?.textContent).toBe("Library");
  press("1", { ctrlKey: true, code: "Digit1" });
  await settle();
  expect(document.querySelector("h1")?.textContent).toBe("Clients");
});

test("after a sleep the first touch locks instead of opening", async () => {
  await start(opened());
  vi.setSystemTime(Date.now() + 3_600_000);
  window.dispatchEvent(new Event("pointermove"));
  await settle();
  expect(page()).not.toContain("Quintessa");
});

test("Ctrl+Z undoes and every screen reads again; inside a field it is the field's own", async () => {
  let label: string | null = "archived Quintessa";
  let list = [row(8, "Bertram")];
  const asked = await start({
    ...opened(),
    history_view: () => ({ undo: label === null ? null : undoStep(label, "clients"), redo: null }),
    history_undo: () => {
      const what = label;
      label = null;
      list = [row(7, "Quintessa"), row(8, "Bertram")];
      return what;
    },
    client_list: () => list,
  });
  document.querySelector<HTMLElement>("[role=searchbox]")?.focus();
  press("z", { ctrlKey: true });
  await settle();
  expect(asked.of("history_undo"), "the field's own undo").toHaveLength(0);
  (document.activeElement as HTMLElement).blur();
  press("z", { ctrlKey: true });
  await settle();
  expect(asked.of("history_undo")).toHaveLength(1);
  expect(button("Quintessa")).toBeDefined();
  expect(page()).toContain("Undone: archived Quintessa.");
});

test("a change does not set the window reading for ever", async () => {
  const asked = await start({ ...opened(), client_edit: () => client(7, "Quintessa") });
  await openAbout("Quintessa");
  const role = document.querySelectorAll("input")[1];
  if (!role) throw new Error("no field");
  type(role, "VP");
  role.blur();
  await settle();
  await settle();
  expect(asked.of("practice_view").length, "once at the start and once after the change").toBeLessThanOrEqual(2);
  expect(asked.of("client_read").length, "once for each view of hers and once after the change").toBeLessThanOrEqual(3);
});

test("a client of whom only the name is known can be talked to from there", async () => {
  const asked = await start({ ...opened(), session_begin: () => null });
  await openAbout("Quintessa");
  button("Start a session")?.click();
  await settle();
  expect(asked.of("session_begin")).toEqual([{ client: 7, minutes: 30 }]);
});

test("a session that is still open is the first thing offered, and Enter goes on with it", async () => {
  const asked = await start({ ...opened(), session_view: () => ({ ...session, at: { ...session.at, title: "Is it true?" } }), session_resume: () => session });
  expect(page()).toContain("Your session with");
  expect(page()).toContain("Is it true?");
  expect(document.activeElement?.textContent.trim()).toBe("Resume the session");
  (document.activeElement as HTMLElement).click();
  await settle();
  expect(asked.of("session_resume")).toEqual([{ session: 3 }]);
});

test("where everyone is archived nobody is told that there are no clients", async () => {
  await start({ ...opened(), client_list: ({ archived }) => (archived === true ? [{ ...row(7, "Quintessa"), archived_on: "2026-11-01" }] : []) });
  expect(page()).toContain("Your only client is archived.");
  expect(page()).not.toContain("No clients yet");
  button("Show the archive")?.click();
  await settle();
  expect(page()).toContain("Quintessa");
});

test("a command that finds the practice locked leads to the lock", async () => {
  let view = open;
  const asked = await start({
    practice_view: () => view,
    client_read: () => {
      view = closed;
      throw { code: "locked", message: "The practice is locked." };
    },
  });
  button("Quintessa")?.click();
  await settle();
  expect(page()).toContain("Passphrase or recovery code");
  expect(page()).not.toContain("Quintessa");
  expect(asked.of("practice_view")).toHaveLength(2);
});

test("the recovery code must be put away before the practice opens", async () => {
  let view = { ...closed, own_exists: false };
  await start({
    practice_view: () => view,
    passphrase_check: () => ({ enough: true, score: 4, hint: "Hard to guess." }),
    practice_create: () => {
      view = { ...open };
      return { recovery_code: "AAAA-BBBB" };
    },
    recovery_code_kept: () => null,
  });
  button("Create your practice")?.click();
  await settle();
  const [name, first, second] = document.querySelectorAll("input");
  if (!name || !first || !second) throw new Error("fields are missing");
  type(name, "Mine");
  type(first, "moss lamp violin");
  type(second, "moss lamp violin");
  await vi.advanceTimersByTimeAsync(200);
  document.querySelector("form")?.requestSubmit();
  await settle();
  expect(page()).toContain("AAAA-BBBB");
  const on = button("Open your practice");
  expect(on?.disabled).toBe(true);
  document.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
  await settle();
  expect(on?.disabled).toBe(false);
  on?.click();
  await settle();
  expect(page()).not.toContain("AAAA-BBBB");
  expect(button("Quintessa")).toBeDefined();
});
