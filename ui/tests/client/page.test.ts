// The page itself: where it begins, that it goes on, and that the keys reach it.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { bound, gapAt } from "../../src/client/stage";
import { settle, type } from "../core";
import { asked, button, closeStage, field, openStage, page, question } from "./stage";

beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  await closeStage();
  vi.useRealTimers();
});

const main = () => document.querySelector("main")!;
/** So high is the page, and so much of it can be seen. */
function measures(height: number, seen: number): void {
  Object.defineProperties(main(), { scrollHeight: { configurable: true, value: height }, clientHeight: { configurable: true, value: seen } });
  main().dispatchEvent(new Event("scroll"));
}

test("another question begins at its top; the same one stays where it was scrolled to", async () => {
  const stage = await openStage(asked());
  main().scrollTop = 240;
  await stage.show(asked({ words: "A word" }));
  expect(main().scrollTop).toBe(240);
  await stage.show(asked({ key: "enough", text: "How will you know?" }));
  expect(main().scrollTop).toBe(0);
});

test("a page that goes on below says so, and turns on where that is pressed", async () => {
  await openStage(asked());
  expect(page()).not.toContain("More below");
  measures(900, 500);
  await settle();
  const turned: unknown[] = [];
  main().scrollBy = ((to: unknown) => turned.push(to)) as typeof main.prototype;
  button("More below").click();
  expect(turned).toEqual([{ top: 400 }]);
  main().scrollTop = 380;
  measures(900, 500);
  await settle();
  expect(page(), "what is left is the empty foot").not.toContain("More below");
});

test("a window that gets the focus gives it to the field, or to the page; nothing is taken from what has it", async () => {
  const stage = await openStage(asked());
  const focus = () => window.dispatchEvent(new Event("focus"));
  expect(document.activeElement).toBe(document.body);
  focus();
  expect(document.activeElement).toBe(field());
  await stage.show(asked({ key: "only", takes: "nothing" }));
  (document.activeElement as HTMLElement).blur();
  focus();
  expect(document.activeElement, "it can be scrolled by key").toBe(main());
  await stage.show({ scene: "moves", question: question({ key: "what", takes: "words" }), story: null, next_name: "" });
  (document.activeElement as HTMLElement).blur();
  focus();
  expect(document.activeElement, "a field that is not to be seen waits for a letter").toBe(main());
});

test("what takes her words has a line to write on before she types; only what may happen is asked without one", async () => {
  const shut = () => field().closest(".shut") !== null;
  const stage = await openStage({ scene: "moves", question: question({ takes: "lines" }), story: null, next_name: "" });
  expect(shut()).toBe(false);
  await stage.show({ scene: "compare", question: question({ key: "feel" }), then: "They are busy.", now: "Some are.", felt: null, sure_then: 4, sure_now: null });
  expect(shut()).toBe(false);
  await stage.show({ scene: "moves", question: question({ key: "what" }), story: null, next_name: "" });
  expect(shut()).toBe(true);
});

test("a click into a gap chooses all of it, so that what she types takes its place; one more goes into it", async () => {
  const letter = "Hello Kavya,\n[how you know each other]\nWarm regards";
  await openStage(asked({ words: letter }));
  const into = field();
  const click = (at: number) => {
    into.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    into.setSelectionRange(at, at);
    into.click();
    return into.value.slice(into.selectionStart, into.selectionEnd);
  };
  expect(click(20)).toBe("[how you know each other]");
  expect(click(22), "she can still go into it").toBe("");
  expect(click(3)).toBe("");
  click(20);
  type(into, into.value.slice(0, into.selectionStart) + "We met in Lyon." + into.value.slice(into.selectionEnd));
  await settle();
  expect(into.value).toBe("Hello Kavya,\nWe met in Lyon.\nWarm regards");
});

test("a gap begins and ends on one line, and beside it there is none", () => {
  const text = "a [b] [c\nd] []";
  expect([...text].map((_, at) => gapAt(text, at) !== null)).toEqual([...text].map((_, at) => at === 3 || at === 4));
});

test("what belongs to a figure is not parted from it", () => {
  expect(bound("by Saturday, December 12, 2026 at 10:00 AM")).toBe("by Saturday, December\u00a012, 2026 at\u00a010:00\u00a0AM");
  expect(bound("in 2026")).toBe("in 2026");
});
