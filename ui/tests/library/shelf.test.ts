// The shelves of the library over a stand-in for the core.
import { mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import Shelf from "../../src/coach/library/Shelf.svelte";
import { found, scriptSum } from "../../src/coach/library/items";
import { quiet } from "../../src/lib/notice.svelte";
import type { LibraryBody, LibraryItem, LibraryKind, LibraryShelf, ScriptStep } from "../../src/lib/tauri";
import { core, item, noHistory, settle, type } from "../core";

const step = (title: string, minutes: number, more: Partial<ScriptStep> = {}): LibraryBody => ({
  kind: "step",
  body: { kind: "words", title, minutes, note: "", questions: [{ key: "leave", text: "What would you like to leave with?", takes: "words", low: "", high: "" }], bricks: [], ...more },
});
const script = () => [item("agree", step("Agree", 2)), item("wishes", step("Wishes", 4, { kind: "wishes" })), item("belief", step("Belief", 3), { hidden: true })];

let mounted: Record<string, unknown> | undefined;
beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  quiet();
  vi.useRealTimers();
});

/** A shelf that keeps what it is told, as the core does. */
async function shelf(kind: LibraryKind, items: LibraryItem[], answers: Parameters<typeof core>[0] = {}) {
  let now: LibraryShelf = { items, rearranged: false };
  const keep = (change: (one: LibraryItem) => LibraryItem, key: unknown) => {
    now = { items: now.items.map((one) => (one.key === key ? change(one) : one)), rearranged: true };
    return now;
  };
  const asked = core({
    ...noHistory,
    library_read: () => now,
    library_write: ({ key, item }) => keep((one) => ({ ...one, item: item as LibraryBody, changed: one.shipped }), key),
    library_hide: ({ key, hidden }) => keep((one) => ({ ...one, hidden: hidden === true }), key),
    library_restore: ({ key }) => keep((one) => ({ ...(items.find((first) => first.key === one.key) ?? one), changed: false }), key),
    library_restore_all: () => (now = { items, rearranged: false }),
    library_move: () => now,
    ...answers,
  });
  mounted = mount(Shelf, { target: document.body, props: { kind } });
  await settle();
  return asked;
}

const words = () => document.body.textContent;
const button = (label: string) => [...document.querySelectorAll("button")].find((b) => b.textContent.trim() === label || b.getAttribute("aria-label") === label);
async function press(label: string) {
  const found = button(label);
  if (!found) throw new Error(`no button ${label}`);
  found.click();
  await settle();
}
async function openLine(name: string) {
  [...document.querySelectorAll<HTMLElement>("button.open")].find((b) => b.textContent.includes(name))?.click();
  await settle();
}
function field(label: string): HTMLInputElement | HTMLTextAreaElement {
  const named = [...document.querySelectorAll("label")].find((one) => one.textContent === label);
  const control = named && document.getElementById(named.htmlFor);
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return control;
  throw new Error(`no field ${label}`);
}

test("the script says its minutes and its steps, and a step that is off counts in neither", async () => {
  await shelf("step", script());
  expect(words()).toContain("6 minutes in two steps");
  expect(scriptSum(script())).toEqual({ steps: 2, minutes: 6 });
  expect(document.querySelector(".off")?.textContent, "it is off in words").toContain("off");
});

test("a step that is off is switched on from its line", async () => {
  const asked = await shelf("step", script());
  await press("Switch on: Belief");
  expect(asked.of("library_hide")).toEqual([{ kind: "step", key: "belief", hidden: false }]);
  expect(words()).toContain("9 minutes in three steps");
});

test("what the core refuses stays in the field, with the reason beside it, and the other fields save", async () => {
  const article: LibraryBody = { kind: "resource", body: { title: "Ask", by: "", link: "", notes: "", questions: [] } };
  const asked = await shelf("resource", [item("article", article)], {
    library_write: ({ item: written }) => {
      if ((written as typeof article).body.link !== "") throw { code: "invalid", message: "That is no address." };
      return { items: [item("article", written as LibraryBody)], rearranged: true };
    },
  });
  await openLine("Ask");
  const link = field("Link");
  type(link, "over there");
  link.blur();
  await settle();
  expect(field("Link").value, "typed words are never lost").toBe("over there");
  expect(document.getElementById(link.getAttribute("aria-describedby") ?? "")?.textContent).toBe("That is no address.");
  type(field("By whom"), "A. Author");
  field("By whom").blur();
  await settle();
  const last = asked.of("library_write").at(-1)?.item as { body: { by: string; link: string } };
  expect(last.body, "the refused words do not go along").toMatchObject({ by: "A. Author", link: "" });
});

