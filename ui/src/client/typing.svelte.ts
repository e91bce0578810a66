// She need not look for the field: the first letter that she types on the page goes into it.
import { takesTyping, writes } from "../lib/keys.svelte";

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
