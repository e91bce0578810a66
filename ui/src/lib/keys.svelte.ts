// Keys: one way to bind them, and one way to write them on the screen.
import { SvelteSet } from "svelte/reactivity";
import { tinykeys } from "tinykeys";
import "./composing";

/** Whether `element` takes typing of its own: plain letters belong to it, and where it is a text Ctrl+Z too. */
export function takesTyping(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return element instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit", "range"].includes(element.type);
}

/** Whether `event` writes something: a letter, a figure, a sign, or the beginning of one that is composed. A blank alone does not: on a page it scrolls, on a button it presses. */
export function writes({ key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">): boolean {
  // AltGr comes as Ctrl and Alt on Windows.
  if (metaKey || ctrlKey !== altKey) return false;
  return ([...key].length === 1 && key !== " ") || (!ctrlKey && (key === "Dead" || key === "Process"));
}

const waiting = new SvelteSet<() => boolean>();

/** While `wanted` says so, what is typed anywhere on the screen is text: no bare letter or figure does anything else. Call it while a component is set up. */
export function wantsText(wanted: () => boolean): void {
  $effect.pre(() => {
    waiting.add(wanted);
    return () => waiting.delete(wanted);
  });
}

export const letters = {
  /** Whether a bare letter or figure may act. Where it may not, its key is not shown, or with Alt. */
  get free(): boolean {
    return [...waiting].every((wanted) => !wanted());
  },
};

/** How the key of a panel is shown now: bare, or with Alt where what is typed is text. `letterKeys` binds both. */
export function letterCap(letter: string): string {
  return letters.free ? letter : `Alt+${letter}`;
}

/** Binds letters that act bare where nothing wants text, and with Alt everywhere. */
export function letterKeys(bindings: Record<string, () => void>): void {
  const each = (name: (letter: string) => string) => Object.fromEntries(Object.entries(bindings).map(([letter, act]) => [name(letter), act]));
  keys(each((letter) => letter.toLowerCase()));
  keys(
    each((letter) => `Alt+Key${letter.toUpperCase()}`),
    { inFields: true },
  );
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
            if (!inFields && !letters.free && writes(event)) return;
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

const heard: Record<string, string> = { Mod: apple ? "Meta" : "Control", Up: "ArrowUp", Down: "ArrowDown", Left: "ArrowLeft", Right: "ArrowRight" };

/** The same for aria-keyshortcuts. */
export function ariaKeys(combination: string): string {
  return combination
    .split("+")
    .map((key) => heard[key] ?? key)
    .join("+");
}
