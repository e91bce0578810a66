// Practising on the stage: a reply arrives, she answers, and a no turns like a page.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { settle, type } from "../core";
import { button, closeStage, failed, field, openStage, page, practice, practised, press } from "./stage";

beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  await closeStage();
  vi.useRealTimers();
});

const at = { session: 41, step: "agree", question: "practise/0" };
const finish = () => window.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));

test("her answer goes to the reply that stands there, and is done only when all of it is kept", async () => {
  const answer: (() => void)[] = [];
  const stage = await openStage(practice(), { stage_say: () => new Promise<null>((done) => answer.push(() => done(null))) });
  type(field(), "Thank");
  type(field(), "Thank you.");
  await settle();
  button("Done").click();
  await settle();
  expect(stage.of("stage_done"), "not before her words").toHaveLength(0);
  answer[0]?.();
  await settle();
  expect(stage.of("stage_say").at(-1)).toEqual({ ...at, words: "Thank you." });
  expect(stage.of("stage_done"), "the newest of them are still on their way").toHaveLength(0);
  answer[1]?.();
  await settle();
  expect(stage.of("stage_done")).toEqual([at]);
});

test.each(["other", "stale", "invalid"])("words that could not be kept (%s) stay, and are not done as if nothing were written", async (code) => {
  const stage = await openStage(practice(), {
    stage_say: () => {
      throw failed(code);
    },
  });
  type(field(), "Thank you.");
  await settle();
  button("Done").click();
  await settle();
  expect(stage.of("stage_done")).toHaveLength(0);
  expect(field().value).toBe("Thank you.");
});

test("said aloud is a press or Ctrl+Enter; Enter alone is a new line", async () => {
  const stage = await openStage(practice());
  expect(button("I said it aloud")).toBeDefined();
  expect(press("Enter", field()), "the field may have it").toBe(true);
  expect(stage.of("stage_done")).toHaveLength(0);
  finish();
  await settle();
  expect(stage.of("stage_done")).toEqual([at]);
  type(field(), "Thank you.");
  await settle();
  expect(() => button("I said it aloud")).toThrow();
});

test("what the coach wrote of her answer stands below it until she has said whether it is hers", async () => {
  const scene = practice();
  if (scene.scene !== "practice") expect.fail("no practice");
  const stage = await openStage({ ...scene, question: { ...scene.question, offer: "Thank you. All the best." } });
  expect(page()).toContain("“Thank you. All the best.”");
  button("Yes").click();
  await settle();
  expect(stage.of("stage_take")).toEqual([{ ...at, words: "Thank you. All the best." }]);
  button("Not quite").click();
  await settle();
  expect(stage.of("stage_decline")).toEqual([at]);
});

test("hints are hers to ask for: few plain sentences, no mark and no number", async () => {
  const stage = await openStage(practice());
  expect(page(), "there is nothing to ask about").not.toContain("Would you be glad to get this?");
  type(field(), "Why?");
  await settle();
  expect(page(), "it is asked of her").toContain("Would you be glad to get this?");
  button("Any suggestions?").click();
  await settle();
  expect(stage.of("stage_hints")).toEqual([at]);
  const now = practised({ answer: "Why?" });
  await stage.show(practice({ now, hints: [{ text: "You ask why. A no needs no reason." }, { text: "You ask twice." }] }));
  expect([...document.querySelectorAll(".hints li")].map((one) => one.textContent)).toEqual(["You ask why. A no needs no reason.", "You ask twice."]);
  expect(document.querySelector("main")?.textContent.replace(/[^\d]/g, ""), "nothing is counted").toBe("");
  expect(document.querySelector(".hints svg")).toBeNull();
  await stage.show(practice({ now, hints: [] }));
  expect(page()).toContain("Nothing stands out. What do you think?");
});

test("the next reply has an empty field, and words that were on their way go to their own", async () => {
  const answer: (() => void)[] = [];
  const stage = await openStage(practice(), { stage_say: () => new Promise<null>((done) => answer.push(() => done(null))) });
  type(field(), "Thank");
  type(field(), "Thank you.");
  await settle();
  await stage.show(practice({ now: practised({ kind: "yes", reply: "Gladly." }) }, 1));
  expect(field().value).toBe("");
  expect(page()).toContain("Gladly.");
  answer[0]?.();
  await settle();
  expect(stage.of("stage_say").at(-1)).toEqual({ ...at, words: "Thank you." });
});

test("a practised no turns to the next real name, and nothing else stands there; a yes turns to nothing", async () => {
  const stage = await openStage(practice());
  const done = practised({ answer: "Thank you.", done: true });
  await stage.show(practice({ now: done, turned: { next_name: "Ada Brandt" } }));
  expect(document.querySelector("main")?.textContent.replace(/[\u2068\u2069]/g, "").trim()).toBe("Next: Ada Brandt");
  await stage.show(practice({ now: practised({ kind: "yes", reply: "Gladly.", answer: "Thank you.\nTuesday?", done: true }) }, 1));
  expect(document.querySelector("q")?.textContent).toBe("“Thank you.\nTuesday?”");
  expect(document.querySelector("textarea")).toBeNull();
  finish();
  await settle();
  expect(stage.of("stage_done"), "done is done").toHaveLength(0);
});

test("silence is no message: only that time has passed", async () => {
  await openStage(practice({ now: practised({ kind: "silence", reply: "Seven working days have gone by." }) }));
  expect(document.querySelector("figure")).toBeNull();
  expect(document.querySelector(".silence")?.textContent).toBe("Seven working days have gone by.");
  expect(page()).not.toContain("A VP in pharma");
});

test("before the first reply two answers stand side by side, and neither is called right", async () => {
  const stage = await openStage(practice({ now: null, model: { poor: "May I ask why?", good: "Thank you.", why: "It asks for nothing." } }));
  expect([...document.querySelectorAll("figcaption")].map((one) => one.textContent)).toEqual(["One way", "Another way"]);
  expect(document.querySelectorAll("figure")[1]?.textContent).toContain("It asks for nothing.");
  expect(document.querySelector("textarea")).toBeNull();
  await stage.show(practice());
  expect(page()).not.toContain("Another way");
});

test("a reply is text, whatever stands in it", async () => {
  await openStage(practice({ now: practised({ from: "<b>A VP</b>", reply: "<img src=x onerror=alert(1)>" }) }));
  expect(document.querySelector("main img")).toBeNull();
  expect(page()).toContain("<img src=x onerror=alert(1)>");
});
