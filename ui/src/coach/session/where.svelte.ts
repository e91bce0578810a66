// Where the focus is, for whatever shows a key: it is shown where it acts.
import { whereIs, type Where } from "./keymap";
import { now } from "./state.svelte";

const moved = ["focusin", "focusout", "input", "click", "keyup"];

/** Follows the focus, and what is in the field that has it; call it while a component is set up. */
export function following(): { readonly where: Where } {
  let where = $state.raw(whereIs(null));
  const look = () => (where = whereIs(document.activeElement));
  const soon = () => void setTimeout(look);

  $effect(() => {
    look();
    for (const type of moved) document.addEventListener(type, type === "focusout" ? soon : look);
    return () => {
      for (const type of moved) document.removeEventListener(type, type === "focusout" ? soon : look);
    };
  });
  // What was offered has left its field.
  $effect(() => {
    if (now.view) soon();
  });

  return {
    get where() {
      return where;
    },
  };
}
