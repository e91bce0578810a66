import { describe, expect, it } from "vitest";
import { placeAfterKey } from "../../src/coach/criteria/gridKeys";
import { pieces } from "../../src/coach/criteria/pieces";

describe("the keys of a list", () => {
  it.each([
    ["ArrowDown", 3, 4],
    ["ArrowUp", 3, 2],
    ["ArrowUp", 0, 0],
    ["ArrowDown", 99, 99],
    ["PageDown", 3, 13],
    ["PageDown", 95, 99],
    ["PageUp", 3, 0],
    ["Home", 50, 0],
    ["End", 50, 99],
  ])("%s goes from %i to %i", (key, from, to) => {
    expect(placeAfterKey(key, from, 100, 10)).toBe(to);
  });

  it("leaves other keys, and an empty list, alone", () => {
    expect(placeAfterKey("a", 3, 100, 10)).toBeNull();
    expect(placeAfterKey("ArrowDown", 0, 0, 10)).toBeNull();
  });

  it("moves by one row at least where not even one is in sight", () => {
    expect(placeAfterKey("PageDown", 3, 100, 0)).toBe(4);
  });
});

describe("what is typed into a line", () => {
  it("is cut at commas, semicolons and line ends", () => {
    expect(pieces("pharma, CPG; tech\nme")).toEqual({ whole: ["pharma", "CPG", "tech"], rest: "me" });
    expect(pieces("pharma,")).toEqual({ whole: ["pharma"], rest: "" });
    expect(pieces("consumer goods")).toEqual({ whole: [], rest: "consumer goods" });
    expect(pieces(" , ,x")).toEqual({ whole: [], rest: "x" });
  });
});
