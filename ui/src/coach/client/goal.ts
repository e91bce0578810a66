import { day, say } from "../../lib/texts";
import type { Client } from "../../lib/tauri";

/** By when the goal is: "by 1 May 2027"; words in which no day was found as they were said, with no word of ours before them; "" where nothing was said. */
export function goalBy({ goal_by, goal_by_date }: Pick<Client, "goal_by" | "goal_by_date">): string {
  if (goal_by_date !== null) return say("client-goal-by", { day: day(goal_by_date) });
  return goal_by === "" ? "" : say("client-goal-by-said", { words: goal_by });
}
