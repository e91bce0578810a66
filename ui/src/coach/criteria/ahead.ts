// What the steps with wishes and names read: asked for while such a step is still on its way, so that it stands there whole.
import { changes, whenForgotten } from "../../lib/changes.svelte";
import { commands, type FitQuery, type StepKind } from "../../lib/tauri";

/** Answers that nobody has taken yet, by what was asked, and the state of the practice that they belong to. */
const waiting = new Map<string, Promise<unknown>>();
let revision = 0;
let names = 0;
whenForgotten(forgetAhead);

/** Something may have changed elsewhere, on the stage say: what was asked for is not taken any more. */
export function forgetAhead(): void {
  waiting.clear();
}

/** A command that reads and can be asked ahead. */
function ahead<Args extends unknown[], Answer>(command: (...given: Args) => Promise<Answer>) {
  const name = (names += 1);
  const key = (given: Args) => JSON.stringify([name, ...given]);
  return {
    /** The answer that was asked for ahead, if nothing has changed since; else asks now. An answer is taken once. */
    read(...given: Args): Promise<Answer> {
      const ready = revision === changes.revision ? waiting.get(key(given)) : undefined;
      waiting.delete(key(given));
      return (ready as Promise<Answer> | undefined) ?? command(...given);
    },
    ask(...given: Args): void {
      const answer = command(...given);
      // Whoever takes it is told of a failure; nobody may.
      answer.catch(() => undefined);
      waiting.set(key(given), answer);
    },
  };
}

/** The list as it first stands. */
export const firstQuery: FitQuery = { search: "", sort: "fit", descending: false, show: "yes" };
/** How many rows are read at once. */
export const pageSize = 60;

export const wishes = ahead(commands.criteriaRead);
export const fits = ahead(commands.whoFits);
export const decision = ahead(commands.decisionNext);
export const shortlist = ahead(commands.shortlistRead);

/** A step of this kind is being gone to: asks for what it will read. */
export function askAhead(kind: StepKind | undefined, client: number): void {
  forgetAhead();
  revision = changes.revision;
  if (kind === "wishes" || kind === "read_back" || kind === "who_fits") wishes.ask(client);
  if (kind === "who_fits") {
    fits.ask(client, { ...firstQuery }, 0, pageSize);
    decision.ask(client, []);
  }
  if (kind === "who_fits" || kind === "next") shortlist.ask(client);
}
