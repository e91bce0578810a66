// Past sessions: found, read, and corrected in the open.
import { mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
// Read when it is asked for; here it is read already.
import "../../src/coach/handout/TakeHome.svelte";
import PastSessions from "../../src/coach/session/past/PastSessions.svelte";
import { stretches } from "../../src/coach/session/past/finding";
import { bySteps, standing } from "../../src/coach/session/past/record";
import { notice, quiet } from "../../src/lib/notice.svelte";
import type { PastSession, Said, SessionRecord } from "../../src/lib/tauri";
import { core, noHistory, settle, type } from "../core";

const said = (told: Partial<Said> = {}): Said => ({
  step: "hesitation",
  step_title: "The hesitation",
  question: "story",
  question_text: "What do you tell yourself?",
  takes: "words",
  words: "they are to busy",
  number: null,
  how: "typed",
  said_at: "2026-11-24T10:12:00+01:00",
  corrections: [],
  struck_at: null,
  ...told,
});
const past: PastSession = { id: 3, begun_at: "2026-11-24T10:00:00+01:00", ended_at: "2026-11-24T10:31:00+01:00", minutes: 30, said: 1, glimpse: "they are to busy" };
const record = (all: Said[]): SessionRecord => ({ id: 3, client: 7, begun_at: past.begun_at, ended_at: past.ended_at, minutes: 30, spent_minutes: 31, said: all, practised: [], commitments: [], next: "", next_date: null, next_time: null });

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  quiet();
});

async function sessions(answers: Parameters<typeof core>[0] = {}) {
  const asked = core({ ...noHistory, session_list: () => [past], session_record: () => record([said()]), ...answers });
  mounted = mount(PastSessions, { target: document.body, props: { client: 7 } });
  await settle();
  return asked;
}

const words = () => document.body.textContent;
async function press(label: string) {
  [...document.querySelectorAll("button")].find((b) => b.textContent.includes(label))?.click();
  await settle();
}

test("the words that are searched for are shown where they were found", async () => {
  const asked = await sessions();
  const search = document.querySelector("input");
  if (!search) throw new Error("no search");
  type(search, "BUSY");
  await settle();
  expect(asked.of("session_list").at(-1)).toEqual({ client: 7, search: "BUSY" });
  expect(document.querySelector("mark")?.textContent).toBe("busy");
});

test("what is typed into the search is words, not a pattern", () => {
  expect(stretches("a.b and axb", "a.b")).toEqual([
    { text: "a.b", hit: true },
    { text: " and axb", hit: false },
  ]);
  expect(stretches("so", "  ")).toEqual([{ text: "so", hit: false }]);
});

test("a correction stands in front, and what stood before stays with its date", async () => {
  let now = record([said()]);
  const asked = await sessions({
    session_record: () => now,
    session_correct: ({ words }) => (now = record([said({ corrections: [{ words: String(words), corrected_at: "2026-11-25T09:00:00+01:00" }] })])),
  });
  await press("they are");
  expect(words()).toContain("“they are to busy”");
  await press("Correct");
  const field = document.querySelector("textarea");
  if (!field) throw new Error("no field");
  expect(field.value, "it begins with the words as they stand").toBe("they are to busy");
  type(field, "they are too busy");
  await press("Keep the correction");
  expect(asked.of("session_correct")).toEqual([{ session: 3, step: "hesitation", question: "story", words: "they are too busy" }]);
  expect(document.querySelector(".words")?.textContent).toContain("“they are too busy”");
  expect(document.querySelector(".before")?.textContent, "the old words, and when").toMatch(/Corrected November 25.*“they are to busy”/);
});

