// Esc closes what opened last: a menu, a drawer, a panel, a note that was unfolded. A dialog does so by itself, and a field has an Esc of its own.
interface Opened {
  close: () => void;
  /** The note that was unfolded. */
  note?: HTMLDetailsElement;
}

let open: readonly Opened[] = [];

/** While `isOpen`, Esc calls `close`, unless something opened after it. Call it while a component is set up. */
export function closesOnEscape(isOpen: () => boolean, close: () => void): void {
  $effect(() => {
    if (!isOpen()) return;
    const one = { close };
    open = [...open, one];
    return () => {
      open = open.filter((other) => other !== one);
    };
  });
}

function onToggle({ target }: Event): void {
  if (!(target instanceof HTMLDetailsElement)) return;
  const others = open.filter(({ note }) => note !== target);
  if (!target.open) open = others;
  else if (others.length === open.length) open = [...open, { note: target, close: () => (target.open = false) }];
}

function onkeydown(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  // A note whose page has gone takes no key with it.
  const last = open.filter(({ note }) => note?.isConnected ?? true).at(-1);
  if (!last) return;
  event.preventDefault();
  last.close();
}

if (typeof window !== "undefined") {
  window.addEventListener("keydown", onkeydown);
  document.addEventListener("toggle", onToggle, { capture: true });
}
