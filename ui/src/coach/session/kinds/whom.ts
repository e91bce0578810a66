// Whom a commitment may be about: the shortlist, in its order, and whatever else is typed.
import type { Suggestion } from "../../../lib/Combobox.svelte";
import type { Entry } from "../../../lib/tauri";

/** The names of the shortlist that `typed` is part of; what was typed itself comes last where it is none of them. */
export function whomFor(typed: string, entries: readonly Entry[]): Suggestion[] {
  const words = typed.trim();
  const asked = words.toLowerCase();
  const found = entries
    .filter(({ name }) => name.toLowerCase().includes(asked))
    .slice(0, 8)
    .map(({ person, name, company }) => ({ key: `${person}`, label: name, hint: company || null }));
  const named = found.some(({ label }) => label.toLowerCase() === asked);
  return words === "" || named ? found : [...found, { key: "typed", label: words, hint: null }];
}