test("two fields that are saved one after the other both count", async () => {
  const asked = await shelf("trap", [item("mind", { kind: "trap", body: { name: "Mind reading", sign: "" } })]);
  await openLine("Mind reading");
  type(field("Name"), "Reading minds");
  type(field("How it shows"), "Deciding for others.");
  field("How it shows").blur();
  await settle();
  const last = asked.of("library_write").at(-1)?.item;
  expect(last).toEqual({ kind: "trap", body: { name: "Reading minds", sign: "Deciding for others." } });
});

test("an item that was changed goes back to how it shipped, and one that was not offers nothing of the kind", async () => {
  const asked = await shelf("step", script());
  await openLine("Agree");
  expect(button("As it shipped")).toBeUndefined();
  type(field("Title"), "Begin");
  field("Title").blur();
  await settle();
  await press("As it shipped");
  expect(asked.of("library_restore")).toEqual([{ kind: "step", key: "agree" }]);
  expect(field("Title").value).toBe("Agree");
});

test("the whole shelf goes back only after it was asked", async () => {
  const asked = await shelf("step", script());
  expect(button("The whole script as it shipped"), "nothing to bring back").toBeUndefined();
  await press("Switch on: Belief");
  await press("The whole script as it shipped");
  expect(asked.of("library_restore_all")).toEqual([]);
  expect(words()).toContain("You can undo it.");
  await press("Bring it back");
  expect(asked.of("library_restore_all")).toEqual([{ kind: "step" }]);
});

test("a script without a step that is on says what that means", async () => {
  await shelf("step", [item("belief", step("Belief", 3), { hidden: true })]);
  expect(words()).toContain("No step is on, so a session would have nothing to ask.");
});

test("a step's question is added as words, moved by key and taken away", async () => {
  const asked = await shelf("step", script());
  await openLine("Wishes");
  type(field("Another question"), "And what else?");
  await settle();
  await press("Add question");
  const questions = () => (asked.of("library_write").at(-1)?.item as { body: ScriptStep }).body.questions;
  expect(questions().map(({ text, takes }) => [text, takes])).toEqual([
    ["What would you like to leave with?", "words"],
    ["And what else?", "words"],
  ]);
  expect(new Set(questions().map(({ key }) => key)).size, "each has a key of its own").toBe(2);
  expect(field("Another question").value).toBe("");
  field("Question 2").focus();
  field("Question 2").dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", altKey: true, bubbles: true, cancelable: true }));
  await settle();
  expect(questions().map(({ text }) => text)).toEqual(["And what else?", "What would you like to leave with?"]);
  expect(asked.of("library_move"), "the step itself stays where it is").toEqual([]);
  await press("Remove question 1");
  expect(questions().map(({ text }) => text)).toEqual(["What would you like to leave with?"]);
});

test("minutes that are no number are not sent, and the reason stands beside them", async () => {
  const asked = await shelf("step", script());
  await openLine("Agree");
  type(field("Minutes"), "two");
  field("Minutes").blur();
  await settle();
  expect(asked.of("library_write")).toEqual([]);
  expect(words()).toContain("Please give whole minutes");
  expect(field("Minutes").value).toBe("two");
});

test("a line is moved with Alt and an arrow; within a theme it takes the place of its neighbour there", async () => {
  const ask = (theme: "path" | "role", text: string): LibraryBody => ({ kind: "question", body: { theme, text } });
  const asked = await shelf("question", [item("a", ask("path", "First turn?")), item("b", ask("role", "What fills your week?")), item("c", ask("path", "Second turn?"))]);
  const line = [...document.querySelectorAll<HTMLElement>("button.open")].find((b) => b.textContent.includes("First"));
  line?.focus();
  line?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", altKey: true, bubbles: true, cancelable: true }));
  await settle();
  expect(asked.of("library_move")).toEqual([{ kind: "question", key: "a", to: 2 }]);
});

