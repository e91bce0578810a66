// Names that arrive one after another: who is new, and after how long each appears.
import type { StageName } from "../lib/tauri";

/** All have arrived after so long, in milliseconds, the last one's own appearing included. */
const ALL = 1500;
/** How long one takes to appear; the stylesheet knows it too. */
const ONE = 180;
/** The pause between two, where there is time for it. */
const PAUSE = 90;

export interface Arriving extends StageName {
  key: string;
  /** Milliseconds until it appears. */
  after: number;
}

/** `names` with their delays. `stood` holds the delays of those that stood there before, and is brought up to date: they keep theirs and so stand still. */
export function arriving(names: StageName[], stood: Map<string, number>): Arriving[] {
  const times = new Map<string, number>();
  const keyed = names.map((one) => {
    const who = JSON.stringify([one.name, one.title, one.company]);
    const nth = (times.get(who) ?? 0) + 1;
    times.set(who, nth);
    return { ...one, key: `${who} ${nth}` };
  });
  const fresh = keyed.filter(({ key }) => !stood.has(key));
  const pause = Math.min(PAUSE, (ALL - ONE) / Math.max(1, fresh.length - 1));
  const delays = new Map(fresh.map(({ key }, i) => [key, Math.floor(i * pause)]));
  const all = keyed.map((one) => ({ ...one, after: stood.get(one.key) ?? delays.get(one.key) ?? 0 }));
  stood.clear();
  for (const { key, after } of all) stood.set(key, after);
  return all;
}
