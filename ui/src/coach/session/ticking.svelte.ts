// The clock between two views: it goes on by itself, and is read once a second.
import type { SessionView } from "../../lib/tauri";
import { minutesOf, spentSeconds } from "./clock";
import { now } from "./state.svelte";

/** The whole minutes that are spent in `view`; call it while a component is set up. */
export function ticking(view: () => SessionView): { readonly minutes: number } {
  let at = $state(performance.now());
  const minutes = $derived(minutesOf(spentSeconds(view().clock, at - now.arrived)));
  $effect(() => {
    void view();
    at = performance.now();
    if (!view().clock.running) return;
    const timer = setInterval(() => (at = performance.now()), 1000);
    return () => clearInterval(timer);
  });
  return {
    get minutes() {
      return minutes;
    },
  };
}
