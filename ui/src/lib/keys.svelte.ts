// Keys: one way to bind them, and one way to write them on the screen.
import { tinykeys } from "tinykeys";

/** Whether `element` takes typing of its own: plain letters belong to it, and where it is a text Ctrl+Z too. */
export function takesTyping(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return element instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit", "range"].includes(element.type);
}

export interface KeyOptions {
  /** Answer also while somebody types in a field. */
  inFields?: boolean;
  /** Answer also while a dialog stands open. */
  inDialogs?: boolean;
}

/** Binds `bindings` (tinykeys notation: "$mod+n", "/", "Escape") as long as the component stands; call it while it is set up. An open dialog keeps all keys to itself. */
export function keys(bindings: Record<string, (event: KeyboardEvent) => void>, { inFields = false, inDialogs = false }: KeyOptions = {}): void {
  $effect(() =>
    tinykeys(
      window,
      Object.fromEntries(
        Object.entries(bindings).map(([combination, act]) => [
          combination,
          (event: KeyboardEvent) => {
            if (event.defaultPrevented || (!inDialogs && document.querySelector("dialog[open]"))) return;
            // A list to choose from takes letters, but has no undo of its own.
            const listed = event.target instanceof HTMLSelectElement && combination.startsWith("$mod");
            if (!inFields && !listed && takesTyping(event.target)) return;
            event.preventDefault();
            act(event);
          },
        ]),
      ),
    ),
  );
}

const apple = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
const caps: Record<string, string> = apple
  ? { Mod: "⌘", Shift: "⇧", Alt: "⌥", Enter: "↩", Escape: "esc", Up: "↑", Down: "↓", Left: "←", Right: "→" }
  : { Mod: "Ctrl", Escape: "Esc", Up: "↑", Down: "↓", Left: "←", Right: "→" };

/** The caps of a combination ("Mod+Z") as this machine's keyboard shows them. */
export function capsOf(combination: string): string[] {
  return combination.split("+").map((key) => caps[key] ?? key);
}

/** The same for aria-keyshortcuts. */
export function ariaKeys(combination: string): string {
  return combination.replace("Mod", apple ? "Meta" : "Control");
}
