// Her card, the numbers, her first message, and what goes home.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Pages, Scene } from "../../src/lib/tauri";
import { settle, type } from "../core";
import { button, closeStage, failed, field, openStage, page, press, question } from "./stage";

beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  await closeStage();
  vi.useRealTimers();
});

const at = (question: string) => ({ session: 41, step: "agree", question });
const home = (ticked: string[] = ["card"]): Scene => ({
  scene: "take_home",
  question: question({ key: "take_home", takes: "parts", text: "What goes home?" }),
  parts: (["goal", "card", "wall"] as const).map((key) => ({ key, glimpse: key === "wall" ? "" : `Words of ${key}`, ticked: ticked.includes(key) })),
});
const box = (words: string) => {
  const found = [...document.querySelectorAll("label")].find((one) => one.textContent.trim() === words)?.querySelector("input");
  if (!found) throw new Error(`no box “${words}”`);
  return found;
};
const sheet = (words: string): Pages => ({ svg: [`<svg xmlns="http://www.w3.org/2000/svg"><text>${words}</text></svg>`], missing: "" });
const seen = () => [...document.querySelectorAll("img")].map((one) => decodeURIComponent(one.src));

test("the card: the row that is asked is open, the others stand, an empty one is quiet", async () => {
  const rows = [
    { question: "moves", if_words: "If they say no", then_lines: ["I thank them.", "I write to Ada Brandt."], here: false },
    { question: "if_silent", if_words: "If they don’t answer", then_lines: [], here: true },
    { question: "if_later", if_words: "If they say “not now”", then_lines: [], here: false },
  ];
  const stage = await openStage({ scene: "if_then", question: question({ key: "if_silent", takes: "lines", text: "And if they don’t answer?" }), rows });
  expect([...document.querySelectorAll("dt")].map((one) => one.textContent)).toEqual(rows.map((row) => row.if_words));
  expect([...document.querySelectorAll("dd p[dir]")].map((one) => one.textContent)).toEqual(["I thank them.", "I write to Ada Brandt."]);
  expect(document.querySelectorAll("textarea")).toHaveLength(1);
  expect(field().closest(".row")?.textContent).toContain("If they don’t answer");
  type(field(), "I write once more.");
  press("Enter", field());
  await settle();
  expect(stage.of("stage_line")).toEqual([{ ...at("if_silent"), line: "I write once more." }]);
});

