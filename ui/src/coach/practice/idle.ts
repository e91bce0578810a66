// Locks when nobody has touched the window for a while.
import type { SessionView } from "../../lib/tauri";

const signs = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
const look = 5_000;
const minute = 60_000;
/** How many untouched minutes a running session is left alone after its agreed end. */
const grace = 15;

/** When the session that runs reaches its agreed end; null where none runs. In milliseconds, as `now` is. */
export function agreedEnd(session: Pick<SessionView, "minutes" | "clock"> | null, now: number): number | null {
  if (!session?.clock.running) return null;
  return now + session.minutes * minute - session.clock.spent_seconds * 1000;
}

/** When a window that was last touched at `touched` locks by itself. `idle` is what the coach chose, in minutes; null is never.
 *  A running session holds the lock off: two people who talk touch nothing. Moments in milliseconds. */
export function lockAt(touched: number, idle: number | null, end: number | null): number {
  if (idle === null) return Infinity;
  return end === null ? touched + idle * minute : Math.max(touched, end) + grace * minute;
}

/** Calls `act` once nobody has moved, typed or clicked until the moment that `due` names for the last touch. The clock on the wall counts, so that a machine
 *  that slept counts as left. Returns how to stop. */
export function whenIdle(due: (touched: number) => number, act: () => void, now: () => number = Date.now): () => void {
  let last = now();
  const touched = () => {
    // After a long sleep the first movement must not open what should have been locked.
    if (now() < due(last)) last = now();
    else check();
  };
  const check = () => {
    if (now() >= due(last)) {
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
