// Choosing her questions on the stage: what stands, in which order, and what is sent.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Scene } from "../../src/lib/tauri";
import { settle } from "../core";
import { button, closeStage, openStage, page, press, question } from "./stage";

beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  await closeStage();
  vi.useRealTimers();
});

const bank = [
  { theme: null, questions: ["Why?", "  "] },
  { theme: "path" as const, questions: ["How?", "When?", "Where?", "Why?"] },
  { theme: "close" as const, questions: ["Who?", "What?", "Whom?", "Which?"] },
];
const choosing = (seven: string[] = [], key = "seven"): Scene => ({ scene: "card", question: question({ key, takes: "choice", text: "Which would you take along?" }), title: "How to ask", by: "Somebody", seven, learn: "How they got there.", bank });
const seven = ["Why?", "How?", "When?", "Where?", "Who?", "What?", "Whom?"];

const hers = () => [...document.querySelectorAll("ol .text")].map((one) => one.textContent);
const line = (words: string) => {
  const found = [...document.querySelectorAll<HTMLButtonElement>("button[aria-pressed]")].find((one) => one.textContent.trim().endsWith(words));
  if (!found) throw new Error(`no line “${words}”`);
  return found;
};
const move = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, altKey: true, bubbles: true, cancelable: true }));

test("what she presses is hers at once, in the order in which she pressed, and pressed again it is not", async () => {
  const stage = await openStage(choosing());
  expect([...document.querySelectorAll("section section h2")].map((one) => one.textContent), "each question stands once, in the first group that has it").toEqual(["From the article", "Their path", "To close"]);
  expect(document.querySelectorAll("button[aria-pressed]")).toHaveLength(8);
  expect(page()).toContain("The ones you choose appear here");
  line("When?").click();
  line("Why?").click();
  await settle();
  expect(hers()).toEqual(["When?", "Why?"]);
  expect(line("Why?").getAttribute("aria-pressed")).toBe("true");
  expect(page()).toContain("Saved");
  line("When?").click();
  await settle();
  expect(hers()).toEqual(["Why?"]);
  expect(stage.of("stage_seven").at(-1)).toEqual({ session: 41, step: "agree", question: "seven", questions: ["Why?"] });
  line("Why?").click();
  await settle();
  expect(stage.of("stage_seven").at(-1)).toMatchObject({ questions: [] });
  expect(stage.asked.map(({ name }) => name).filter((name) => !name.startsWith("stage_"))).toEqual([]);
});

test("keys put them in order, and stay with the question that they moved", async () => {
  const stage = await openStage(choosing(["Why?", "How?", "When?"]));
  button("Take out: When?").focus();
  move("ArrowUp");
  await settle();
  move("ArrowUp");
  await settle();
  expect(hers()).toEqual(["When?", "Why?", "How?"]);
  expect(document.activeElement).toBe(button("Take out: When?"));
  const calls = stage.of("stage_seven").length;
  move("ArrowUp");
  button("Earlier: When?").click();
  await settle();
  expect(stage.of("stage_seven"), "the first goes no further").toHaveLength(calls);
  button("Later: When?").focus();
  button("Later: When?").click();
  await settle();
  expect(hers()).toEqual(["Why?", "When?", "How?"]);
  expect(document.activeElement).toBe(button("Later: When?"));
  expect(stage.of("stage_seven").at(-1)).toMatchObject({ questions: ["Why?", "When?", "How?"] });
});

test("taken out, the keys go to the next of hers, and after the last to its line in the bank", async () => {
  await openStage(choosing(["Why?", "How?"]));
  button("Take out: How?").focus();
  button("Take out: How?").click();
  await settle();
  expect(document.activeElement).toBe(button("Take out: Why?"));
  button("Take out: Why?").click();
  await settle();
  expect(hers()).toEqual([]);
  expect(document.activeElement).toBe(line("Why?"));
  press("ArrowDown");
  expect(document.activeElement).toBe(line("How?"));
});

test("an eighth is not taken: that these are seven is said, and nothing is sent", async () => {
  const stage = await openStage(choosing(seven));
  expect(page()).toContain("That’s seven.");
  const eighth = line("Which?");
  expect(eighth.getAttribute("aria-disabled")).toBe("true");
  expect(eighth.disabled, "it can be reached").toBe(false);
  expect(document.getElementById(eighth.getAttribute("aria-describedby") ?? "")?.textContent).toContain("That’s seven.");
  eighth.click();
  await settle();
  expect(hers()).toEqual(seven);
  expect(stage.of("stage_seven")).toEqual([]);
  line("Why?").click();
  await settle();
  expect(page()).not.toContain("That’s seven.");
  line("Which?").click();
  await settle();
  expect(hers()).toEqual([...seven.slice(1), "Which?"]);
});

test("one is on its way at a time, of what waits only the newest is sent, and what the core says then stands", async () => {
  const free: (() => void)[] = [];
  const stage = await openStage(choosing(), { stage_seven: () => new Promise((done) => free.push(() => done(null))) });
  for (const words of ["Why?", "How?", "When?"]) line(words).click();
  await settle();
  await stage.show(choosing(["Why?"]));
  expect(hers(), "what she chose stands").toEqual(["Why?", "How?", "When?"]);
  free[0]?.();
  await settle();
  free[1]?.();
  await settle();
  expect(stage.of("stage_seven").map(({ questions }) => questions)).toEqual([["Why?"], ["Why?", "How?", "When?"]]);
  expect(hers()).toEqual(["Why?", "How?", "When?"]);
  await stage.show(choosing(["How?"]));
  expect(hers(), "the coach took two out").toEqual(["How?"]);
});

test("a view that was asked for before a choice was kept takes nothing back, and one that was asked for after it does", async () => {
  const views: ((scene: Scene) => void)[] = [];
  let holds = false;
  const stage = await openStage(choosing(), {}, {}, (view) => (holds ? new Promise((done) => views.push((scene) => done({ ...view, scene }))) : view));
  holds = true;
  line("Why?").click();
  await settle();
  await stage.notice();
  line("How?").click();
  await settle();
  expect(hers(), "both are kept, and the view is on its way since before the second").toEqual(["Why?", "How?"]);
  views.shift()?.(choosing(["Why?"]));
  await settle();
  expect(hers()).toEqual(["Why?", "How?"]);
  line("When?").click();
  await settle();
  expect(stage.of("stage_seven").at(-1)?.questions, "none of them is lost").toEqual(["Why?", "How?", "When?"]);
  // It asks once more by itself, and what the coach did meanwhile is seen, be it what stood before.
  while (views.length > 0) {
    views.shift()?.(choosing([]));
    await settle();
  }
  expect(hers()).toEqual([]);
});

test("what could not be kept is said, and sent again", async () => {
  let times = 0;
  await openStage(choosing(), {
    stage_seven: () => {
      times += 1;
      if (times === 1) throw { code: "busy", message: "Busy." };
      return null;
    },
  });
  line("Why?").click();
  await settle();
  expect(page()).toContain("Not saved yet.");
  expect(hers()).toEqual(["Why?"]);
  await vi.advanceTimersByTimeAsync(2000);
  await settle();
  expect(times).toBe(2);
  expect(page()).not.toContain("Not saved yet.");
});

test("nothing takes the focus when the page or her questions change", async () => {
  const stage = await openStage(choosing());
  expect(document.activeElement).toBe(document.body);
  await stage.show(choosing(["Why?", "How?"]));
  expect(document.activeElement).toBe(document.body);
});