test("the numbers: an assumption, chosen from one to nine, and a hundred dots", async () => {
  const numbers = (number: number | null): Scene => ({
    scene: "numbers",
    question: question({ key: "chance", takes: "chance", text: "What would that mean?", number }),
    forecast: number === null ? null : { people: 2, percent: number * 10, at_least: [{ yes: 1, of_hundred: 36 }, { yes: 3, of_hundred: 0 }] },
  });
  const stage = await openStage(numbers(null));
  expect(page()).toContain("An assumption, not a forecast.");
  expect(document.querySelectorAll("main .dots span")).toHaveLength(100);
  expect(document.querySelectorAll(".filled")).toHaveLength(0);
  const radios = () => [...document.querySelectorAll<HTMLElement>("[role=radio]")];
  expect(radios().map((one) => one.textContent)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
  radios()[0]?.focus();
  press("2");
  await settle();
  press("0");
  await settle();
  expect(stage.of("stage_rate"), "nought is no chance to choose").toEqual([{ ...at("chance"), number: 2 }]);
  expect(document.activeElement?.textContent).toBe("2");
  press("End");
  press("ArrowRight");
  await settle();
  expect(stage.of("stage_rate").at(-1)).toMatchObject({ number: 9 });
  (document.activeElement as HTMLElement).blur();
  await stage.show(numbers(2));
  expect(document.querySelectorAll(".filled")).toHaveLength(36);
  expect([...document.querySelectorAll("main ul li")].map((one) => one.textContent), "three of two cannot say yes").toEqual(["At least one yes: about 36 in a hundred"]);
});

const message = (more: Partial<Extract<Scene, { scene: "message" }>> = {}): Scene => ({
  scene: "message",
  question: question({ key: "draft/Ada Brandt", takes: "message", text: "What would you gladly receive?", words: "Dear Ada,\n{why} <b>" }),
  to: "Ada {Brandt}",
  words: 3,
  characters: 20,
  hints: null,
  sent_on: null,
  ...more,
});

test("a letter from a template is hers to change, or to take as it is", async () => {
  const words = "Hello Ada,\n\nThis is Ilse.";
  const base = message();
  if (base.scene !== "message") throw new Error("no message");
  const letter = (template: boolean) => ({ ...base, question: { ...base.question, words, template } });
  const stage = await openStage(letter(true));
  expect(field().value).toBe(words);
  expect(page()).toContain("A start for you. Change anything, or take it as it is.");
  button("Take it as it is").click();
  await settle();
  expect(stage.of("stage_take").map((one) => one.words)).toEqual([words]);
  await stage.show(letter(false));
  expect(page()).not.toContain("A start for you.");
  await stage.show(letter(true));
  type(field(), `${words}!`);
  await settle();
  expect(page(), "touched, it is hers").not.toContain("A start for you.");
});

test("the message: hers to write, to whom on top, its length, and nothing that sends it", async () => {
  const stage = await openStage(message());
  expect(page().replace(/[\u2068\u2069]/g, "")).toContain("To Ada {Brandt}");
  expect(page()).toContain("3 words, 20 characters");
  expect(field().value).toBe("Dear Ada,\n{why} <b>");
  expect([...document.querySelectorAll("main button")].map((one) => one.textContent.trim())).toEqual(["Any suggestions?"]);
  expect(page(), "asked of her, with nothing that answers it").toContain("Would you be glad to get this?");
  type(field(), "Dear Ada, thank you.");
  button("Any suggestions?").click();
  await settle();
  expect(stage.asked.map(({ name }) => name).slice(-2), "what she wrote first").toEqual(["stage_say", "stage_hints"]);
  await stage.show(message({ hints: [{ text: "Nothing says why you write to this very person." }] }));
  expect(page()).toContain("Nothing says why you write to this very person.");
  await stage.show(message({ sent_on: "2099-11-25" }));
  expect(page()).toContain("Sent on November\u00a025, 2099");
  expect(document.querySelector("textarea")).toBeNull();
  expect(page()).toContain("{why} <b>");
});

test("a part is ticked at once, and the goal says whose it is to decide", async () => {
  const stage = await openStage(home(), { stage_tick: () => new Promise(() => {}) });
  expect(box("My goal").checked).toBe(false);
  expect(page()).toContain("What goes in is yours to decide.");
  box("My goal").click();
  await settle();
  await stage.show(home());
  expect(box("My goal").checked, "an older view takes nothing back").toBe(true);
  expect(stage.of("stage_tick")).toEqual([{ ...at("take_home"), part: "goal", on: true }]);
});

test("she sees the pages only when what she ticked is kept, as pictures, with what cannot be printed", async () => {
  const answer: (() => void)[] = [];
  const stage = await openStage(home(), {
    stage_tick: () => new Promise<null>((done) => answer.push(() => done(null))),
    stage_pages: () => ({ ...sheet("100 % #1 “a” <script>alert(1)</script>"), missing: "𓀀" }),
  });
  box("My goal").click();
  button("See it").click();
  await settle();
  expect(stage.of("stage_pages")).toHaveLength(0);
  answer[0]?.();
  await settle();
  expect(stage.of("stage_pages")).toEqual([at("take_home")]);
  expect(seen()).toEqual(['data:image/svg+xml;charset=utf-8,<svg xmlns="http://www.w3.org/2000/svg"><text>100 % #1 “a” <script>alert(1)</script></text></svg>']);
  expect(document.querySelector("img")?.alt).toBe("What goes home, page 1 of 1");
  expect(document.querySelector("main svg")).toBeNull();
  expect(page()).toContain("These characters cannot be printed: 𓀀");
});

test("once seen, the pages follow what is ticked; an older answer never stands in place of a newer", async () => {
  const answer: ((pages: Pages) => void)[] = [];
  const stage = await openStage(home(), { stage_pages: () => new Promise<Pages>((done) => answer.push(done)) });
  box("My goal").click();
  await vi.advanceTimersByTimeAsync(400);
  expect(stage.of("stage_pages"), "not before she looks").toHaveLength(0);
  button("See it").click();
  await settle();
  box("The wall of reasons").click();
  await settle();
  await vi.advanceTimersByTimeAsync(200);
  box("The wall of reasons").click();
  await settle();
  await vi.advanceTimersByTimeAsync(299);
  expect(stage.of("stage_pages")).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  await settle();
  expect(stage.of("stage_pages"), "once for both").toHaveLength(2);
  answer[1]?.(sheet("newer"));
  await settle();
  answer[0]?.(sheet("older"));
  await settle();
  expect(seen().join()).toContain("newer");
});

test("pages that cannot be made are no empty page, and what stands there stays", async () => {
  let works = true;
  await openStage(home(), {
    stage_pages: () => {
      if (!works) throw failed("other");
      return sheet("standing");
    },
  });
  button("See it").click();
  await settle();
  works = false;
  box("My goal").click();
  await vi.advanceTimersByTimeAsync(400);
  await settle();
  expect(page()).toContain("That did not go through.");
  expect(seen().join()).toContain("standing");
});
