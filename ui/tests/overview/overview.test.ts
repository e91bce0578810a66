// The client's page between sessions, and her past sessions, over a stand-in for the core.
import { mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { goalBy } from "../../src/coach/client/goal";
import { byWhen, over } from "../../src/coach/overview/dates";
import Overview from "../../src/coach/overview/Overview.svelte";
import StartHere from "../../src/coach/overview/StartHere.svelte";
import { heightOf, pairs } from "../../src/coach/overview/sureness";
import { quiet } from "../../src/lib/notice.svelte";
import type { ClientOverview, Commitment, LibraryBody, SurePoint } from "../../src/lib/tauri";
import { client, core, item, noHistory, noSession, overview, settle, type } from "../core";

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  quiet();
});

async function page(known: Partial<ClientOverview>, answers: Parameters<typeof core>[0] = {}) {
  const refuse = () => {
    throw { code: "other", message: "Not in this test." };
  };
  const asked = core({ ...noHistory, ...noSession, session_begin: refuse, session_resume: refuse, client_overview: () => overview(known), ...answers });
  mounted = mount(Overview, { target: document.body, props: { client: { ...client(7, "Quintessa"), goal: "Meet more people" } } });
  await settle();
  return asked;
}

/** What stands beside her name, on every view of hers. */
async function startOf(known: Partial<ClientOverview>) {
  const asked = core({ ...noHistory, ...noSession, session_begin: () => null, session_resume: () => null, client_overview: () => overview(known) });
  mounted = mount(StartHere, { target: document.body, props: { client: 7, kind: "primary" } });
  await settle();
  return asked;
}

const words = () => document.body.textContent;
const button = (label: string) => [...document.querySelectorAll("button")].find((b) => b.textContent.includes(label));
const point = (session: number, before: number | null, after: number | null): SurePoint => ({ session, on: `2026-11-0${session}T10:00:00Z`, before, after });
const commitment = (told: Partial<Commitment> = {}): Commitment => ({ id: 4, session: 1, whom: "Ana Duarte", by: "Friday", by_date: null, by_time: null, sure: null, state: "open", made_at: "2026-11-01T10:00:00Z", ...told });

test("with no session open the one button starts one, with the minutes that are agreed", async () => {
  const asked = await startOf({});
  expect(document.querySelectorAll("button.primary"), "one primary button").toHaveLength(1);
  const minutes = document.querySelector("input");
  if (!minutes) throw new Error("no minutes");
  expect(minutes.value).toBe("30");
  type(minutes, "45");
  await settle();
  button("Start a session")?.click();
  await settle();
  expect(asked.of("session_begin")).toEqual([{ client: 7, minutes: 45 }]);
});

test("with a session that was put down it resumes that one", async () => {
  const asked = await startOf({ open_session: 3 });
  expect(button("Start a session")).toBeUndefined();
  button("Resume the session")?.click();
  await settle();
  expect(asked.of("session_resume")).toEqual([{ session: 3 }]);
});

test("minutes that are none start nothing and say so", async () => {
  const asked = await startOf({});
  const minutes = document.querySelector("input");
  if (!minutes) throw new Error("no minutes");
  type(minutes, "soon");
  await settle();
  button("Start a session")?.click();
  await settle();
  expect(asked.of("session_begin")).toEqual([]);
  expect(words()).toContain("A session takes 5 to 240 minutes.");
});

test("the note from before the first session is read as it goes out, and then copied", async () => {
  const template = { kind: "template", body: { name: "Before we meet", purpose: "before_we_meet", text: "Hello from {coach}" } } satisfies LibraryBody;
  const asked = await page({}, { library_read: () => ({ items: [item("before", template)], rearranged: false }), note_text: () => "Hello from Quillon", text_copy: () => null });
  expect(button("Copy"), "nothing is copied unseen").toBeUndefined();
  button("Read it")?.click();
  await settle();
  expect(document.querySelector("dialog")?.textContent).toContain("Hello from Quillon");
  button("Copy")?.click();
  await settle();
  expect(asked.of("text_copy")).toEqual([{ text: "Hello from Quillon" }]);
  expect(document.querySelector("dialog"), "what was done is told below").toBeNull();
});

test("a number that went down stands as plainly as one that went up", () => {
  const [down, up] = pairs([point(1, 6, 3), point(2, 3, 6)], 200, 100, 20);
  expect(down?.before).toEqual({ x: 40, y: 40, number: 6 });
  expect(down?.after).toEqual({ x: 60, y: 70, number: 3 });
  expect(up?.before).toEqual({ x: 140, y: 70, number: 3 });
  expect(up?.after).toEqual({ x: 160, y: 40, number: 6 });
  expect([heightOf(0, 100), heightOf(10, 100)]).toEqual([100, 0]);
});

test("sessions without a number are not plotted, and half of a pair is", () => {
  const shown = pairs([point(2, null, null), point(3, 5, null), point(1, 2, 4)], 100, 100, 20);
  expect(shown.map(({ on }) => on.slice(0, 10))).toEqual(["2026-11-01", "2026-11-03"]);
  expect(shown[1]?.after).toBeNull();
});

