import type { Said } from "../../../lib/tauri";

/** What was said in one step, in order. */
export interface StepSaid {
  step: string;
  title: string;
  said: Said[];
}

/** The record step by step; a step that was returned to stands again. */
export function bySteps(said: readonly Said[]): StepSaid[] {
  const steps: StepSaid[] = [];
  for (const one of said) {
    const last = steps.at(-1);
    if (last?.step === one.step) last.said.push(one);
    else steps.push({ step: one.step, title: one.step_title, said: [one] });
  }
  return steps;
}

/** The words that stand now, and below them what stood before, newest first, each with the moment of its correction. An answer itself is never changed: each
 *  correction holds the words that it put in place. */
export function standing({ words, corrections }: Pick<Said, "words" | "corrections">): { now: string; before: { words: string; corrected_at: string }[] } {
  const all = [words, ...corrections.map((one) => one.words)];
  const before = corrections.map((one, i) => ({ words: all[i] ?? "", corrected_at: one.corrected_at }));
  return { now: all.at(-1) ?? words, before: before.reverse() };
}
