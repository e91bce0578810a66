// A screen that others see: with a session going on only the present client is anywhere, and names can be hidden altogether.
import { mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import App from "../src/coach/App.svelte";
import { hiding, letDown, tellHidden } from "../src/lib/hiding.svelte";
import { keepOut } from "../src/lib/others.svelte";
import { quiet } from "../src/lib/notice.svelte";
import { go } from "../src/lib/router.svelte";
import { client, core, noHistory, noSession, open, overview, row, settle, undoStep, type Core } from "./core";
import { view } from "./session/view";
import { sources } from "./source";

let mounted: Record<string, unknown> | undefined;
let titles: string[] = [];

beforeEach(() => (titles = []));
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  history.replaceState(null, "", "/");
  quiet();
  letDown(null);
  tellHidden();
  keepOut(null);
});

const page = () => document.documentElement.outerHTML + document.title;
const button = (words: string) => [...document.querySelectorAll("button")].find((b) => b.textContent.includes(words) || b.getAttribute("aria-label") === words);
const press = (key: string, held: KeyboardEventInit = {}) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held }));
async function rest(): Promise<void> {
  for (let i = 0; i < 3; i += 1) {
    await settle();
    await vi.dynamicImportSettled();
  }
  await settle();
  titles.push(document.title);
}
async function click(words: string): Promise<void> {
  (button(words) ?? expect.fail(`no button “${words}”: ${document.body.textContent}`)).click();
  await rest();
}
async function to(path: string): Promise<void> {
  go(path);
  await rest();
}

type Answers = Parameters<typeof core>[0];
const settings = () => ({ practice_name: "", coach_name: "", booking_link: "", idle_lock_minutes: 5 });
const common: Answers = {
  ...noHistory,
  ...noSession,
  preferences_read: () => ({ appearance: "light", language: "en" }),
  practice_view: () => ({ ...open, name: "My practice" }),
  settings_read: settings,
  backup_list: () => ({ backups: [], megabytes: 2000, folder: null, out_of_reach: false }),
  client_read: ({ client: id }) => client(Number(id), id === 7 ? "Quintessa" : "Bertram Other"),
  client_list: () => [row(7, "Quintessa"), { ...row(8, "Bertram Other"), goal: "Meet Olga Other" }],
  put_aside_read: () => [{ step: "", question: "", words: "Bertram Other said so" }],
};
async function start(more: Answers = {}): Promise<Core> {
  const asked = core({ ...common, ...more });
  mounted = mount(App, { target: document.body });
  await rest();
  return asked;
}

describe("while a session is going on", () => {
  const session = view({ id: 3 });
  let there: typeof session | null = session;
  const running: Answers = {
    practice_view: () => ({ ...open, name: "My practice", put_aside: ["unknown_session"] }),
    session_view: () => there,
    session_pause: () => (there = { ...session, clock: { ...session.clock, running: false } }),
    session_leave: () => {
      there = null;
      return null;
    },
    history_view: () => ({ undo: undoStep("archived Bertram Other", "clients", { client: 8 }), redo: undoStep("changed the goal of Bertram Other", "about", { client: 8 }) }),
  };
  beforeEach(() => (there = session));

  test("no other client is on any page, in any title, in a tooltip or behind a key", async () => {
    await start(running);
    for (const path of ["clients", "client/8/overview", "client/8/about", "client/7/overview", "settings", "library/step", "session", "clients"]) {
      await to(path);
      expect(page(), path).not.toMatch(/Bertram|Olga/);
    }
    expect(page(), "the present client can be reached").toContain("Quintessa");
    // The keys that lead elsewhere, and the search.
    for (const key of [{ key: "1", code: "Digit1" }, { key: ",", code: "Comma" }, { key: "z", code: "KeyZ" }]) {
      press(key.key, { ...key, ctrlKey: true });
      await rest();
      expect(page(), `Ctrl+${key.key}`).not.toMatch(/Bertram|Olga/);
    }
    await to("clients");
    expect(document.querySelector("[role=searchbox]"), "nobody else is found by searching").toBeNull();
    expect([...new Set(titles)], "a title never names anybody").toEqual(["Coach only – Askwell"]);
  }, 30_000);

  test("the others are one press away, and out of sight again once the session was", async () => {
    await start(running);
    await to("clients");
    await click("Show everyone");
    expect(page()).toContain("Bertram");
    await to("session");
    await to("clients");
    expect(page()).not.toContain("Bertram");
    await to("client/8/overview");
    expect(page()).toContain("out of sight");
    await click("Back to the session");
    expect(location.hash).toBe("#session");
  });

  test("resting is not leaving; leaving is", async () => {
    await start(running);
    await to("session");
    await click("Pause the clock");
    expect(page(), "the clock stands").toContain("Paused: go on");
    await to("clients");
    expect(page(), "it rests, and the screen is shared all the same").not.toContain("Bertram");
    await to("session");
    await click("Put it down for now");
    await to("clients");
    expect(page()).toContain("Bertram");
  });

  test("a session that was put down is told in the list of clients", async () => {
    there = null;
    await start({ ...running, sessions_unended: () => [8] });
    const told = [...document.querySelectorAll("li")].filter((line) => line.textContent.includes("session not ended"));
    expect(told.map((line) => line.querySelector(".name")?.textContent)).toEqual(["Bertram Other"]);
  });

  test("one that only waits to be resumed hides nobody", async () => {
    await start({ ...running, session_view: () => ({ ...session, clock: { ...session.clock, running: false } }) });
    expect(page()).toContain("Bertram");
  });
});

