// She need not look for the field: the first letter that she types on the page goes into it.
import { takesTyping } from "../lib/keys.svelte";

/** Whether `event` writes something. A blank alone does not: on a page it scrolls, on a button it presses. */
function writes(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return (event.key.length === 1 && event.key !== " ") || event.key === "Dead" || event.key === "Process";
}

/** Lets what is typed anywhere on the page go into `field`, as long as the component stands. */
export function typingOpens(field: () => HTMLElement | undefined): void {
  $effect(() => {
    const onkeydown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !writes(event) || takesTyping(event.target) || document.querySelector("dialog[open]")) return;
      field()?.focus();
    };
    window.addEventListener("keydown", onkeydown);
    return () => window.removeEventListener("keydown", onkeydown);
  });
}
