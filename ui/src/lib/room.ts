// Where a list that opens at a field finds room.

/** Between the field and its list, in pixels. */
const GAP = 4;
/** As much of a list as is shown in any case: two lines. */
const LEAST = 76;
/** A list is no higher than this. */
const MOST = 320;

interface Extent {
  top: number;
  bottom: number;
}

/** Below the field; above it where there is too little room and more is there. Everything in pixels. */
export function roomFor(field: Extent, pane: Extent, high: number): { above: boolean; height: number } {
  const wanted = Math.min(high, MOST);
  const below = pane.bottom - field.bottom - GAP;
  const over = field.top - pane.top - GAP;
  const above = below < wanted && over > below;
  return { above, height: Math.max(LEAST, Math.min(wanted, above ? over : below)) };
}

/** What of the window is free around `element`: inside of all that scrolls, and above what stands fixed at the foot (`--below`, in pixels). */
export function paneOf(element: Element): Extent {
  const pane = { top: 0, bottom: window.innerHeight };
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(around).overflowY)) continue;
    const { top, bottom } = around.getBoundingClientRect();
    pane.top = Math.max(pane.top, top);
    pane.bottom = Math.min(pane.bottom, bottom);
  }
  pane.bottom -= parseFloat(getComputedStyle(element).getPropertyValue("--below")) || 0;
  return pane;
}
