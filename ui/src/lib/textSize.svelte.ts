// Larger and smaller text, by the keys that do so everywhere. The window itself grows what it shows; what was chosen is kept.
import type { TextStep } from "./tauri";

const steps: Record<string, TextStep> = { "+": "larger", "=": "larger", "-": "smaller", _: "smaller", "0": "usual" };

/** Where `event` leads, if it is one of those keys. */
export function textStep({ key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">): TextStep | undefined {
  return ctrlKey !== metaKey && !altKey ? steps[key] : undefined;
}

/** Binds them, in fields and dialogs too; call it while a component is set up. */
export function textSizeKeys(change: (step: TextStep) => Promise<unknown>): void {
  $effect(() => {
    const onkeydown = (event: KeyboardEvent) => {
      const step = textStep(event);
      if (step === undefined || event.defaultPrevented) return;
      event.preventDefault();
      // Where it cannot be kept the text has another size all the same, which can be seen.
      change(step).catch(() => undefined);
    };
    window.addEventListener("keydown", onkeydown);
    return () => window.removeEventListener("keydown", onkeydown);
  });
}