test("every number of the plot is a line of a list; a single one is a sentence", async () => {
  await page({ sureness: [point(1, 6, 3), point(2, 3, 6)] });
  expect([...document.querySelectorAll("figure li")].map((line) => line.textContent)).toEqual([
    expect.stringContaining("6 at first, 3 at the end."),
    expect.stringContaining("3 at first, 6 at the end."),
  ]);
  const classes = [...document.querySelectorAll("figure > svg circle")].map((one) => one.getAttribute("class")?.split(" ")[0]);
  expect(classes, "marks tell before from after, not up from down").toEqual(["before", "after", "before", "after"]);
  if (mounted) await unmount(mounted);
  document.body.replaceChildren();
  await page({ sureness: [point(1, 4, null)] });
  expect(document.querySelector("figure")).toBeNull();
  expect(words()).toContain("4 at first.");
});

/** What was said of by when. */
const said = (by: string, by_date: string | null = null, by_time: string | null = null) => ({ by, by_date, by_time });

test("a date that is over has passed, and never anything else", () => {
  const today = new Date(2026, 10, 28);
  expect(byWhen(said("Friday", "2026-11-27"), today)).toBe("Friday, November 27, passed");
  expect(byWhen(said("Saturday", "2026-11-28"), today)).toBe("by Saturday, November 28");
  expect(byWhen(said("Saturday at 10", "2026-11-28", "10:00:00"), today), "the hour that was said").toBe("by Saturday, November 28 at 10:00 AM");
  expect(byWhen(said("soon"), today)).toBe("“soon”");
  expect(over(null, today)).toBe(false);
});

test("on her page no “by” of ours stands before her own words, of what she will do or of her goal", async () => {
  for (const by of ["Friday", "by Friday", "in a week", "before Christmas"]) {
    expect(byWhen(said(by), new Date(2026, 10, 28))).toBe(`“${by}”`);
    expect(goalBy({ goal_by: by, goal_by_date: null })).toBe(`“${by}”`);
  }
  expect(goalBy({ goal_by: "by May", goal_by_date: "2099-05-31" })).toBe("by May 31, 2099");
  expect(goalBy({ goal_by: "", goal_by_date: null })).toBe("");
});

test("a commitment is done or let go", async () => {
  const asked = await page({ commitments: [commitment(), commitment({ id: 5, whom: "Lena Fischer" }), commitment({ id: 6, whom: "Long done", state: "done" })] }, { commitment_settle: () => null });
  expect(words()).not.toContain("Long done");
  document.querySelector<HTMLElement>("[aria-label='Done: Ana Duarte']")?.click();
  await settle();
  document.querySelector<HTMLElement>("[aria-label='Let it go: Lena Fischer']")?.click();
  await settle();
  expect(asked.of("commitment_settle")).toEqual([
    { id: 4, outcome: "done" },
    { id: 5, outcome: "let_go" },
  ]);
});

test("a story stands verbatim with the new sentence that came of it", async () => {
  await page(
    {},
    { story_list: () => [{ id: 1, words: "they are too busy", first_said_at: "2026-11-01T10:00:00Z", times: [{ session: 1, said_at: "2026-11-01T10:00:00Z", new_sentence: "there are a hundred reasons", feel: "lighter", sure_before: 3, sure_after: 6 }] }] },
  );
  expect(words()).toContain("“they are too busy”");
  expect(words()).toContain("“there are a hundred reasons”");
});

test("where nothing is known yet each part says so, and nothing is broken", async () => {
  await page({});
  for (const sentence of ["No names yet.", "Nothing is open.", "No number yet.", "No story has been told yet.", "No date yet.", "Nothing yet. After a session"]) expect(words()).toContain(sentence);
});

test("after a session the files that go home have a button each", async () => {
  const asked = await page({ sessions: 1, next_date: "2026-12-01" }, { wall_save: () => ({ path: "/Wall.pdf", people: 100 }), calendar_save: () => ({ path: "/Dates.ics", people: 1 }) });
  expect(button("See the take-home")).toBeDefined();
  button("Save the dates")?.click();
  button("Save the wall of reasons")?.click();
  await settle();
  expect([asked.of("calendar_save"), asked.of("wall_save")]).toEqual([[{ client: 7, each: false, replace: false }], [{ client: 7, replace: false }]]);
  expect(words()).toContain("One date saved to");
});

test("where nothing has a date there is no calendar file", async () => {
  await page({ sessions: 1, commitments: [commitment({ by: "soon", by_date: null }), commitment({ id: 5, by_date: "2026-11-27", state: "done" })] });
  expect(words()).toContain("Nothing has a date yet");
  expect(button("Save the dates")).toBeUndefined();
});

test("the take-home opens from there, and the focus comes back to its button", async () => {
  await page({ sessions: 1 }, { take_home_parts: () => [] });
  const see = button("See the take-home");
  see?.focus();
  see?.click();
  await vi.waitFor(() => expect(document.querySelector("dialog")).not.toBeNull(), { timeout: 20_000 });
  await settle();
  expect(document.querySelector("dialog h2")?.textContent).toBe("The take-home");
  [...document.querySelectorAll<HTMLElement>("dialog button")].find((b) => b.textContent.includes("Close"))?.click();
  await settle();
  expect(document.querySelector("dialog")).toBeNull();
  expect(document.activeElement).toBe(see);
});
