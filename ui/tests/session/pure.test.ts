// The rules of the console that need no page: which key does what, how the time goes, what comes next, her seven questions.
import { describe, expect, it, test } from "vitest";
import { agreedMinutes, along, leftNear, minutesOf, past, spentSeconds } from "../../src/coach/session/clock";
import { comparison } from "../../src/coach/session/comparing";
import { around, beside, endsOf, linesOf, nudged, setAside, stepKey, tenner } from "../../src/coach/session/places";
import { parts } from "../../src/coach/session/record";
import { askable, grouped, ordered, toggled } from "../../src/lib/seven";
import { whomFor } from "../../src/coach/session/kinds/whom";
import { question, said, view } from "./view";

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
  it("says how much is left once the agreed end is near, and not before or after", () => {
    expect([24, 25, 28, 30, 31].map((minutes) => leftNear(minutes, 30))).toEqual([null, 5, 2, 0, null]);
    expect([8, 9, 10].map((minutes) => leftNear(minutes, 10)), "the end of a short one is shorter").toEqual([null, 1, 0]);
    expect(leftNear(4, 5)).toBeNull();
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
  expect(comparison(view({ at, record: felt })).now, "how it feels takes no sentence’s place").toBe("Some are glad.");
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
