// Where a step of undo acts, seen from the screen that is in sight.
import { pathOf, type Place, type Tab } from "./router.svelte";
import type { StepKind, UndoPlace, UndoStep } from "./tauri";

/** What the coach is looking at. */
export interface Sight {
  place: Place;
  /** The session, where the console is in sight. */
  session: { client: number; kind: StepKind } | null;
  /** The only client who may be in sight; nothing: everybody may. */
  only?: number | undefined;
}

/** `here`: it can be seen change. `away`: it is told before it changes. `other`: about a client who is not in sight, whose name stays away.
 *  `outside`: not done in this session, and not offered in it. */
export type Whence = "here" | "away" | "other" | "outside";

const tabs: Record<UndoPlace, readonly Tab[]> = {
  clients: ["overview", "about"],
  about: ["about", "overview"],
  criteria: ["criteria"],
  people: ["people", "fits"],
  shortlist: ["shortlist", "fits"],
  commitments: ["overview"],
  message: ["overview"],
  record: ["sessions"],
  library: [],
  settings: [],
};
const steps: Partial<Record<UndoPlace, readonly StepKind[]>> = {
  criteria: ["wishes", "read_back"],
  people: ["who_fits"],
  shortlist: ["who_fits"],
  commitments: ["next"],
  message: ["first_message"],
};

function inSession({ client, place, in_session }: UndoStep, session: NonNullable<Sight["session"]>): Whence {
  if (!in_session || (client !== null && client !== session.client)) return "outside";
  if (["clients", "library", "settings"].includes(place)) return "outside";
  return steps[place]?.includes(session.kind) ? "here" : "away";
}

/** How `step` stands to what is in sight. */
export function whence(step: UndoStep, { place, session, only }: Sight): Whence {
  if (session) return inSession(step, session);
  if (only !== undefined && step.client !== null && step.client !== only) return "other";
  if (place.at === "client") {
    if (step.client !== null && step.client !== place.client) return "other";
    return tabs[step.place].includes(place.tab) ? "here" : "away";
  }
  if (step.place === place.at) return "here";
  return step.client === null ? "away" : "other";
}

/** The page on which `step` can be seen. */
export function pathTo({ place, client }: UndoStep): string {
  const [tab] = tabs[place];
  if (client !== null && tab) return pathOf({ at: "client", client, tab });
  return place === "library" || place === "settings" ? place : "clients";
}
