// Where a list finds room at its field, and what is in sight.
import { afterEach, expect, test, vi } from "vitest";
import { inPlace } from "../src/lib/inPlace";
import { inSight } from "../src/lib/inSight";
import { paneOf, roomFor } from "../src/lib/room";

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

test.each([
  ["there is room below", { top: 100, bottom: 140 }, 200, { above: false, height: 200 }],
  ["more is above", { top: 400, bottom: 440 }, 200, { above: true, height: 200 }],
  ["more is below, and little enough", { top: 100, bottom: 140 }, 600, { above: false, height: 320 }],
  ["little is either way: it scrolls where there is more", { top: 250, bottom: 290 }, 300, { above: true, height: 246 }],
  ["none is: two lines show", { top: 4, bottom: 496 }, 300, { above: false, height: 76 }],
])("%s", (_, field, high, found) => expect(roomFor(field, { top: 0, bottom: 500 }, high)).toEqual(found));

/** A field from 560 to 600 in a pane that ends at 620, with `below` pixels fixed at its foot. */
function field(below: number): Element {
  document.body.innerHTML = `<div class="pane" style="overflow-y: auto"><div style="--below: ${below}px"><input></div></div>`;
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    return this.matches(".pane") ? new DOMRect(0, 106, 500, 514) : new DOMRect(0, 560, 400, 40);
  });
  return document.querySelector("input") ?? expect.fail("no field");
}

test("what stands fixed at the foot takes room from the pane, and covers what is behind it", () => {
  expect(paneOf(field(0))).toEqual({ top: 106, bottom: 620 });
  expect(inSight(field(0))).toBe(true);
  expect(paneOf(field(80))).toEqual({ top: 106, bottom: 540 });
  expect(inSight(field(80))).toBe(false);
});

test("what comes above the place that was pressed leaves that where it is", async () => {
  const input = field(0);
  const pane = document.querySelector(".pane") ?? expect.fail("no pane");
  pane.scrollTop = 100;
  await inPlace(input, () => vi.spyOn(input, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 597, 400, 40)));
  expect(pane.scrollTop).toBe(137);
});
