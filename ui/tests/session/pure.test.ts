// The rules of the console that need no page: which key does what, how the time goes, what comes next, her seven questions.
import { describe, expect, it, test } from "vitest";
import { agreedMinutes, along, minutesOf, past, spentSeconds } from "../../src/coach/session/clock";
import { comparison } from "../../src/coach/session/comparing";
import { actOf, replyKeys, whereIs, type Asked } from "../../src/coach/session/keymap";
import { around, beside, endsOf, linesOf, nudged, setAside, stepKey, tenner } from "../../src/coach/session/places";
import { parts } from "../../src/coach/session/record";
import { askable, grouped, ordered, toggled } from "../../src/lib/seven";
import { whomFor } from "../../src/coach/session/kinds/whom";
import { question, said, view } from "./view";

const free = { typing: false, arrows: false, presses: false };
const asked: Asked = { kind: "words", takes: "words", questions: 2, aside: false };
const ruler: Asked = { ...asked, takes: "ruler" };
const press = (key: string, held: KeyboardEventInit = {}) => new KeyboardEvent("keydown", { key, ...held });

describe("the keys outside of fields", () => {
  it.each([
    [" ", { act: "aloud" }],
    ["Enter", { act: "field" }],
    ["ArrowRight", { act: "step", by: 1 }],
    ["ArrowLeft", { act: "step", by: -1 }],
    ["ArrowDown", { act: "question", by: 1 }],
    ["ArrowUp", { act: "question", by: -1 }],
    ["7", null],
    ["x", null],
  ])("%j", (key, act) => expect(actOf(press(key), free, asked)).toEqual(act));

  it.each([
    ["0", { act: "rate", number: 0 }],
    ["9", { act: "rate", number: 9 }],
    ["+", { act: "nudge", by: 1 }],
    ["-", { act: "nudge", by: -1 }],
    ["Enter", null],
  ])("%j where the question is a ruler", (key, act) => expect(actOf(press(key), free, ruler)).toEqual(act));

  it("leaves figures to what is to decide among the names", () => {
    expect(actOf(press("1"), free, { ...ruler, kind: "who_fits" })).toBeNull();
  });

  it("leads to the names by N, and by Esc back to the question", () => {
    const names = { ...asked, kind: "who_fits" } as const;
    const among = { ...free, arrows: true, presses: true };
    expect(actOf(press("n"), free, names)).toEqual({ act: "names" });
    expect(actOf(press("n"), free, asked), "elsewhere there are none").toBeNull();
    expect(actOf(press("Escape"), among, names)).toEqual({ act: "back" });
    expect(actOf(press(" "), among, names), "there Space is the shortlist's").toBeNull();
    expect(actOf(press(" "), free, names)).toEqual({ act: "aloud" });
    expect(actOf(press("Escape"), free, names)).toBeNull();
  });

  it("says yes aloud by A at the read-back alone", () => {
    expect(actOf(press("a"), free, { ...asked, kind: "read_back", takes: "nothing" })).toEqual({ act: "agree" });
    expect(actOf(press("a"), free, asked)).toBeNull();
  });

  it("leaves arrows to a list, and Space and Enter to a button", () => {
    expect(actOf(press("ArrowRight"), { ...free, arrows: true }, asked)).toBeNull();
    expect(actOf(press("ArrowDown"), { ...free, arrows: true }, asked)).toBeNull();
    expect(actOf(press(" "), { ...free, presses: true }, asked)).toBeNull();
    expect(actOf(press("Enter"), { ...free, presses: true }, asked)).toBeNull();
  });

  it("asks nothing of a step that was set aside, but goes on from it", () => {
    expect(actOf(press(" "), free, { ...asked, aside: true })).toBeNull();
    expect(actOf(press("ArrowRight"), free, { ...asked, aside: true })).toEqual({ act: "step", by: 1 });
  });

  it("says nothing aloud again and again while Space is held down", () => {
    expect(actOf(press(" ", { repeat: true }), free, asked)).toBeNull();
  });
});

