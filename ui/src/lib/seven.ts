// Her questions for the interview: at most seven, in her order.

export const most = 7;

/** The chosen ones with `question` among them, or without it where it was; an eighth is not taken. */
export function toggled(chosen: readonly string[], question: string): string[] {
  if (chosen.includes(question)) return chosen.filter((one) => one !== question);
  return chosen.length >= most ? [...chosen] : [...chosen, question];
}

/** The chosen ones with the one at `from` moved to `to`; the same where that leads off the list. */
export function ordered(chosen: readonly string[], from: number, to: number): string[] {
  if (to < 0 || to >= chosen.length) return [...chosen];
  const others = chosen.filter((_, place) => place !== from);
  return [...others.slice(0, to), ...chosen.slice(from, from + 1), ...others.slice(to)];
}

/** Questions that can be asked, each on one line, as they are kept: the empty slots of an article are none, and each stands once. */
export function askable(questions: readonly string[]): string[] {
  return [...new Set(questions.map((one) => one.split(/\s+/u).filter(Boolean).join(" ")).filter((one) => one !== ""))];
}

/** Groups to choose from: a question stands in the first that has it, and a group without one is left out. */
export function grouped<G extends { questions: readonly string[] }>(groups: readonly G[]): (Omit<G, "questions"> & { questions: string[] })[] {
  const stood = new Set<string>();
  return groups
    .map((group) => {
      const questions = askable(group.questions).filter((one) => !stood.has(one));
      for (const one of questions) stood.add(one);
      return { ...group, questions };
    })
    .filter(({ questions }) => questions.length > 0);
}