test("the bank is searched by every word", () => {
  const bank = [item("a", { kind: "question", body: { theme: "path", text: "Which turn led you here?" } }), item("b", { kind: "question", body: { theme: "role", text: "What fills your week?" } })];
  expect(found(bank, " YOUR week ").map(({ key }) => key)).toEqual(["b"]);
  expect(found(bank, "").length).toBe(2);
});

test("the note is copied with its name filled in, after what is typed was saved", async () => {
  const order: string[] = [];
  const note: LibraryBody = { kind: "template", body: { name: "Before we meet", purpose: "before_we_meet", text: "Hello" } };
  await shelf("template", [item("note", note)], {
    library_write: ({ item: written }) => {
      order.push("saved");
      return { items: [item("note", written as LibraryBody, { changed: true })], rearranged: true };
    },
    note_text: () => {
      order.push("filled in");
      return "Hello. Quillon";
    },
    text_copy: ({ text }) => {
      order.push(String(text));
      return null;
    },
  });
  await openLine("Before we meet");
  type(field("Text"), "Hello. {coach}");
  field("Text").blur();
  await press("Copy");
  await settle();
  expect(order).toEqual(["saved", "filled in", "Hello. Quillon"]);
});

test("an item of one's own is added, opened, and can be removed again", async () => {
  const own = item("own", { kind: "trap", body: { name: "Comparing", sign: "" } }, { shipped: false });
  let items: LibraryItem[] = [];
  const asked = await shelf("trap", [], {
    library_read: () => ({ items, rearranged: items.length > 0 }),
    library_add: () => {
      items = [own];
      return { key: "own", shelf: { items, rearranged: true } };
    },
    library_remove: () => {
      items = [];
      return { items, rearranged: false };
    },
  });
  await press("Add a trap");
  document.querySelector("form")?.requestSubmit();
  await settle();
  expect(asked.of("library_add"), "a name is needed").toEqual([]);
  type(field("Name"), "Comparing");
  document.querySelector("form")?.requestSubmit();
  await settle();
  expect(asked.of("library_add")).toEqual([{ item: { kind: "trap", body: { name: "Comparing", sign: "" } } }]);
  await press("Remove");
  expect(asked.of("library_remove")).toEqual([{ kind: "trap", key: "own" }]);
});

const reasons = (count: number) => Array.from({ length: count }, (_, i) => item(`r${i}`, { kind: "reason", body: { kind: i % 2 === 0 ? "time" : "life", text: `Reason ${i}: the week is full.` } }));
const lines = () => [...document.querySelectorAll("button.open")];
const search = () => document.querySelector<HTMLInputElement>("[role=searchbox]") ?? expect.fail("nothing to search in");
const fold = (label: string) => [...document.querySelectorAll<HTMLButtonElement>("h2 button")].find((one) => one.textContent.includes(label)) ?? expect.fail(`no heading ${label}`);

test("a hundred reasons are folded under what they are about, and only what is unfolded is drawn", async () => {
  await shelf("reason", reasons(100));
  expect(lines()).toHaveLength(0);
  expect(fold("Time").getAttribute("aria-expanded")).toBe("false");
  fold("Time").click();
  await settle();
  expect(lines()).toHaveLength(50);
  expect(fold("Time").getAttribute("aria-expanded")).toBe("true");
});

test("what is searched stands open, never more than sixty lines of it, and can be folded again", async () => {
  await shelf("reason", reasons(100));
  type(search(), "week full");
  await settle();
  expect(lines(), "the first heading is open, the second is one press away").toHaveLength(50);
  type(search(), "reason 17");
  await settle();
  expect(lines().map((one) => one.textContent.trim())).toEqual(["Reason 17: the week is full."]);
  fold("Life").click();
  await settle();
  expect(lines()).toHaveLength(0);
  type(search(), "snow");
  await settle();
  expect(words()).toContain("Nothing here holds “snow”.");
  await press("Show all of them");
  expect(document.querySelectorAll("h2 button")).toHaveLength(2);
});

test("one kind alone can be shown", async () => {
  await shelf("reason", reasons(10));
  const only = document.querySelector("select") ?? expect.fail("nothing to choose from");
  only.value = "life";
  only.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  expect(lines()).toHaveLength(5);
  expect(document.querySelectorAll("h2 button")).toHaveLength(1);
});

