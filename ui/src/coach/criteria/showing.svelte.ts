// What the list shows, to begin with and by choice. Who is to decide has a card beside the list, and it comes into view when they are chosen.
import { tick } from "svelte";
import type { FitPage, FitQuery, FitShow } from "../../lib/tauri";

/** Call it while a component is set up. `reveal` brings the card into view. */
export function showing(query: FitQuery, page: () => FitPage | null, reveal: () => void) {
  let begun = $state(false);
  let chosen = false;

  $effect(() => {
    const counts = page()?.counts;
    if (!counts) return;
    // Who fits comes first; where nobody does, who is to decide; else everyone.
    if (!begun && counts.yes === 0) query.show = counts.to_decide > 0 ? "to_decide" : "all";
    begun = true;
    // The list has another height now.
    if (chosen) void tick().then(reveal);
    chosen = false;
  });

  return {
    get begun(): boolean {
      return begun;
    },
    choose(show: FitShow): void {
      query.show = show;
      chosen = show === "to_decide";
      if (chosen) reveal();
    },
  };
}
