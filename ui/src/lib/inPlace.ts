import { tick } from "svelte";

/** Does `act`, and keeps `element` where it stands on the screen, whatever comes or goes above it. */
export async function inPlace(element: Element, act: () => unknown): Promise<void> {
  const before = element.getBoundingClientRect().top;
  act();
  await tick();
  const moved = element.getBoundingClientRect().top - before;
  let around = element.parentElement;
  while (around && !/auto|scroll/.test(getComputedStyle(around).overflowY)) around = around.parentElement;
  if (around) around.scrollTop += moved;
}
