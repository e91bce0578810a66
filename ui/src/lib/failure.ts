// What a command throws when it cannot do what was asked.
import type { Failure } from "./bindings";
import { say } from "./texts";

let locked = () => {};

/** What to do when a command finds the practice locked although the window showed it open. */
export function whenLocked(act: () => void): void {
  locked = act;
}

/** The failure that `thrown` is; anything unforeseen becomes one with a sentence of its own. */
export function failureOf(thrown: unknown): Failure {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown && typeof thrown.message === "string") {
    if (thrown.code === "locked") locked();
    return thrown as Failure;
  }
  return { code: "other", message: say("failure-unforeseen") };
}
