// What befell the session from outside, told once: the stage lost its screen, its page died, the computer's clock was set back.
import { tell } from "../../lib/notice.svelte";
import type { SessionView } from "../../lib/tauri";
import { say } from "../../lib/texts";

let broughtBack = 0;
let rested = false;
let setBack = { session: 0, times: 0 };

/** Tells what has befallen the session since it was looked at last. */
export function tellHappened(view: SessionView): void {
  const { id, clock, stage } = view;
  const before = setBack.session === id ? setBack.times : 0;
  if (clock.set_back > before) tell({ text: say("console-clock-set-back"), stays: true });
  if (stage.brought_back > broughtBack) tell({ text: say("console-stage-brought-back"), stays: true });
  if (stage.resting && !rested) tell({ text: say("console-stage-rests"), stays: true });
  setBack = { session: id, times: clock.set_back };
  broughtBack = stage.brought_back;
  rested = stage.resting;
}
