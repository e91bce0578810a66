// The window is no browser: its menu, its keys and its gestures do nothing here, and nothing leads away from the page. Both windows use it.
import { takesTyping } from "./keys.svelte";

/** What is held with Ctrl or Cmd and edits text. All else that a browser does with them is left out: reload, print, find, save, zoom. */
const edits = ["a", "c", "v", "x", "y", "z"];
const apple = /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether `event` would make the browser do something that is not this app's affair. */
export function isTheBrowsers(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (/^F\d+$/.test(key) || key.startsWith("Browser")) return true;
  // AltGr comes as Ctrl and Alt on Windows, and on a Mac Ctrl moves the caret.
  if ((ctrlKey && altKey) || (apple && ctrlKey)) return false;
  if (ctrlKey || metaKey) return [...key].length === 1 && !edits.includes(key.toLowerCase());
  // On a Mac it goes from word to word.
  return altKey && ["ArrowLeft", "ArrowRight", "Home"].includes(key) && !(apple && takesTyping(target));
}

/** The buttons at the side of a mouse: back and forth. */
const side = (event: Event) => event instanceof MouseEvent && event.button > 2;

/** Takes menu, keys and gestures of the browser away from this page; call it once, before anything is shown. `takesDrops`: where text may be dropped. */
export function withoutBrowser(takesDrops: (place: EventTarget | null) => boolean = takesTyping): void {
  const prevent = (event: Event) => event.preventDefault();
  const guard = (event: KeyboardEvent) => {
    if (!event.defaultPrevented && isTheBrowsers(event)) event.preventDefault();
  };
  // Whoever in the app means the same key comes first: what is added while an event is on its way down is the last to hear it on its way up.
  const last = () => {
    window.removeEventListener("keydown", guard);
    window.addEventListener("keydown", guard);
  };
  window.addEventListener("keydown", last, { capture: true });
  window.addEventListener("contextmenu", prevent, { capture: true });
  for (const type of ["mousedown", "mouseup", "auxclick"]) window.addEventListener(type, (event) => side(event) && event.preventDefault(), { capture: true });
  const pinch = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey) event.preventDefault();
  };
  window.addEventListener("wheel", pinch, { capture: true, passive: false });
  for (const type of ["gesturestart", "gesturechange"]) window.addEventListener(type, prevent, { capture: true, passive: false });
  // A file that is dropped beside everything would be opened in the page's place.
  for (const type of ["dragover", "drop"]) window.addEventListener(type, (event) => !takesDrops(event.target) && event.preventDefault());
}
