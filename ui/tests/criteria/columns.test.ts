import { expect, it } from "vitest";
import { month } from "../../src/coach/criteria/columns";

it("says a day in a narrow column by its month, and nothing where there is none", () => {
  expect(month("2021-03-12", "en")).toBe("Mar 2021");
  expect(month(null, "en")).toBe("");
  expect(month("not a day", "en")).toBe("");
});
