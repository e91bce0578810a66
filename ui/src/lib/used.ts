// Whether a control is being used: one that was reached by keyboard is, one that was pressed with the pointer is done with.

let pointing = false;
/** What the pointer pressed last, as long as it has the focus. */
let done: EventTarget | null = null;

if (typeof document !== "undefined") {
  const listen = (type: string, act: (event: Event) => void) => document.addEventListener(type, act, { capture: true });
  listen("pointerdown", () => (pointing = true));
  listen("keydown", () => (pointing = false));
  listen("focusin", ({ target }) => (done = pointing ? target : null));
  // It may have had the focus before it was pressed; a click that a key made has no count.
  listen("click", (event) => {
    if (event instanceof MouseEvent && event.detail > 0) done = document.activeElement;
  });
}

/** Whether the keys of `element`, which has the focus, are its own now. */
export function used(element: Element): boolean {
  return element !== done;
}
