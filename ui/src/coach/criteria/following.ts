/** How long one rests on a row before the stage follows, in milliseconds. */
const REST = 150;

/**
 * The row by which the stage follows a list: the active one, as long as it is in sight; scrolled away from it, the one in the middle.
 * `top`: how many rows are above those in sight; `rows`: how many are in sight; both may be parts of a row.
 */
export function leading(active: number, top: number, rows: number, total: number): number {
  if (active + 1 > top && active < top + rows) return active;
  return Math.max(0, Math.min(total - 1, Math.floor(top + rows / 2)));
}

/** Does `follow` once nothing has moved for a moment. */
export function resting(follow: () => void): { moved: () => void; stop: () => void } {
  let later: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(later);
  return {
    stop,
    moved: () => {
      stop();
      later = setTimeout(follow, REST);
    },
  };
}
