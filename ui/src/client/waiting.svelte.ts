// How long it takes until a guess at the way back is looked at again. It outlives the dialog: closed and opened again, it is the same wait.
let until = 0;
let seconds = $state(0);
let timer: ReturnType<typeof setTimeout> | undefined;

export const waiting = {
  /** Seconds that are left, counted down; 0: none. */
  get seconds(): number {
    return seconds;
  },
};

/** So many seconds are left from now on. */
export function waitFor(more: number): void {
  until = performance.now() + more * 1000;
  count();
}

function count(): void {
  clearTimeout(timer);
  const left = Math.max(0, until - performance.now());
  seconds = Math.ceil(left / 1000);
  if (left > 0) timer = setTimeout(count, left % 1000 || 1000);
}
