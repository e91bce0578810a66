import { describe, expect, it } from "vitest";
import { givesWay, moved, placeUnder } from "../../src/coach/shortlist/reorder";

const rows = [0, 1, 2, 3].map((i) => ({ top: i * 50, height: 50 }));

describe("putting a list in order", () => {
  it("moves an item down, up, and not beyond the ends", () => {
    expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(moved(["a", "b", "c"], 1, 9)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
  });

  it("finds the place under the pointer", () => {
    expect(placeUnder(25, 0, rows), "not moved").toBe(0);
    expect(placeUnder(74, 0, rows), "not yet past the middle of the next").toBe(0);
    expect(placeUnder(76, 0, rows)).toBe(1);
    expect(placeUnder(500, 0, rows), "below all").toBe(3);
    expect(placeUnder(-20, 3, rows), "above all").toBe(0);
  });

  it("agrees with the rows that give way", () => {
    for (let from = 0; from < 4; from += 1) {
      for (let to = 0; to < 4; to += 1) {
        const shown = [0, 1, 2, 3]
          .map((i) => ({ i, at: i === from ? to * 50 : i * 50 + givesWay(i, from, to, 50) }))
          .sort((a, b) => a.at - b.at)
          .map((x) => x.i);
        expect(shown, `${from} to ${to}: what is seen is what is stored`).toEqual(moved([0, 1, 2, 3], from, to));
      }
    }
  });
});
