// Where the coach is. A place is a short path: "clients", "client/7/criteria", "library/card". No names in it.
import { notice, quiet } from "./notice.svelte";

export const tabs = ["overview", "about", "criteria", "people", "fits", "shortlist", "sessions"] as const;
export type Tab = (typeof tabs)[number];

/** The shelves of the library, in the order in which they are used. */
export const shelves = ["step", "resource", "question", "template", "reason", "reply", "card", "trap"] as const;
export type ShelfName = (typeof shelves)[number];

const plain = ["welcome", "create", "unlock", "clients", "settings", "check-up", "stored", "about", "session"] as const;

export type Place = { at: (typeof plain)[number] } | { at: "client"; client: number; tab: Tab } | { at: "library"; shelf: ShelfName };

/** The place that `path` names; null where there is none such. */
export function parse(path: string): Place | null {
  const [at, id, tab = "overview", ...more] = path.split("/");
  if (at === "client" && id !== undefined && /^[1-9]\d{0,14}$/.test(id) && more.length === 0) {
    const known = tabs.find((t) => t === tab);
    return known ? { at: "client", client: Number(id), tab: known } : null;
  }
  if (at === "library") {
    const shelf = shelves.find((s) => s === (id ?? "step"));
    return shelf && path.split("/").length <= 2 ? { at, shelf } : null;
  }
  const found = plain.find((p) => p === at);
  return found && id === undefined ? { at: found } : null;
}

/** The path of `place`. */
export function pathOf(place: Place): string {
  if (place.at === "client") return `client/${place.client}/${place.tab}`;
  return place.at === "library" ? `library/${place.shelf}` : place.at;
}

/** What stands before the lock. */
export function isOutside({ at }: Place): boolean {
  return ["welcome", "create", "unlock"].includes(at);
}

let here = $state.raw<Place>({ at: "welcome" });
/** The places that led here, the last one last. */
let trail: Place[] = [];
/** So many of them are remembered. */
const most = 50;

export const router = {
  /** The present place. */
  get place(): Place {
    return here;
  },
};

/** Goes to `path`. A field that is being typed in is left first, so that it is saved; an unknown path leads to the clients. */
export function go(path: string): void {
  leaveField();
  const next = parse(path) ?? { at: "clients" };
  // What was told belongs to the screen that is left; an error stays until it is closed.
  if (pathOf(next) !== pathOf(here)) {
    if (!notice.current?.wrong) quiet();
    // What stood before the lock, or behind it, is not gone back to.
    trail = isOutside(here) || isOutside(next) ? [] : [...trail, here].slice(-most);
  }
  arrive(next);
}

function arrive(next: Place): void {
  here = next;
  // A page that dies, or is loaded again, comes back to this address.
  history.replaceState(null, "", `#${pathOf(next)}`);
}

/** Goes back to the place before; one that `still` says is no more is passed over. */
export function goBack(still: (place: Place) => boolean = () => true): void {
  let to = trail.pop();
  while (to && !still(to)) to = trail.pop();
  if (!to) return;
  leaveField();
  if (!notice.current?.wrong) quiet();
  arrive(to);
}

/** Leaves the field that has the focus, which saves it. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
