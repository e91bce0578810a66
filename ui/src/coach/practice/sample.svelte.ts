// Opening the sample practice, from the first screen or from the lock.
import { failureOf } from "../../lib/failure";
import { tell } from "../../lib/notice.svelte";
import { commands } from "../../lib/tauri";
import { enter } from "./practice.svelte";

/** A way to open the sample, which knows whether it is under way (`busy`), and for long enough to say so (`slow`). */
export function openingSample() {
  let busy = $state(false);
  let slow = $state(false);

  async function open(): Promise<void> {
    busy = true;
    const timer = setTimeout(() => (slow = true), 300);
    try {
      enter(await commands.sampleOpen());
    } catch (thrown) {
      tell({ text: failureOf(thrown).message, wrong: true });
    } finally {
      clearTimeout(timer);
      busy = slow = false;
    }
  }

  return {
    get busy() {
      return busy;
    },
    get slow() {
      return slow;
    },
    open: () => void open(),
  };
}
