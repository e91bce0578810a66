// Which row of a list the keys are about.

/** The mark goes with the person when an answer puts the list in another order. Call it while a component is set up. */
export function holding(list: { at: (place: number) => { person: number } | undefined; placeOf: (person: number) => number }, total: () => number) {
  let active = $state(0);
  let held = $state<number | null>(null);
  const place = $derived.by(() => {
    const kept = held === null ? -1 : list.placeOf(held);
    return kept >= 0 ? kept : Math.min(active, Math.max(0, total() - 1));
  });
  return {
    get place(): number {
      return place;
    },
    hold(to: number): void {
      active = to;
      held = list.at(to)?.person ?? null;
    },
    top(): void {
      active = 0;
      held = null;
    },
  };
}
