/** Where the active row of a list goes on a key, or null when the key does not move it. */
export function placeAfterKey(key: string, place: number, total: number, perPage: number): number | null {
  const last = total - 1;
  if (last < 0) return null;
  const clamp = (to: number): number => Math.min(last, Math.max(0, to));
  switch (key) {
    case "ArrowDown":
      return clamp(place + 1);
    case "ArrowUp":
      return clamp(place - 1);
    case "PageDown":
      return clamp(place + Math.max(1, perPage));
    case "PageUp":
      return clamp(place - Math.max(1, perPage));
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

/** Whether the key comes without a modifier that makes another command of it. */
export function plain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey;
}
