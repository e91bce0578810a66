import { tick } from "svelte";

/** Keeps whatever has the focus in `lines` above `foot`, which stands fixed below them, however high either grows. Call it while a component is set up. */
export function keepsAbove(lines: () => HTMLElement | undefined, foot: () => HTMLElement | undefined) {
  let below = $state(0);

  $effect(() => {
    const [above, fixed] = [lines(), foot()];
    if (!above || !fixed) return;
    const observer = new ResizeObserver(() => {
      below = getComputedStyle(fixed).position === "sticky" ? fixed.offsetHeight : 0;
      void tick().then(() => above.contains(document.activeElement) && document.activeElement?.scrollIntoView({ block: "nearest" }));
    });
    for (const one of [above, fixed]) observer.observe(one);
    return () => observer.disconnect();
  });

  return {
    /** How much of the pane it takes at its foot, in pixels. */
    get below(): number {
      return below;
    },
  };
}
