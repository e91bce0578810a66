// The wall of reasons: tiles turn at once, keys go from one to the next, and her own stand first.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { along, columnsOf, ledTo, LENGTHS, lettering, nextDown, rowsOf, wordsWhole } from "../../src/client/wall";
import type { Scene } from "../../src/lib/tauri";
import { settle, type } from "../core";
import { button, closeStage, failed, field, openStage, page, practised, press, question, run } from "./stage";

beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  await closeStage();
  vi.useRealTimers();
});

const at = { session: 41, step: "agree", question: "wall" };
const wall = (turned: string[] = [], more: object = {}): Scene => ({
  scene: "wall",
  question: question({ key: "wall", takes: "wall", text: "A hundred reasons" }),
  own: ["He reads on Fridays."],
  tiles: Array.from({ length: 100 }, (_, i) => ({ key: `r${i + 1}`, kind: "time", text: `Reason number ${i + 1}.`, turned: turned.includes(`r${i + 1}`) })),
  alone: null,
  ...more,
});
const tiles = () => [...document.querySelectorAll<HTMLButtonElement>("li > button:not(.own)")];
/** What has grown, to be read. */
const read = () => document.querySelector(".read")?.textContent ?? null;
const tile = (nth: number) => {
  const found = tiles()[nth - 1];
  if (!found) throw new Error(`no tile ${nth}`);
  return found;
};
const up = () => tiles().flatMap((one, i) => (one.classList.contains("turned") ? [i + 1] : []));

test("a hundred tiles lie face down, with one place for the keys, and do not tell what is on them", async () => {
  await openStage(wall());
  expect(tiles()).toHaveLength(100);
  expect(up()).toEqual([]);
  expect(tiles().filter((one) => one.tabIndex === 0)).toEqual([tile(1)]);
  expect(tile(17).getAttribute("aria-label")).toBe("Reason 17, face down");
  expect(document.querySelector("ul li")?.textContent, "her own first, open").toBe("He reads on Fridays.");
});

test("a reason that she said aloud stands at the wall until she has said whether it is hers", async () => {
  const stage = await openStage(wall([], { question: question({ key: "wall", takes: "wall", text: "A hundred reasons", offer: "Their boat sank." }) }));
  expect(document.querySelector(".offer")?.textContent).toContain("Their boat sank.");
  button("Yes").click();
  await settle();
  expect(stage.of("stage_take")).toEqual([{ ...at, words: "Their boat sank." }]);
});

test("a tile turns at once, before anybody has answered, and back again", async () => {
  const answer: (() => void)[] = [];
  const stage = await openStage(wall(), { stage_turn: () => new Promise<null>((done) => answer.push(() => done(null))) });
  tile(3).click();
  await settle();
  expect(up()).toEqual([3]);
  expect(tile(3).getAttribute("aria-label")).toBe("Reason number 3.");
  tile(3).click();
  tile(5).click();
  tile(6).click();
  await settle();
  expect(up()).toEqual([5, 6]);
  await stage.show(wall(["r3"]));
  expect(up(), "an older answer on its way back turns nothing").toEqual([5, 6]);
  for (let i = 0; i < 3; i += 1) {
    answer[i]?.();
    await settle();
  }
  expect(stage.of("stage_turn")).toEqual([
    { ...at, tiles: ["r3"], turned: true },
    { ...at, tiles: ["r3"], turned: false },
    { ...at, tiles: ["r5", "r6"], turned: true },
  ]);
  await stage.show(wall(["r5", "r6"]));
  await stage.show(wall(["r5"]));
  expect(up(), "from then on the core's word counts").toEqual([5]);
});

test("all of them turn in one call, and only those that lie the other way", async () => {
  const stage = await openStage(wall(["r1"]));
  button("Turn them all").click();
  await settle();
  expect(up()).toHaveLength(100);
  expect(stage.of("stage_turn")).toHaveLength(1);
  expect(stage.of("stage_turn")[0]?.tiles).toHaveLength(99);
  await stage.show(wall(tiles().map((_, i) => `r${i + 1}`)));
  button("Turn them back").click();
  await settle();
  expect(up()).toEqual([]);
  expect(stage.of("stage_turn").at(-1)).toMatchObject({ turned: false });
});

test("what could not be kept stays turned, says so, and is sent again with what came since", async () => {
  let works = false;
  const stage = await openStage(wall(), {
    stage_turn: () => {
      if (!works) throw failed("stale");
      return null;
    },
  });
  tile(3).click();
  await settle();
  expect(page()).toContain("Not saved yet");
  expect(up()).toEqual([3]);
  works = true;
  await vi.advanceTimersByTimeAsync(2000);
  await settle();
  expect(stage.of("stage_turn").at(-1)).toEqual({ ...at, tiles: ["r3"], turned: true });
  expect(page()).not.toContain("Not saved yet");
  await vi.advanceTimersByTimeAsync(2000);
  await settle();
  expect(up(), "kept, and never seen: the core's word counts").toEqual([]);
});