test("a new reason is put under what it is about, and stands open", async () => {
  let items: LibraryItem[] = reasons(4);
  const asked = await shelf("reason", [], {
    library_read: () => ({ items, rearranged: false }),
    library_add: ({ item: body }) => {
      items = [...items, item("own", body as LibraryBody, { shipped: false })];
      return { key: "own", shelf: { items, rearranged: true } };
    },
  });
  await press("Add a reason");
  type(field("Reason"), "The lift is stuck.");
  const about = document.querySelector<HTMLSelectElement>("dialog select") ?? expect.fail("nothing to choose from");
  about.value = "life";
  about.dispatchEvent(new Event("change", { bubbles: true }));
  document.querySelector("form")?.requestSubmit();
  await settle();
  expect(asked.of("library_add")).toEqual([{ item: { kind: "reason", body: { kind: "life", text: "The lift is stuck." } } }]);
  expect(field("Reason").value).toBe("The lift is stuck.");
});

test("of whom a reply could be is typed and completed, and whether it is curt is ticked", async () => {
  const reply: LibraryBody = { kind: "reply", body: { kind: "flat_no", text: "I’ll have to pass.", levels: [], industries: ["retail"], curt: false } };
  const asked = await shelf("reply", [item("pass", reply)]);
  expect(found([item("pass", reply)], "retail"), "it is found by its industry, too").toHaveLength(1);
  document.querySelector<HTMLButtonElement>("h2 button")?.click();
  await settle();
  await openLine("I’ll have to pass.");
  await vi.dynamicImportSettled();
  await settle();
  const written = () => (asked.of("library_write").at(-1)?.item as { body: unknown } | undefined)?.body;
  const [levels] = document.querySelectorAll<HTMLInputElement>("[role=combobox]");
  if (!levels) return expect.fail("no field for levels");
  type(levels, "vice");
  type(levels, "VP");
  await settle();
  levels.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  await settle();
  expect(written()).toMatchObject({ levels: ["vp"], industries: ["retail"] });
  document.querySelector<HTMLButtonElement>("button.token[aria-label*='Retail']")?.click();
  await settle();
  expect(written()).toMatchObject({ levels: ["vp"], industries: [] });
  document.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
  await settle();
  expect(written()).toMatchObject({ levels: ["vp"], curt: true });
});

test("one who is annoyed is curt in any case", async () => {
  await shelf("reply", [item("stop", { kind: "reply", body: { kind: "annoyed", text: "Please stop.", levels: [], industries: [], curt: false } })]);
  document.querySelector<HTMLButtonElement>("h2 button")?.click();
  await settle();
  await openLine("Please stop.");
  await vi.dynamicImportSettled();
  await settle();
  const box = document.querySelector<HTMLInputElement>("input[type=checkbox]");
  expect([box?.checked, box?.disabled]).toEqual([true, true]);
});

test("a fault in how the take-home is set is said beside it when it is left, and the text stays", async () => {
  await shelf("template", [item("home", { kind: "template", body: { name: "Take-home", purpose: "take_home", text: "= Hello" } })], {
    library_write: () => {
      throw { code: "invalid", message: "Line 1 cannot be set." };
    },
  });
  await openLine("Take-home");
  expect(words()).toContain("How the take-home is set");
  type(field("Text"), "= #(");
  await vi.advanceTimersByTimeAsync(1000);
  await settle();
  expect(words(), "half a line is no fault yet").not.toContain("Line 1 cannot be set.");
  field("Text").blur();
  await settle();
  expect(words()).toContain("Line 1 cannot be set.");
  expect(field("Text").value).toBe("= #(");
});

test("what belongs to one question of the script is not given to another", async () => {
  const ask = (key: string, takes: "words" | "reply") => ({ key, text: `${key}?`, takes, low: "", high: "" });
  await shelf("step", [item("if_no", step("If they say no", 4, { kind: "if_no", questions: [ask("moves", "words"), ask("practise", "reply")] }))]);
  await openLine("If they say no");
  const ways = [...document.querySelectorAll("select")].map((one) => [...one.options].map((option) => option.value));
  expect(ways).toEqual([
    ["words", "lines", "ruler", "nothing"],
    ["words", "lines", "ruler", "nothing", "reply"],
  ]);
});
