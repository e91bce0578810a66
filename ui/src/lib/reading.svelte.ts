// Reading for a screen: reads at once, and again after every change, and keeps what stood there meanwhile so that nothing jumps.
import type { Failure } from "./bindings";
import { changes } from "./changes.svelte";
import { failureOf } from "./failure";

export interface Reading<T> {
  /** What was read last; undefined before the first answer. */
  readonly value: T | undefined;
  /** Why the last reading failed. */
  readonly failure: Failure | undefined;
  /** Still waiting for an answer. */
  readonly busy: boolean;
}

/** Keeps reading `read`; call it while a component is set up. Everything that `read` touches before its first `await` (props, state) makes it read again when it changes.
 *  An answer that a newer question has overtaken is dropped. */
export function reading<T>(read: () => Promise<T>): Reading<T> {
  let value = $state.raw<T>();
  let failure = $state.raw<Failure>();
  let busy = $state(true);
  let asked = 0;
  $effect(() => {
    void changes.revision;
    const mine = ++asked;
    busy = true;
    read()
      .then(
        (answer) => {
          if (mine !== asked) return;
          value = answer;
          failure = undefined;
        },
        (thrown) => {
          if (mine === asked) failure = failureOf(thrown);
        },
      )
      .finally(() => {
        if (mine === asked) busy = false;
      });
    return () => {
      asked += 1;
    };
  });
  return {
    get value() {
      return value;
    },
    get failure() {
      return failure;
    },
    get busy() {
      return busy;
    },
  };
}
