// Keys that an input method takes for itself. The Enter, Escape or arrow that chooses among its suggestions means nothing else.

interface Pressed {
  key: string;
  isComposing: boolean;
  keyCode?: number;
}

/** What names no key of its own: the first key of a composition, which may lead into a field. */
const unnamed = ["Process", "Dead", "Unidentified"];

/** Whether a key belongs to what is being composed. WebKit ends the composition before it tells of the Enter that ended it: only the key's code, 229, says so then. */
export function composing({ key, isComposing, keyCode }: Pressed): boolean {
  return (isComposing || keyCode === 229) && !unnamed.includes(key);
}

// Whoever looks for signs of life on the window itself still hears of it; no field, list, button or shortcut does.
if (typeof window !== "undefined") {
  window.addEventListener("keydown", (event) => composing(event) && event.stopPropagation(), { capture: true });
}
