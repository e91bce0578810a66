import type { LibraryBody, LibraryItem, LibraryKind, ScriptQuestion, StepKind, Takes, Theme } from "../../lib/tauri";

/** What an item of one kind holds. */
export type BodyOf<K extends LibraryKind> = Extract<LibraryBody, { kind: K }>["body"];

/** The themes of the question bank, in the order of a conversation; a new one fails to compile here. */
const themeOrder: Record<Theme, number> = { path: 0, role: 1, step_up: 2, field: 3, culture: 4, for_me: 5, close: 6 };
export const themes = (Object.keys(themeOrder) as Theme[]).sort((a, b) => themeOrder[a] - themeOrder[b]);

/** How an answer is taken. */
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
  }
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
};

/** A new item of `kind` from what was typed. A step of the coach's own is plain questions. */
export function made(kind: LibraryKind, typed: Record<string, string>, theme: Theme): LibraryBody {
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
      return { kind, body: { theme, text: words("text") } };
    case "template":
      return { kind, body: { name: words("name"), purpose: "other", text: words("text") } };
    case "card":
      return { kind, body: { claim: words("claim"), condition: words("condition"), source: words("source") } };
    case "trap":
      return { kind, body: { name: words("name"), sign: words("sign") } };
  }
}

/** The questions of the bank that hold every word of `search`. */
export function found(items: readonly LibraryItem[], search: string): LibraryItem[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((one) => words.every((word) => heading(one).name.toLowerCase().includes(word)));
}