test("of several corrections each shows what it replaced, newest first", () => {
  const corrections = [
    { words: "second", corrected_at: "2026-11-25T09:00:00Z" },
    { words: "third", corrected_at: "2026-11-26T09:00:00Z" },
  ];
  expect(standing({ words: "first", corrections })).toEqual({
    now: "third",
    before: [
      { words: "second", corrected_at: "2026-11-26T09:00:00Z" },
      { words: "first", corrected_at: "2026-11-25T09:00:00Z" },
    ],
  });
});

test("a correction that the core refuses keeps what was typed and says why", async () => {
  await sessions({
    session_correct: () => {
      throw { code: "invalid", message: "That is too long." };
    },
  });
  await press("they are");
  await press("Correct");
  const field = document.querySelector("textarea");
  if (!field) throw new Error("no field");
  type(field, "much more");
  await press("Keep the correction");
  expect(document.querySelector("textarea")?.value).toBe("much more");
  expect(document.querySelector("[role=alert]")?.textContent).toBe("That is too long.");
});

test("numbers, words said aloud and the order of the steps are all in the record", async () => {
  const all = [said({ step: "agree", step_title: "Agree", words: "", how: "aloud" }), said({ question: "sure", question_text: "How sure are you?", takes: "ruler", words: "", number: 0 }), said()];
  expect(bySteps(all).map(({ title, said }) => [title, said.length])).toEqual([
    ["Agree", 1],
    ["The hesitation", 2],
  ]);
  await sessions({ session_record: () => record(all) });
  await press("they are");
  expect(words()).toContain("Said aloud; nothing was written.");
  expect(document.querySelector(".number")?.textContent, "nought is a number too").toBe("0");
  expect(words()).toContain("Your client may read this record. It is the only one.");
});

test("an answer is struck out only after it was asked, and its day is all that stands then", async () => {
  let struck = false;
  const now = () => record([said(struck ? { words: "", struck_at: "2026-11-25T10:00:00+01:00" } : {})]);
  const asked = await sessions({
    session_record: now,
    session_strike_out: () => {
      struck = true;
      return now();
    },
  });
  const press = async (label: string) => {
    [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === label)?.click();
    await settle();
  };
  document.querySelector<HTMLElement>("li button, li a")?.click();
  await settle();
  await press("Strike out");
  expect(asked.of("session_strike_out"), "it is asked first").toEqual([]);
  expect(document.querySelector("dialog")?.textContent).toContain("nothing brings them back");
  await press("Strike out for good");
  expect(asked.of("session_strike_out")).toEqual([{ session: 3, step: "hesitation", question: "story" }]);
  expect(document.body.textContent).toContain("Struck out on");
  expect(document.body.textContent).not.toContain("they are to busy");
  expect([...document.querySelectorAll("button")].map((one) => one.textContent.trim())).not.toContain("Correct");
});

test("the record is handed over: copied, or saved as a text", async () => {
  const asked = await sessions({ session_record_text: () => "Session of 24 November 2026", text_copy: () => null, session_record_save: () => "/home/sam/Notes 2026-11-24.txt" });
  await press("they are");
  await press("Copy");
  expect(asked.of("session_record_text")).toEqual([{ session: 3 }]);
  expect(asked.of("text_copy")).toEqual([{ text: "Session of 24 November 2026" }]);
  expect(notice.current?.text).toContain("Copied.");
  await press("Save as text");
  expect(asked.of("session_record_save")).toEqual([{ session: 3 }]);
  expect(notice.current?.text).toContain("/home/sam/Notes 2026-11-24.txt");
});

test("the take-home of a past session is made from its own record", async () => {
  const asked = await sessions({ take_home_parts: () => [{ key: "draft", glimpse: "Dear Ada", ticked: true }], take_home_pages: () => ({ svg: ["<svg/>"], missing: "" }) });
  await press("they are");
  await press("See the take-home");
  await vi.waitFor(() => expect(asked.of("take_home_parts")).toEqual([{ client: 7, session: 3 }]));
  await settle();
  expect(document.querySelector("dialog")?.textContent, "of which day").toContain("The take-home of November 24");
});
