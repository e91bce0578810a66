// How a window looks and which language it speaks.
import type { Preferences } from "./tauri";
import { speak } from "./texts";

let current = $state.raw<Required<Preferences>>({ appearance: "system", language: "system" });

export const preferences = {
  get current(): Required<Preferences> {
    return current;
  },
};

/** Shows `wished` at once. */
export function apply({ appearance = "system", language = "system" }: Preferences): void {
  const root = document.documentElement;
  if (appearance === "system") delete root.dataset.appearance;
  else root.dataset.appearance = appearance;
  if (language !== current.language) speak(language);
  current = { appearance, language };
}
