import { givesWay, placeUnder, type Span } from "./reorder";

/** The dragging of a row of a list by the pointer; call it while a component is set up. */
export function dragging(drop: (from: number, to: number) => void) {
  let from = $state<number | null>(null);
  let to = $state(0);
  let by = $state(0);
  let rows: Span[] = [];
  let start = 0;

  function reset() {
    from = null;
    by = 0;
  }

  return {
    /** The row in the hand. */
    get from(): number | null {
      return from;
    },
    /** How far row `i` stands from its place, in pixels. */
    shift(i: number): number {
      if (from === null) return 0;
      return i === from ? by : givesWay(i, from, to, rows[from]?.height ?? 0);
    },
    /** Takes row `i` in the hand; `list` holds the rows, in order. */
    take(event: PointerEvent, i: number, list: HTMLElement): void {
      if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const edge = list.getBoundingClientRect().top;
      rows = [...list.children].map((row) => {
        const { top, height } = row.getBoundingClientRect();
        return { top: top - edge, height };
      });
      from = to = i;
      start = event.clientY;
      by = 0;
    },
    move(event: PointerEvent): void {
      const row = from === null ? undefined : rows[from];
      if (from === null || !row) return;
      by = event.clientY - start;
      to = placeUnder(row.top + row.height / 2 + by, from, rows);
    },
    /** Lets go of the row where it is. */
    release(): void {
      if (from !== null && to !== from) drop(from, to);
      reset();
    },
    /** Puts the row back where it was. */
    cancel: reset,
  };
}
