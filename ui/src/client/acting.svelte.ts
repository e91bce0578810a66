// One press at a time, and a sentence where it did not go through.
import { failureOf } from "../lib/failure";
import { say } from "../lib/texts";

export interface Acting {
  /** Why it was not done: a whole sentence. */
  readonly wrong: string;
  /** Does `act` unless something is being done already. */
  press: (act: () => Promise<unknown>) => Promise<void>;
}

export function acting(): Acting {
  let busy = false;
  let wrong = $state("");
  return {
    get wrong() {
      return wrong;
    },
    press: async (act) => {
      if (busy) return;
      busy = true;
      try {
        await act();
        wrong = "";
      } catch (thrown) {
        const { code, message } = failureOf(thrown);
        wrong = code === "invalid" ? message : say("stage-not-done");
      } finally {
        busy = false;
      }
    },
  };
}
