// The names as they are read in a session: whom the client would like to ask, and which of them are on the stage.
import { attempt } from "../../lib/changes.svelte";
import { commands, type FitRow, type NamesNow } from "../../lib/tauri";
import { say } from "../../lib/texts";

export interface Talk {
  /** The client's name. */
  name: string;
  names: NamesNow;
  /** Puts the page with this person on the stage. */
  show: (person: number) => void;
}

export interface Asking {
  /** Her name; empty outside of a session. */
  readonly name: string;
  /** Whom the client would like to ask, and how that is said. */
  readonly asked: readonly number[];
  readonly words: string;
  /** How many of them are not on the shortlist yet. */
  readonly wanted: number;
  /** The people on the page that is on the stage; empty where that is everybody, or none. */
  readonly staged: readonly number[];
  /** The coach reads here: the stage follows where another page is needed. */
  lead: (row: FitRow) => void;
  /** Puts all whom she would like to ask on the shortlist; says what was done. */
  all: () => Promise<string>;
}

/** `listed`: the shortlist, undefined until it was read; `fitting`: how many fit. Call it while a component is set up. */
export function asking(client: () => number, talk: () => Talk | undefined, listed: () => ReadonlySet<number> | undefined, fitting: () => number): Asking {
  const asked = $derived(talk()?.names.would_ask ?? []);
  const here = $derived(listed());
  const wanted = $derived(here ? asked.filter((person) => !here.has(person)) : []);
  const on = $derived(talk()?.names.on_stage ?? []);
  const staged = $derived(on.length < fitting() ? on : []);
  return {
    get name() {
      return talk()?.name ?? "";
    },
    get asked() {
      return asked;
    },
    get words() {
      const name = talk()?.name;
      return name === undefined ? "" : say("fits-screen-asks", { name });
    },
    get wanted() {
      return wanted.length;
    },
    get staged() {
      return staged;
    },
    lead: (row) => {
      if (row.answer === "yes" && staged.length > 0 && !staged.includes(row.person)) talk()?.show(row.person);
    },
    all: async () => {
      const people = wanted;
      const done = people.length > 0 && (await attempt(() => commands.shortlistAdd(client(), people)));
      return done ? say("fits-screen-asks-added", { count: people.length }) : "";
    },
  };
}
