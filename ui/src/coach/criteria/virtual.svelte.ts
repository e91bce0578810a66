import { elementScroll, Virtualizer, type VirtualItem } from "@tanstack/virtual-core";

interface Options {
  count: () => number;
  element: () => HTMLElement | undefined;
  /** The height of every row, in pixels. */
  height: number;
  /** What stands fixed above the rows within the scrolled element, in pixels. */
  head: number;
}

type Scroller = Virtualizer<HTMLElement, HTMLElement>;

/** How high the last list was. A new one begins with that: to measure it at once would lay the page out twice. */
let lastHeight = 600;

function observeHeight({ scrollElement }: Scroller, tell: (rect: { width: number; height: number }) => void) {
  if (!scrollElement) return;
  tell({ width: 0, height: lastHeight });
  const observer = new ResizeObserver(() => {
    lastHeight = scrollElement.clientHeight;
    tell({ width: 0, height: lastHeight });
  });
  observer.observe(scrollElement);
  return () => observer.disconnect();
}

function observeScrolling({ scrollElement }: Scroller, tell: (offset: number, scrolling: boolean) => void) {
  if (!scrollElement) return;
  tell(0, false);
  const onscroll = () => tell(scrollElement.scrollTop, false);
  scrollElement.addEventListener("scroll", onscroll, { passive: true });
  return () => scrollElement.removeEventListener("scroll", onscroll);
}

/** The rows of a long list that are in the page: those in sight and a few on either side, never more than about 60. */
export function virtual({ count, element, height, head }: Options) {
  let items = $state.raw<VirtualItem[]>([]);
  let scroller: Scroller | undefined;

  $effect(() => {
    const found = element();
    if (!found) return;
    const made = new Virtualizer<HTMLElement, HTMLElement>({ ...options(found, 0) });
    scroller = made;
    const stop = made._didMount();
    made._willUpdate();
    items = made.getVirtualItems();
    return () => {
      stop();
      scroller = undefined;
    };
  });

  $effect(() => {
    const rows = count();
    const found = element();
    if (!scroller || !found) return;
    scroller.setOptions(options(found, rows));
    scroller._willUpdate();
    items = scroller.getVirtualItems();
  });

  function options(found: HTMLElement, rows: number) {
    return {
      count: rows,
      getScrollElement: () => found,
      estimateSize: () => height,
      overscan: 3,
      scrollPaddingStart: head,
      scrollToFn: elementScroll,
      observeElementRect: observeHeight,
      observeElementOffset: observeScrolling,
      onChange: (made: Scroller) => {
        items = made.getVirtualItems();
      },
    };
  }

  return {
    get items(): VirtualItem[] {
      return items;
    },
    /** The height of the whole list, in pixels. */
    get height(): number {
      return count() * height;
    },
    /** How many whole rows are in sight. */
    get perPage(): number {
      return Math.max(1, Math.floor(((element()?.clientHeight ?? 0) - head) / height) - 1);
    },
    /** Brings the row at this place into sight. */
    show(place: number): void {
      const found = element();
      if (!found) return;
      const top = place * height;
      if (top < found.scrollTop) found.scrollTop = top;
      else if (top + height + head > found.scrollTop + found.clientHeight) found.scrollTop = top + height + head - found.clientHeight;
    },
  };
}