describe("the keys while she practises", () => {
  const practises: Asked = { ...asked, kind: "if_no", takes: "reply" };
  it("two noes and a yes lie at the first three", () => {
    expect(["1", "2", "3"].map((key) => actOf(press(key), free, practises))).toEqual(["flat_no", "no_time", "yes"].map((kind) => ({ act: "reply", kind })));
  });

  it("each kind has a key of its own, which means nothing else there", () => {
    const caps = Object.values(replyKeys);
    expect(caps).toHaveLength(13);
    expect(new Set(caps).size).toBe(13);
    for (const [kind, cap] of Object.entries(replyKeys)) {
      expect(actOf(press(cap.toLowerCase()), free, practises), cap).toEqual({ act: "reply", kind });
      expect(actOf(press(cap.toLowerCase()), free, { ...practises, takes: "words" }), `${cap}, when something else is asked`).toBeNull();
    }
    for (const kept of [" ", "Enter", "/", "+", "-", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Escape"]) expect(caps, kept).not.toContain(kept);
  });

  it("leaves what is held down with Ctrl or Alt to the window and to the steps", () => {
    for (const key of ["1", "c", "x", "a", "Backspace"]) {
      expect(actOf(press(key, { ctrlKey: true }), free, practises), key).toBeNull();
      expect(actOf(press(key, { altKey: true }), free, practises), key).toBeNull();
    }
    expect(actOf(press("1", { code: "Digit1", altKey: true }), free, practises)).toEqual({ act: "place", place: 0 });
  });

  it("takes a figure by its key where it would need Shift", () => {
    expect(actOf(press("&", { code: "Digit1" }), free, practises)).toEqual({ act: "reply", kind: "flat_no" });
  });

  it("takes the last one back, says it aloud, and lets nothing come twice while a key is held", () => {
    expect(actOf(press("Backspace"), free, practises)).toEqual({ act: "take_back" });
    expect(actOf(press("Backspace"), free, asked)).toBeNull();
    expect(actOf(press(" "), free, practises)).toEqual({ act: "aloud" });
    expect(actOf(press("1", { repeat: true }), free, practises)).toBeNull();
  });

  it("leaves every one of them to what is typed, and to a step that is quiet", () => {
    for (const key of [...Object.values(replyKeys), "Backspace"]) {
      expect(actOf(press(key), { ...free, typing: true }, practises), key).toBeNull();
      expect(actOf(press(key), free, { ...practises, aside: true }), key).toBeNull();
    }
  });
});

describe("the keys of a chance and of a message", () => {
  const chance: Asked = { ...asked, kind: "numbers", takes: "chance" };
  it.each([
    ["1", { act: "rate", number: 1 }],
    ["9", { act: "rate", number: 9 }],
    ["0", null],
    ["+", { act: "nudge", by: 1 }],
    ["Enter", null],
  ])("%j where a chance is asked", (key, act) => expect(actOf(press(key), free, chance)).toEqual(act));

  it("leads into the field of a message, of an answer and of the wall by Enter", () => {
    for (const takes of ["message", "reply", "wall"] as const) expect(actOf(press("Enter"), free, { ...asked, takes }), takes).toEqual({ act: "field" });
    for (const takes of ["parts", "nothing"] as const) expect(actOf(press("Enter"), free, { ...asked, takes }), takes).toBeNull();
  });
});

describe("the keys that work in fields too", () => {
  const typing = { ...free, typing: true };
  it.each([
    [press("ArrowRight", { altKey: true }), { act: "step", by: 1 }],
    [press("ArrowLeft", { altKey: true }), { act: "step", by: -1 }],
    [press("¡", { code: "Digit1", altKey: true }), { act: "place", place: 0 }],
    [press("0", { code: "Digit0", altKey: true }), { act: "place", place: 9 }],
    [press("-", { code: "Minus", altKey: true }), { act: "place", place: 10 }],
    [press("F6"), { act: "stage" }],
    [press("F7"), { act: "full" }],
    [press("F8"), { act: "hold" }],
    [press("F9"), { act: "blank" }],
    [press("F12"), { act: "aside" }],
    [press("S", { ctrlKey: true, shiftKey: true }), { act: "strip" }],
    [press(".", { ctrlKey: true }), { act: "pause" }],
    [press("j", { metaKey: true }), { act: "pad" }],
  ])("%#", (event, act) => expect(actOf(event, typing, asked)).toEqual(act));

  it("leaves every plain key to what is typed", () => {
    for (const key of [" ", "Enter", "ArrowRight", "ArrowUp", "5", "a"]) expect(actOf(press(key), typing, ruler), key).toBeNull();
  });

  it("does nothing in the middle of a composed letter", () => {
    expect(actOf(press("F12", { isComposing: true }), typing, asked)).toBeNull();
  });
});

test("where the focus is decides whose key it is", () => {
  document.body.innerHTML = `<button type="button"></button><div role="grid" tabindex="0"></div><input type="radio"><textarea></textarea><h1 tabindex="-1"></h1>`;
  const at = (what: string) => whereIs(document.querySelector(what));
  expect(at("button")).toEqual({ typing: false, arrows: false, presses: true });
  expect(at("[role=grid]")).toEqual({ typing: false, arrows: true, presses: true });
  expect(at("input")).toEqual({ typing: false, arrows: true, presses: true });
  expect(at("textarea").typing).toBe(true);
  expect(at("h1")).toEqual(free);
  document.body.replaceChildren();
});

describe("the clock", () => {
  const clock = { spent_seconds: 9 * 60 + 50, running: true, planned_minutes: 12, set_back: 0 };
  it("goes on by itself while it runs, and never back", () => {
    expect(minutesOf(spentSeconds(clock, 9_000))).toBe(9);
    expect(minutesOf(spentSeconds(clock, 10_000))).toBe(10);
    expect(spentSeconds({ ...clock, running: false }, 60_000)).toBe(590);
    expect(spentSeconds(clock, -5_000)).toBe(590);
  });
  it("is past what was agreed only when it is", () => {
    expect(past(30, 30)).toBe(false);
    expect(past(31, 30)).toBe(true);
  });
  it("stays on its line", () => {
    expect(along(9, 30)).toBe(30);
    expect(along(45, 30)).toBe(100);
    expect(along(3, 0)).toBe(100);
  });
  it("takes minutes that can be agreed on", () => {
    expect(agreedMinutes(" 45 ")).toBe(45);
    for (const typed of ["", "4", "241", "-5", "3.5", "soon"]) expect(agreedMinutes(typed), typed).toBeNull();
  });
});

describe("what comes next", () => {
  const items = ["a", "b", "c"].map((key) => ({ key }));
  it("is the item beside, and nothing past the ends", () => {
    expect(beside(items, "a", 1)?.key).toBe("b");
    expect(beside(items, "a", -1)).toBeUndefined();
    expect(beside(items, "c", 1)).toBeUndefined();
    expect(beside(items, "gone", 1)).toBeUndefined();
  });
  it("has keys for eleven steps", () => {
    expect([stepKey(0), stepKey(9), stepKey(10), stepKey(11)]).toEqual(["Alt+1", "Alt+0", "Alt+-", undefined]);
  });
  it("shows a part of a script that is far too long, with the present step in it", () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ key: `${i}` }));
    expect(around(items, "a", 100)).toEqual({ first: 0, shown: items });
    for (const key of ["0", "5000", "9999"]) {
      const { first, shown } = around(many, key, 100);
      expect(shown).toHaveLength(100);
      expect(shown[Number(key) - first]?.key).toBe(key);
    }
  });
  it("never leaves the ruler", () => {
    expect([nudged(9, 1), nudged(10, 1), nudged(0, -1)]).toEqual([10, 10, 0]);
    expect([nudged(9, 1, endsOf("chance")), nudged(1, -1, endsOf("chance"))], "a chance is never sure and never none").toEqual([9, 1]);
    const tens = tenner();
    expect([tens(1, "a", 0), tens(0, "a", 500)], "ten, as it is typed").toEqual([1, 10]);
    expect([tens(1, "a", 1000), tens(0, "a", 3000)], "a one, and much later a nought").toEqual([1, 0]);
    expect([tens(1, "a", 4000), tens(0, "b", 4100)], "to another question").toEqual([1, 0]);
  });
  it("knows lines from nothing", () => {
    expect(linesOf("")).toEqual([]);
    expect(linesOf("one\ntwo")).toEqual(["one", "two"]);
  });
});

