// Locks when nobody has touched the window for a while.

const signs = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
const look = 5_000;

/** Calls `act` once nobody has moved, typed or clicked for `minutes`. The clock on the wall counts, so that a machine that slept counts as left. Returns how to stop. */
export function whenIdle(minutes: number, act: () => void, now: () => number = Date.now): () => void {
  let last = now();
  const touched = () => {
    // After a long sleep the first movement must not open what should have been locked.
    if (now() - last < minutes * 60_000) last = now();
    else check();
  };
  const check = () => {
    if (now() - last >= minutes * 60_000) {
      stop();
      act();
    }
  };
  const timer = setInterval(check, look);
  for (const sign of signs) window.addEventListener(sign, touched, { capture: true, passive: true });
  function stop(): void {
    clearInterval(timer);
    for (const sign of signs) window.removeEventListener(sign, touched, { capture: true });
  }
  return stop;
}
