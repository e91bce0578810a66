// What hides names: each is shown as a stand-in, wherever it is said, and a stand-in that comes back from a field is the name again. Read when
// it is wanted.
import type { KnownName, KnownNames, Failure } from "./bindings";
import type { Veil } from "./hiding.svelte";
import { catalogueWords, say } from "./texts";

/** Nobody types these: what is between them is a stand-in, and what is typed never is. */
const [open, shut, space, mark] = ["\u2068", "\u2069", "\u00a0", "\u2060"];
const between = /\u2068([^\u2068\u2069]*\u00a0[^\u2068\u2069]*)\u2069/g;
const words = /[\p{L}\p{N}]+/gu;
const letter = /[\p{L}\p{N}]/u;
/** Scripts that set no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** A key, a day, a number: nothing that is read. */
const machine = /^[a-z0-9_./-]*$/;

interface Hidden {
  text: string;
  /** Where its first word begins. */
  lead: number;
  /** Letter for letter; else in any case. */
  exact: boolean;
  /** What stands for whom. */
  who: string;
}

/** Who is not in the practice yet, or is named in parts, by the command that reads of them: the fields that name them. */
const strangers: Record<string, readonly [KnownName["of"], ...string[]]> = {
  importList: ["person", "name"],
  quickLook: ["person", "name", "email", "text"],
  archiveRead: ["client", "name"],
  personRead: ["person", "first_name", "last_name"],
  personEdit: ["person", "first_name", "last_name"],
};
const pages = ["takeHomePages"];
const steps = ["historyView", "historyUndo", "historyRedo"];

/** A veil over the names that `known` gives; it is asked after every command, with the state that is known already. */
export function veilOver(known: (of: number | null) => Promise<KnownNames>): Veil {
  let state: number | null = null;
  let byWord = new Map<string, Hidden[]>();
  let loose: Hidden[] = [];
  let whole = new Map<string, Hidden>();
  let standIns = new Map<string, string>();
  let back = new Map<string, string>();
  let variants = new Map<string, number>();
  let strange = 0;
  const common = catalogueWords();
  const beginnings = ["client", "person", "address"].map((of) => said(of, "").trim());

  function said(of: string, number: string): string {
    return say(`hidden-${of}`, { number: `${space}${number}` }).replace(` ${space}`, space);
  }

  /** What is shown in place of `text`; the same for the same text, and its own for each way in which somebody is written. */
  function standIn(text: string, who: string): string {
    const there = standIns.get(`${who} ${text}`);
    if (there !== undefined) return there;
    const many = variants.get(who) ?? 0;
    variants.set(who, many + 1);
    const made = `${open}${who}${mark.repeat(many)}${shut}`;
    standIns.set(`${who} ${text}`, made);
    back.set(made, text);
    return made;
  }

  function learn({ text, of, number, part }: Pick<KnownName, "text" | "of" | "part"> & { number: string }): void {
    const first = [...text.matchAll(words)][0];
    const who = said(of, number);
    if (part && (common.has(text) || text.length < 2)) return;
    const one: Hidden = { text, lead: first?.index ?? 0, exact: of !== "address" && (part || !/\s/.test(text)), who };
    if (!part) whole.set(text, one);
    if (unspaced.test(text)) loose.push(one);
    if (!first) return;
    const key = first[0].toLowerCase();
    const others = byWord.get(key) ?? [];
    if (others.some((other) => other.text === text)) return;
    byWord.set(key, [...others, one].sort((a, b) => b.text.length - a.text.length));
  }

  /** The name whose first word is `word`, which stands `at` there. */
  function here(text: string, word: string, at: number): { one: Hidden; from: number; to: number } | null {
    for (const one of byWord.get(word.toLowerCase()) ?? []) {
      const from = at - one.lead;
      const to = from + one.text.length;
      const there = text.slice(from, to);
      const same = one.exact ? there === one.text : there.toLowerCase() === one.text.toLowerCase();
      if (from >= 0 && same && !(letter.test(one.text.at(-1) ?? "") && letter.test(text[to] ?? ""))) return { one, from, to };
    }
    return null;
  }

  function hideText(text: string): string {
    const all = whole.get(text);
    if (all) return standIn(text, all.who);
    if (machine.test(text)) return text;
    let out = "";
    let done = 0;
    for (const found of text.matchAll(words)) {
      const name = found.index < done ? null : here(text, found[0], found.index);
      if (!name || name.from < done) continue;
      out += text.slice(done, name.from) + standIn(text.slice(name.from, name.to), name.one.who);
      done = name.to;
    }
    out += text.slice(done);
    for (const one of loose) if (out.includes(one.text)) out = out.replaceAll(one.text, standIn(one.text, one.who));
    return out;
  }

  function eachText(value: unknown, act: (text: string) => string): unknown {
    if (typeof value === "string") return act(value);
    if (Array.isArray(value)) return value.map((one) => eachText(one, act));
    // A channel is not looked into.
    if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, eachText(one, act)]));
  }

  function meet(value: unknown, [of, ...fields]: readonly [KnownName["of"], ...string[]]): void {
    if (Array.isArray(value)) return value.forEach((one) => meet(one, [of, ...fields]));
    if (typeof value !== "object" || value === null) return;
    const { id } = value as { id?: unknown };
    for (const [key, one] of Object.entries(value)) {
      if (typeof one !== "string") meet(one, [of, ...fields]);
      else if (fields.includes(key) && one !== "" && !whole.has(one)) {
        const number = typeof id === "number" ? String(id) : `n${(strange += 1)}`;
        // A part can be a word of the language; as the whole of a field it is a name.
        learn({ text: one, of, number, part: fields.length > 1 && key !== "name" });
        whole.set(one, { text: one, lead: 0, exact: true, who: said(of, number) });
      }
    }
  }

  function showText(text: string): string {
    const shown = text.replaceAll(between, (found) => back.get(found) ?? found);
    if (beginnings.some((one) => shown.includes(one + space))) throw { code: "other", message: say("hidden-cut") } satisfies Failure;
    return shown;
  }

  async function read(): Promise<void> {
    // Locked, nothing is known, and nothing is answered either.
    const now = await known(state).catch(() => null);
    if (!now?.names) return;
    state = now.of;
    for (const one of now.names) learn({ ...one, number: String(one.number) });
  }

  function hide(name: string, answer: unknown): unknown {
    const change = say("hidden-change");
    if (pages.includes(name)) throw { code: "other", message: say("hidden-pages") } satisfies Failure;
    if (name === "historyView") {
      const view = answer as Record<string, { what: string } | null>;
      return Object.fromEntries(Object.entries(view).map(([key, step]) => [key, step && { ...step, what: change }]));
    }
    if (steps.includes(name)) return answer === null ? null : change;
    const met = strangers[name];
    if (met) meet(answer, met);
    return eachText(answer, hideText);
  }

  return {
    async ask(name, act, args) {
      const said = args.map((one) => eachText(one, showText));
      try {
        const answer = await act(...said);
        await read();
        return hide(name, answer);
      } catch (thrown) {
        throw eachText(thrown, hideText);
      }
    },
    forget() {
      state = null;
      [byWord, whole, standIns, back, variants] = [new Map(), new Map(), new Map(), new Map(), new Map()];
      loose = [];
      strange = 0;
    },
  };
}
