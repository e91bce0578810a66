// The rehearsal alone: a beginning, an end, and all of it by keyboard.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { settle, type } from "../core";
import { button, closeStage, failed, field, openStage, page, practice, practised, press, run } from "./stage";

beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  await closeStage();
  vi.useRealTimers();
});

const at = (nth?: number) => ({ session: 41, step: "agree", question: nth === undefined ? "practise" : `practise/${nth}` });
const begin = practice({ now: null, alone: run({ page: "begin", asked: 0, her_moves: ["I thank them.", "I write to Ada Brandt."] }) });
const held = () => document.activeElement?.textContent.trim();

test("it begins with what she wrote before, four replies, and short-tempered ones only where she ticks them", async () => {
  const stage = await openStage(begin, {}, { handed_over: true });
  expect(page()).toContain("I write to Ada Brandt.");
  expect(held(), "Enter begins").toBe("Begin");
  button("Begin").click();
  await settle();
  expect(stage.of("stage_alone_begin")).toEqual([{ ...at(), replies: 4, curt: false }]);
  const radios = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  expect(radios.map((one) => one.value)).toEqual(["4", "8", "12"]);
  radios[2]?.click();
  document.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
  await settle();
  button("Begin").click();
  await settle();
  expect(stage.of("stage_alone_begin").at(-1)).toEqual({ ...at(), replies: 12, curt: true });
  expect(press("ArrowDown", radios[0]), "arrows choose a number, they do not scroll").toBe(true);
});

test("two answers stand there before her very first run only", async () => {
  const model = { poor: "May I ask why?", good: "Thank you.", why: "It asks for nothing." };
  const stage = await openStage(practice({ now: null, model, alone: run({ page: "begin", earlier: false }) }));
  expect(page()).toContain("Another way");
  await stage.show(practice({ now: null, model, alone: run({ page: "begin", earlier: true }) }), { step: "again" });
  expect(page()).not.toContain("Another way");
});

test("the keys are in the field when a reply comes, and on the next when it is answered", async () => {
  const stage = await openStage(practice({ alone: run() }), {}, { handed_over: true });
  expect(document.activeElement).toBe(field());
  expect(page()).toContain("Reply 1");
  expect(() => button("Next reply"), "not before she has answered").toThrow();
  type(field(), "Tuesday?");
  await settle();
  const yes = practised({ kind: "yes", reply: "Gladly.", answer: "Tuesday?", done: true });
  await stage.show(practice({ now: yes, alone: run({ answered: 1 }) }));
  expect(page()).toContain("Reply 1");
  expect(held()).toBe("Next reply");
  button("Next reply").click();
  await settle();
  expect(stage.of("stage_alone_next")).toEqual([at(0)]);
  await stage.show(practice({ alone: run({ answered: 1 }) }, 1));
  expect(document.activeElement).toBe(field());
  expect(page()).toContain("Reply 2");
  await stage.show(practice({ now: practised({ done: true }), turned: { next_name: "Ada Brandt" }, alone: run({ answered: 4 }) }, 1));
  expect(page().replace(/[\u2068\u2069]/g, "")).toContain("Next: Ada Brandt");
  expect(held(), "the last one leads to the end").toBe("To the end");
  expect(() => button("Stop here"), "there is nothing to stop").toThrow();
});

test("she stops whenever she likes, without being asked again", async () => {
  const stage = await openStage(practice({ alone: run() }));
  button("Stop here").click();
  await settle();
  expect(stage.of("stage_alone_go")).toEqual([{ ...at(0), page: "end" }]);
  expect(document.querySelector("dialog[open]")).toBeNull();
});

test("at the end her answers stand as she gave them, and nothing is counted", async () => {
  const given = [practised({ answer: "Thank you.\nAll the best.", done: true }), practised({ kind: "yes", reply: "Gladly.", aloud: true, done: true }), practised({ reply: "Never seen." })];
  const stage = await openStage(practice({ now: null, alone: run({ page: "end", answered: 2, practised: given }) }));
  expect([...document.querySelectorAll("ol li")].map((one) => one.textContent.trim().replace(/\s*\n\s*/g, " ").replace(/ +/g, " "))).toEqual([
    "A VP in pharma I’ll have to pass. “Thank you. All the best.”",
    "A VP in pharma Gladly. Said aloud",
  ]);
  expect(document.querySelector("main")?.textContent).not.toMatch(/\d/);
  expect(held()).toBe("Once more");
  button("Once more").click();
  await settle();
  button("The wall of reasons").click();
  await settle();
  expect(stage.of("stage_alone_go").map(({ page }) => page)).toEqual(["begin", "wall"]);
  await stage.show(practice({ now: null, alone: run({ page: "end" }) }), { step: "again" });
  expect(page()).toContain("Nothing was written this time.");
});

test("what did not go through is said, and can be pressed again", async () => {
  let works = false;
  const stage = await openStage(begin, {
    stage_alone_begin: () => {
      if (!works) throw failed("other");
      return null;
    },
  });
  button("Begin").click();
  await settle();
  expect(page()).toContain("That did not go through. Please try once more.");
  works = true;
  button("Begin").click();
  await settle();
  expect(stage.of("stage_alone_begin")).toHaveLength(2);
  expect(page()).not.toContain("That did not go through");
});

test("the keys stay with a dialog that stands open", async () => {
  const stage = await openStage(begin, {}, { handed_over: true });
  button("Back to the coach").click();
  await settle();
  const secret = document.querySelector<HTMLInputElement>("dialog input");
  secret?.focus();
  await stage.show(practice({ alone: run() }));
  expect(document.activeElement).toBe(secret);
});
