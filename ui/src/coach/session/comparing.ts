// What stands side by side at the end: her old sentence and her new one, her number then and now. As on the stage.
import type { SessionView } from "../../lib/tauri";

export interface Comparison {
  then: string;
  now: string;
  before: number | null;
  after: number | null;
}

/** The questions whose words are her new sentence, the one that counts most first. */
const sentences = ["new_sentence", "balanced"];

export function comparison({ at, record }: SessionView): Comparison {
  const said = (question: string) => record.findLast((one) => one.question === question && one.words.trim() !== "")?.words;
  const sure = record.filter((one) => one.question === "sureness" && one.number !== null);
  return {
    then: at.story ?? "",
    now: sentences.map(said).find((words) => words !== undefined) ?? "",
    before: sure.find((one) => one.step !== at.key)?.number ?? null,
    after: sure.find((one) => one.step === at.key)?.number ?? null,
  };
}
