// Hiding every name on the console, and showing them again: all that is in sight is read anew.
import { commands as bare } from "../../lib/bindings";
import { forgetHistory, readHistory, settled, whenForgotten } from "../../lib/changes.svelte";
import { forgetHidden, hiding, letDown, tellHidden } from "../../lib/hiding.svelte";
import { leaveField } from "../../lib/router.svelte";
import { forgetPresent, readPresent } from "../session/present.svelte";
import { sessionSettled } from "../session/state.svelte";

whenForgotten(forgetHidden);

async function draw(on: boolean): Promise<void> {
  const over = on ? (await import("../../lib/veil")).veilOver((of) => bare.namesKnown(of)) : null;
  letDown(over);
}

/** Asks at the start whether names are hidden: a page that died comes back as it was. */
export async function readHidden(): Promise<void> {
  const on = await bare.namesHidden().catch(() => false);
  if (!on) return;
  await draw(true);
  tellHidden();
}

/** Hides names, or shows them again; what is being typed is saved before. */
export async function hideNames(on = !hiding.on): Promise<void> {
  leaveField();
  await Promise.race([Promise.all([settled(), sessionSettled()]), new Promise((over) => setTimeout(over, 2000))]);
  await bare.namesHide(on);
  await draw(on);
  // What screens keep in memory was read before.
  forgetHistory();
  forgetPresent();
  await Promise.all([readHistory(), readPresent()]);
  tellHidden();
}
