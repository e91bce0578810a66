import type { LibraryBody, LibraryItem, LibraryKind, Purpose, ReasonKind, Reply, ReplyKind, ScriptQuestion, StepKind, Takes, Theme } from "../../lib/tauri";
import { say } from "../../lib/texts";

/** What an item of one kind holds. */
export type BodyOf<K extends LibraryKind> = Extract<LibraryBody, { kind: K }>["body"];

/** The themes of the question bank, in the order of a conversation; a new one fails to compile here. */
const themeOrder: Record<Theme, number> = { path: 0, role: 1, step_up: 2, field: 3, culture: 4, for_me: 5, close: 6 };
export const themes = (Object.keys(themeOrder) as Theme[]).sort((a, b) => themeOrder[a] - themeOrder[b]);

/** What a reason for a no is about. */
const reasonOrder: Record<ReasonKind, number> = { time: 0, policy: 1, role_fit: 2, timing: 3, attention: 4, life: 5, relationship: 6, channel: 7 };
export const reasonKinds = (Object.keys(reasonOrder) as ReasonKind[]).sort((a, b) => reasonOrder[a] - reasonOrder[b]);

/** What a reply comes to. */
const replyOrder: Record<ReplyKind, number> = {
  yes: 0,
  flat_no: 1,
  no_time: 2,
  policy: 3,
  wrong_person: 4,
  passed_on: 5,
  sent_to_hr: 6,
  other_format: 7,
  maybe: 8,
  conditional: 9,
  annoyed: 10,
  silence: 11,
  cancels: 12,
};
export const replyKinds = (Object.keys(replyOrder) as ReplyKind[]).sort((a, b) => replyOrder[a] - replyOrder[b]);

/** What a template of the coach's own can be for. */
const purposes: readonly Purpose[] = ["other", "first_message"];

/** How an answer is taken. What belongs to one question of the shipped script is not given to another. */
export const ways: readonly Takes[] = ["words", "lines", "ruler", "nothing"];

/** How many questions a resource has room for at first. */
export const slots = 7;

/** What an item is called, and the line below it. */
export function heading({ item }: LibraryItem): { name: string; below: string } {
  switch (item.kind) {
    case "step":
      return { name: item.body.title, below: item.body.questions[0]?.text ?? "" };
    case "resource":
      return { name: item.body.title, below: item.body.by };
    case "question":
      return { name: item.body.text, below: "" };
    case "template":
      return { name: item.body.name, below: item.body.text };
    case "card":
      return { name: item.body.claim, below: item.body.source };
    case "trap":
      return { name: item.body.name, below: item.body.sign };
    case "reason":
      return { name: item.body.text, below: "" };
    case "reply":
      return { name: item.body.text, below: forWhom(item.body) };
  }
}

/** Of whom a reply could be: levels, industries, and whether it is curt; empty where it could be of anybody. */
function forWhom({ levels = [], industries = [], curt }: Reply): string {
  return [...levels.map((level) => say(`level-${level}`)), ...industries.map((one) => say(`industry-${one}`)), ...(curt ? [say("shelf-reply-curt-mark")] : [])].join(" · ");
}

/** A shelf whose items stand under headings: which, in their order, and how each is said. */
interface Sorted {
  sorts: readonly string[];
  label: (sort: string) => string;
  of: (item: LibraryItem) => string;
}

const bodySort = ({ item }: LibraryItem): string => (item.kind === "question" ? item.body.theme : item.kind === "reason" || item.kind === "reply" ? item.body.kind : "");
const sorted: Partial<Record<LibraryKind, Sorted>> = {
  question: { sorts: themes, label: (sort) => say(`shelf-theme-${sort}`), of: bodySort },
  reason: { sorts: reasonKinds, label: (sort) => say(`shelf-reason-kind-${sort}`), of: bodySort },
  reply: { sorts: replyKinds, label: (sort) => say(`reply-kind-${sort}`), of: bodySort },
};

