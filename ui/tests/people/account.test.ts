import { describe, expect, it } from "vitest";
import { account, adds } from "../../src/coach/people/account";

const preview = { preview: 1, file_name: "Connections.csv", total: 484, new_people: 442, same: 0, changed: 12, moved: 9, ask: 6, repeats: 3, hidden: 18, unreadable: 3, notes: [], readings: [] };

describe("the account of a file", () => {
  it("adds up to the rows of the file", () => {
    expect(account(preview).reduce((sum, line) => sum + line.count, 0)).toBe(preview.total);
  });

  it("leaves out what is nothing, but says that nobody is new", () => {
    const parts = account({ ...preview, new_people: 0, total: 42 }).map((line) => line.part);
    expect(parts).toContain("new");
    expect(parts).not.toContain("same");
  });

  it("counts whoever is not said to be the same person as new", () => {
    expect(adds(preview, 0)).toBe(448);
    expect(adds(preview, 6)).toBe(442);
  });
});