test("a step counts as set aside also where the coach has no words for it", () => {
  expect(setAside(view())).toBe(false);
  expect(setAside(view({ more_than_coaching: "Let us stop here." }))).toBe(true);
  expect(setAside(view({ steps: [{ key: "agree", kind: "words", title: "Agree", minutes: 2, state: "aside" }] }))).toBe(true);
});

describe("her seven questions", () => {
  const seven = ["1", "2", "3", "4", "5", "6", "7"];
  it("are seven at most", () => {
    expect(toggled(seven, "8")).toEqual(seven);
    expect(toggled(seven, "3")).toEqual(["1", "2", "4", "5", "6", "7"]);
    expect(toggled([], "8")).toEqual(["8"]);
  });
  it("stand in her order", () => {
    expect(ordered(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(ordered(["a", "b"], 0, -1)).toEqual(["a", "b"]);
    expect(ordered(["a", "b"], 1, 2)).toEqual(["a", "b"]);
  });
  it("are not the empty slots of an article", () => {
    expect(askable(["", " Why? ", "Why?", "How?"])).toEqual(["Why?", "How?"]);
  });
  it("are offered once each, in the first group that has them", () => {
    expect(grouped([{ theme: "own", questions: ["Why?", ""] }, { theme: "path", questions: ["Why?"] }, { theme: "role", questions: ["How?", "Why? "] }])).toEqual([
      { theme: "own", questions: ["Why?"] },
      { theme: "role", questions: ["How?"] },
    ]);
  });
});

test("the comparison is of her own two sentences and numbers", () => {
  const record = [said("hesitation", "sureness", { takes: "ruler", number: 4 }), said("is_it_true", "new_sentence", { words: "Some are glad." }), said("compare", "sureness", { takes: "ruler", number: 3 })];
  const at = { ...view().at, key: "compare", story: "They are busy.", questions: [question("sureness", "ruler")] };
  expect(comparison(view({ at, record }))).toEqual({ then: "They are busy.", now: "Some are glad.", before: 4, after: 3 });
  const felt = [...record, said("compare", "feel", { words: "Not so hard." })];
  expect(comparison(view({ at, record: felt })).now, "how it feels now comes first, as on the stage").toBe("Not so hard.");
  expect(comparison(view({ at, record: [] }))).toEqual({ then: "They are busy.", now: "", before: null, after: null });
});

test("the record is told step by step", () => {
  const made = parts([said("agree", "leave_with", { words: "A" }), said("wishes", "learn", { words: "B" }), said("agree", "enough_if", { words: "C" })]);
  expect(made.map((part) => [part.step, part.said.map((one) => one.words)])).toEqual([
    ["agree", ["A", "C"]],
    ["wishes", ["B"]],
  ]);
});

test("whom next: the shortlist, and whatever else is typed", () => {
  const entries = [{ person: 3, name: "Priya Qureshi", title: "", company: "Atlassian", profile_url: "", tie: null, why: "", notes: "" }];
  expect(whomFor("", entries).map((one) => one.label)).toEqual(["Priya Qureshi"]);
  expect(whomFor("pri", entries).map((one) => one.label)).toEqual(["Priya Qureshi", "pri"]);
  expect(whomFor("priya qureshi", entries).map((one) => one.label)).toEqual(["Priya Qureshi"]);
});
