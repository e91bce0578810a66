// How the window looks and which language it speaks; kept by the app, not by the practice.
import { apply } from "../../lib/appearance.svelte";
import { commands, type Preferences } from "../../lib/tauri";

export { apply, preferences } from "../../lib/appearance.svelte";

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