describe("names hidden", () => {
  const client7 = { ...client(7, "Quintessa Vermillion"), goal: "To be like Zephyrine Marzipan", email: "quin@quokka.example", called: "Quin" };
  const fit = (person: number, name: string) => ({ person, name, title: "VP", company: "Roche", profile_url: "", connected_on: null, answer: "yes", summary: "VP", reasons: [{ dimension: "level", answer: "yes", why: `${name} is a VP` }] });
  const hidden: Answers = {
    names_hidden: () => false,
    names_hide: () => null,
    names_known: ({ known }) => ({
      of: 1,
      names:
        known === 1
          ? null
          : [
              { text: "Quintessa Vermillion", of: "client", number: 7, part: false },
              { text: "Quin", of: "client", number: 7, part: true },
              { text: "quin@quokka.example", of: "address", number: 7, part: false },
              { text: "Zephyrine Marzipan", of: "person", number: 3, part: false },
            ],
    }),
    client_list: () => [{ ...row(7, "Quintessa Vermillion"), goal: client7.goal }],
    client_read: () => client7,
    client_overview: () => overview({ shortlist: [{ person: 3, name: "Zephyrine Marzipan", title: "VP", company: "Roche" } as never], listed: 1, sentence: [{ kind: "text", text: "You want to meet Zephyrine Marzipan, correct?" } as never], agreed_at: "2026-11-20T10:00:00Z" }),
    story_list: () => [{ id: 1, words: "Zephyrine Marzipan is too busy", first_said_at: "2026-11-20T10:00:00Z", times: [] }],
    session_list: () => [{ id: 3, begun_at: "2026-11-24T10:00:00+01:00", ended_at: null, minutes: 30, said: 1, glimpse: "Quin will ask Zephyrine Marzipan" }],
    people_count: () => 1,
    people_list: () => ({ total: 1, rows: [{ person: 3, name: "Zephyrine Marzipan", title: "VP", company: "Roche", summary: "VP" }] }),
    criteria_read: () => ({ wishes: [], sentence: [{ kind: "text", text: "Somebody like Zephyrine Marzipan" }], agreed: null, changed: false, earlier: [] }),
    who_fits: () => ({ counts: { yes: 1, to_decide: 0, no: 0 }, total: 1, rows: [fit(3, "Zephyrine Marzipan")] }),
    decision_next: () => null,
    shortlist_read: () => ({ aim: null, entries: [{ person: 3, name: "Zephyrine Marzipan", title: "VP", company: "Roche", profile_url: "", tie: null, why: "Quin met Zephyrine Marzipan", notes: "" }] }),
    history_view: () => ({ undo: undoStep("removed Zephyrine Marzipan", "shortlist"), redo: null }),
    session_view: () => view({ id: 3, client_name: "Quintessa Vermillion", at: { ...view().at, bricks: ["Move on to Zephyrine Marzipan"], story: "Quin says so" } }),
  };
  const canaries = /quintessa|vermillion|\bquin\b|quokka|zephyrine|marzipan/i;
  const screens = ["clients", "client/7/overview", "client/7/about", "client/7/criteria", "client/7/people", "client/7/fits", "client/7/shortlist", "client/7/sessions", "session"];
  /** What stands in fields too. */
  const all = () => page() + [...document.querySelectorAll<HTMLInputElement>("input, textarea")].map((field) => field.value).join(" ");

  test("no name is on any screen, and on each of them one was", async () => {
    await start(hidden);
    const named: string[] = [];
    for (const path of screens) {
      await to(path);
      if (canaries.test(all())) named.push(path);
    }
    expect(named, "without it each screen names somebody: the test sees them").toEqual(screens);
    await to("settings");
    await click("Hide names");
    expect(hiding.on).toBe(true);
    for (const path of [...screens, "settings", "library/step"]) {
      await to(path);
      const found = canaries.exec(all());
      expect(found && all().slice(Math.max(0, found.index - 60), found.index + 40), path).toBeNull();
      expect(page(), `${path}: it is told that names are hidden`).toContain("Names are hidden");
    }
    expect(page()).toMatch(/Client\u00a07|Session/);
  }, 30_000);

  test("a key hides them and shows them again, and the core is told", async () => {
    const asked = await start(hidden);
    press("H", { code: "KeyH", ctrlKey: true, shiftKey: true });
    await rest();
    expect(page()).not.toMatch(canaries);
    await click("Show names");
    expect(page()).toMatch(canaries);
    expect(page()).not.toContain("Names are hidden");
    expect(asked.of("names_hide")).toEqual([{ on: true }, { on: false }]);
  });

  test("a page that died comes back with names hidden", async () => {
    await start({ ...hidden, names_hidden: () => true });
    expect(page()).not.toMatch(canaries);
    expect(page()).toContain("Names are hidden");
  });

  test("what is written in a field while they are hidden is stored with the name", async () => {
    const asked = await start({ ...hidden, names_hidden: () => true, client_edit: () => client7 });
    await to("client/7/about");
    const goal = [...document.querySelectorAll("textarea")].find((one) => one.value.includes("To be like")) ?? expect.fail("no goal");
    goal.focus();
    goal.value = `${goal.value} one day`;
    goal.dispatchEvent(new InputEvent("input", { bubbles: true }));
    goal.blur();
    await rest();
    expect(asked.of("client_edit")).toMatchObject([{ field: "goal", value: "To be like Zephyrine Marzipan one day" }]);
  });

  test("no screen calls a command past the veil", () => {
    const past = sources().filter(({ text }) => /import \{[^}]*\bcommands\b[^}]*\} from "[./a-z]*\/bindings"/.test(text)).map(({ path }) => path);
    expect(past.sort(), "who hides names, and the way through the veil itself").toEqual(["src/coach/practice/hidden.ts", "src/lib/tauri.ts"]);
  });
});
