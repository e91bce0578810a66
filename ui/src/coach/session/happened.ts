// What befell the session, told once, in whatever step it is: she said "Not quite" on the stage, the stage lost its screen, its page died,
// the computer's clock was set back.
import { notice, quiet, tell, type Notice } from "../../lib/notice.svelte";
import type { SessionView } from "../../lib/tauri";
import { say } from "../../lib/texts";

let broughtBack = 0;
let rested = false;
let setBack = { session: 0, times: 0 };
let notQuite = { session: 0, times: 0 };
/** The line that says to what she said it. */
let told: Notice | undefined;

/** Tells what has befallen the session since it was looked at last. */
export function tellHappened(view: SessionView): void {
  const { id, clock, stage } = view;
  const before = setBack.session === id ? setBack.times : 0;
  tellNotQuite(view);
  if (clock.set_back > before) tell({ text: say("console-clock-set-back"), stays: true });
  if (stage.brought_back > broughtBack) tell({ text: say("console-stage-brought-back"), stays: true });
  if (stage.resting && !rested) tell({ text: say("console-stage-rests"), stays: true });
  setBack = { session: id, times: clock.set_back };
  broughtBack = stage.brought_back;
  rested = stage.resting;
}

/** Where the words stand before the coach, it is said beside them, and not here. */
function tellNotQuite(view: SessionView): void {
  const { times, words } = view.said_not_quite;
  // What was said before this page was there is not told anew.
  const before = notQuite.session === view.id ? notQuite.times : times;
  notQuite = { session: view.id, times };
  const asked = view.at.questions.find((question) => question.key === view.at.asking);
  const beside = view.at.not_quite || asked?.declined === true;
  if (times > before && words !== "" && !beside) tell((told = { text: say("console-said-not-quite", { name: view.client_name, words }), stays: true }));
  // Set aside, nothing that was said is to be read any more.
  if (words === "" && told && notice.current === told) quiet();
}
