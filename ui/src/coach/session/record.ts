// The record of a session, step by step.
import type { Said } from "../../lib/tauri";

export interface Part {
  step: string;
  title: string;
  said: Said[];
}

/** What was said, under the step it was said in; the steps in the order in which something was first said. */
export function parts(record: readonly Said[]): Part[] {
  const made: Part[] = [];
  for (const said of record) {
    const part = made.find((one) => one.step === said.step);
    if (part) part.said.push(said);
    else made.push({ step: said.step, title: said.step_title, said: [said] });
  }
  return made;
}
