// Names that arrive one after another: who is new, and after how long each appears.
import type { StageName } from "../lib/tauri";

/** All have arrived after so long, in milliseconds, the last one's own appearing included. */
const ALL = 1500;
/** How long one takes to appear; the stylesheet knows it too. */
const ONE = 180;
/** The pause between two, where there is time for it. */
const PAUSE = 90;

export interface Arriving extends StageName {
  /** Milliseconds until it appears. */
  after: number;
}

/**
 * `names` with their delays. `stood` holds the delays of those that stood there before, and is brought up to date: they keep theirs and so
 * stand still. Where none of them stands there any more a page was turned, and the new one is there at once.
 */
export function arriving(names: StageName[], stood: Map<number, number>): Arriving[] {
  const fresh = names.filter(({ person }) => !stood.has(person));
  const turned = stood.size > 0 && fresh.length === names.length;
  const pause = turned ? 0 : Math.min(PAUSE, (ALL - ONE) / Math.max(1, fresh.length - 1));
  const delays = new Map(fresh.map(({ person }, i) => [person, Math.floor(i * pause)]));
  const all = names.map((one) => ({ ...one, after: stood.get(one.person) ?? delays.get(one.person) ?? 0 }));
  stood.clear();
  for (const { person, after } of all) stood.set(person, after);
  return all;
}
