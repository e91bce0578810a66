import { whenForgotten } from "../../lib/changes.svelte";

/** What was typed into quick entry and not added yet, by client; in memory only, and forgotten when the practice is closed. */
export const drafts = new Map<number, string>();

whenForgotten(() => drafts.clear());
