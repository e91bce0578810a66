/** A stretch of a text: whether it is one of the words that are searched for. */
export interface Stretch {
  text: string;
  hit: boolean;
}

/** `text` in stretches, the words of `search` apart from the rest. */
export function stretches(text: string, search: string): Stretch[] {
  const words = search.split(/\s+/).filter(Boolean);
  if (words.length === 0) return text === "" ? [] : [{ text, hit: false }];
  const any = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "iu");
  return text
    .split(any)
    .map((part, i) => ({ text: part, hit: i % 2 === 1 }))
    .filter((part) => part.text !== "");
}