/** What stands together under one heading; a shelf without headings is one group without a name. */
export interface Group {
  sort: string;
  label: string;
  items: LibraryItem[];
}

/** The items of a shelf under their headings; those under which nothing stands are left out. */
export function groupsOf(kind: LibraryKind, items: readonly LibraryItem[]): Group[] {
  const by = sorted[kind];
  if (!by) return [{ sort: "", label: "", items: [...items] }];
  return by.sorts.map((sort) => ({ sort, label: by.label(sort), items: items.filter((item) => by.of(item) === sort) })).filter((group) => group.items.length > 0);
}

/** The headings of a shelf, to choose from: the first for a new item is the first of them. */
export function sortsOf(kind: LibraryKind): { value: string; label: string }[] {
  if (kind === "template") return purposes.map((value) => ({ value, label: say(`shelf-template-for-${value}`) }));
  const by = sorted[kind];
  return by ? by.sorts.map((value) => ({ value, label: by.label(value) })) : [];
}

/** Which headings stand open where a shelf is folded: none, or of what was looked for as many as are at most `most` lines. Those in `turned` were turned by hand. */
export function unfolded(groups: readonly Group[], { looking, turned, most }: { looking: boolean; turned: readonly string[]; most: number }): string[] {
  let lines = 0;
  const open = (group: Group) => looking && ((lines += group.items.length) <= most || group === groups[0]);
  return groups.filter((group) => open(group) !== turned.includes(group.sort)).map(({ sort }) => sort);
}

/** The steps of a script that are on, and their minutes. */
export function scriptSum(items: readonly LibraryItem[]): { steps: number; minutes: number } {
  const on = items.flatMap(({ item, hidden }) => (item.kind === "step" && !hidden ? [item.body] : []));
  return { steps: on.length, minutes: on.reduce((sum, step) => sum + step.minutes, 0) };
}

/** A key for a question that the coach adds; no other question has it. */
export function newKey(): string {
  return `own-${(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(36)}`;
}

export function newQuestion(text: string): ScriptQuestion {
  return { key: newKey(), text, takes: "words", low: "", high: "" };
}

/** What a new item is made of: the fields that are asked for, the first of them needed. */
export const asked: Record<LibraryKind, readonly [string, ...string[]]> = {
  step: ["title", "question"],
  resource: ["title", "by"],
  question: ["text"],
  template: ["name", "text"],
  card: ["claim", "condition", "source"],
  trap: ["name", "sign"],
  reason: ["text"],
  reply: ["text"],
};

/** A new item of `kind` from what was typed, under the heading `sort` where the shelf has any. A step of the coach's own is plain questions. */
export function made(kind: LibraryKind, typed: Record<string, string>, sort: string): LibraryBody {
  const words = (field: string) => (typed[field] ?? "").trim();
  switch (kind) {
    case "step": {
      const own: StepKind = "words";
      const questions = words("question") === "" ? [] : [newQuestion(words("question"))];
      return { kind, body: { kind: own, title: words("title"), minutes: 2, note: "", questions, bricks: [] } };
    }
    case "resource":
      return { kind, body: { title: words("title"), by: words("by"), link: "", notes: "", questions: Array<string>(slots).fill("") } };
    case "question":
      return { kind, body: { theme: sort as Theme, text: words("text") } };
    case "template":
      return { kind, body: { name: words("name"), purpose: sort as Purpose, text: words("text") } };
    case "card":
      return { kind, body: { claim: words("claim"), condition: words("condition"), source: words("source") } };
    case "trap":
      return { kind, body: { name: words("name"), sign: words("sign") } };
    case "reason":
      return { kind, body: { kind: sort as ReasonKind, text: words("text") } };
    case "reply":
      return { kind, body: { kind: sort as ReplyKind, text: words("text"), levels: [], industries: [], curt: false } };
  }
}

/** The items that hold every word of `search`, in their words or in the line below them. */
export function found(items: readonly LibraryItem[], search: string): LibraryItem[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...items];
  return items.filter((one) => {
    const { name, below } = heading(one);
    const said = `${name} ${below}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

