// Where the coach is. A place is a short path: "clients", "client/7/criteria", "library/card". No names in it.
import { notice, quiet } from "./notice.svelte";

export const tabs = ["overview", "about", "criteria", "people", "fits", "shortlist", "sessions"] as const;
export type Tab = (typeof tabs)[number];

/** The shelves of the library, in the order in which they are used. */
export const shelves = ["step", "resource", "question", "template", "reason", "reply", "card", "trap"] as const;
export type ShelfName = (typeof shelves)[number];

const plain = ["welcome", "create", "unlock", "clients", "settings", "session"] as const;

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

let here = $state.raw<Place>({ at: "welcome" });

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
  if (pathOf(next) !== pathOf(here) && !notice.current?.wrong) quiet();
  here = next;
  // A page that dies is loaded again at this address.
  history.replaceState(null, "", `#${pathOf(next)}`);
}

/** Leaves the field that has the focus, which saves it. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
