// The way back of a page that died and was loaded again: to where it was, as its address says.
import { isOutside, parse, pathOf } from "../../lib/router.svelte";
import { present, readPresent } from "../session/present.svelte";

/** What stands in the address where the page died twice at one place (`reviving.rs`). */
const SAFE = "safe";

export interface Way {
  path: string;
  /** It died twice at one place, and comes back at another. */
  died: boolean;
}

/** Where the page goes; a place before the lock and a session that is over lead to the clients. */
export async function wayBack(): Promise<Way> {
  const address = location.hash.slice(1);
  const place = parse(address);
  const clients = { path: "clients", died: address === SAFE };
  if (place === null || isOutside(place)) return clients;
  if (place.at === "session") {
    // Read before it is shown: nobody sees an empty console, or the list of the clients, on the way.
    await readPresent();
    if (!present.view) return clients;
  }
  return { path: pathOf(place), died: false };
}