test("arrows, Home and End go from tile to tile", async () => {
  expect([ledTo("ArrowRight", 0, 100), ledTo("ArrowLeft", 0, 100), ledTo("ArrowDown", 3, 100), ledTo("ArrowUp", 3, 100)]).toEqual([1, 0, 13, 3]);
  expect([ledTo("ArrowDown", 97, 100), ledTo("ArrowRight", 99, 100), ledTo("Home", 50, 100), ledTo("End", 50, 100), ledTo("a", 50, 100)]).toEqual([97, 99, 0, 99, null]);
  await openStage(wall());
  tile(1).focus();
  press("ArrowRight");
  await settle();
  expect(document.activeElement).toBe(tile(2));
  expect(tiles().filter((one) => one.tabIndex === 0)).toEqual([tile(2)]);
  press("End");
  await settle();
  expect(document.activeElement).toBe(tile(100));
});

test("Enter turns the next one that lies face down, again and again, and what was turned grows to be read", async () => {
  expect([nextDown([true, false, true, false], 1), nextDown([true, false], 1), nextDown([true, true], 0), nextDown([], -1)]).toEqual([3, 1, null, null]);
  const stage = await openStage(wall(["r2"]));
  expect(read()).toBeNull();
  press("Enter", document.body);
  await settle();
  expect(read(), "from anywhere on the page").toBe("Reason number 1.");
  expect(document.activeElement).toBe(tile(1));
  press("Enter");
  await settle();
  expect([read(), up()], "what was up already is passed").toEqual(["Reason number 3.", [1, 2, 3]]);
  expect(stage.of("stage_turn").map(({ tiles: which }) => which)).toEqual([["r1"], ["r3"]]);
  press("ArrowRight");
  await settle();
  expect(read(), "what lies face down tells nothing").toBeNull();
  press("Home");
  await settle();
  expect(read(), "hers too").toBe("He reads on Fridays.");
  button("Write one of your own").click();
  await settle();
  expect([document.activeElement, read()], "gone from the wall, nothing stands over it").toEqual([field(), null]);
});

test("the wall is ten by ten, what grows stays within it, and the letters are as large as their tile allows", () => {
  expect([100, 104, 0, 200].map((count) => [columnsOf(count), rowsOf(count)]), "wider before it is higher").toEqual([[10, 10], [11, 10], [10, 1], [13, 16]]);
  expect([along(0, 100), along(9, 100), along(99, 100), along(3, 8)]).toEqual([{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 3 / 9, y: 0 }]);
  const [small, large] = [lettering(64, 36, LENGTHS.long), lettering(170, 70, LENGTHS.long)];
  expect([small.size, small.lines], "never smaller than 9 pixels: what is left over ends in dots, at the end of a line").toEqual([9, 2]);
  expect(large.size).toBeGreaterThan(12);
  expect(lettering(170, 70, LENGTHS.short).size, "short ones are set larger").toBeGreaterThan(large.size);
  for (const { size, lines } of [small, large]) expect(size * 1.2 * lines, "whole lines").toBeLessThanOrEqual(70);
  expect(lettering(0, 0, 50), "before it is laid out").toEqual({ size: 9, lines: 1 });
});

test("a long word makes its tile's letters smaller before it breaks", () => {
  expect(wordsWhole("They are only here till noon.", 10, 64), "short words change nothing").toBe(10);
  expect(wordsWhole("They allow themselves two calls.", 11, 64), "ten letters").toBe(10);
  expect(wordsWhole("Half-hours like that", 10, 64), "a hyphen is a place to break").toBe(10);
  expect(wordsWhole("Donaudampfschifffahrtsgesellschaft", 10, 64), "not to be read any more: it breaks").toBe(8);
  expect(wordsWhole("", 10, 0), "before it is laid out").toBe(8);
});

test("a reason of her own is safe while she writes, and settles on Enter among hers", async () => {
  const stage = await openStage(wall());
  press("A", document.body);
  expect(document.activeElement, "typing opens the field").toBe(field());
  type(field(), "A launch  this week.");
  await settle();
  expect(stage.of("stage_say").at(-1)).toEqual({ ...at, words: "A launch  this week." });
  press("Enter", field());
  await settle();
  expect(stage.of("stage_line")).toEqual([{ ...at, line: "A launch this week." }]);
  expect([...document.querySelectorAll(".own")].map((one) => one.textContent)).toEqual(["He reads on Fridays.", "A launch this week."]);
  expect(field().value).toBe("");
  expect(document.activeElement, "and the wall has the keys again").toBe(document.body);
  button("Turn them all").click();
  await settle();
  expect(up()).toHaveLength(100);
});

test("alone, the way back leads to her answers, or to the beginning where there are none", async () => {
  const stage = await openStage(wall([], { alone: run({ page: "wall" }) }));
  button("Back").click();
  await settle();
  await stage.show(wall([], { alone: run({ page: "wall", practised: [practised({ answer: "Thank you." })] }) }));
  button("Back").click();
  await settle();
  expect(stage.of("stage_alone_go").map(({ page }) => page)).toEqual(["begin", "end"]);
});
