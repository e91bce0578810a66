// How the window looks and which language it speaks; kept by the app, not by the practice.
import { commands, type Preferences } from "../../lib/tauri";
import { speak } from "../../lib/texts";

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

/** Reads and applies them, at start. */
export async function readPreferences(): Promise<void> {
  try {
    apply(await commands.preferencesRead());
  } catch {
    // Without them the window follows the system.
  }
}

/** Keeps `wished` and applies it. */
export async function writePreferences(wished: Preferences): Promise<void> {
  apply(wished);
  apply(await commands.preferencesWrite(wished));
}
