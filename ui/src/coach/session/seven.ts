// Her questions for the interview: at most seven, in her order.
import { moved } from "../shortlist/reorder";

export const most = 7;

/** The chosen ones with `question` among them, or without it where it was; an eighth is not taken. */
export function toggled(chosen: readonly string[], question: string): string[] {
  if (chosen.includes(question)) return chosen.filter((one) => one !== question);
  return chosen.length >= most ? [...chosen] : [...chosen, question];
}

/** The chosen ones with the one at `from` moved to `to`; the same where that leads off the list. */
export function ordered(chosen: readonly string[], from: number, to: number): string[] {
  return to < 0 || to >= chosen.length ? [...chosen] : moved(chosen, from, to);
}

/** Questions that can be asked: the empty slots of an article are none, and each stands once. */
export function askable(questions: readonly string[]): string[] {
  return [...new Set(questions.map((one) => one.trim()).filter((one) => one !== ""))];
}
