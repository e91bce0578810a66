// The stage's pictures: what each shows, what it asks of the core, and what it never does.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { arriving } from "../../src/client/arriving";
import { nearby } from "../../src/client/stage";
import type { NextLine, Scene, StageQuestion, Takes } from "../../src/lib/tauri";
import { settle, type } from "../core";
import { asked, button, closeStage, failed, field, openStage, page, practice, practised, press, question, run, sentence } from "./stage";

beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  await closeStage();
  vi.useRealTimers();
});

const agreed = { id: 3, sentence: "", said_at: "2026-11-25T10:07:00Z", how: "clicked" as const };
const readBack = (more: object = {}): Scene => ({ scene: "read_back", sentence, agreed: null, not_quite: false, ...more });
const names = ["Ada Brandt", "Tomás Ó Briain", "Priya Qureshi"].map((name, i) => ({ person: i + 1, name, title: "VP", company: "Roche", would_ask: false, listed: false }));
const every: Scene[] = [
  { scene: "quiet" },
  asked({ offer: "Hers" }, "They are busy."),
  asked({ takes: "ruler" }),
  asked({ takes: "lines", words: "One\nTwo", offer: "Three" }),
  asked({ takes: "nothing" }),
  { scene: "wishes", question: question(), sentence },
  readBack(),
  { scene: "names", question: question({ takes: "nothing" }), names, before: false, after: true },
  { scene: "moves", question: question({ takes: "lines" }), story: "They are busy.", next_name: "" },
  { scene: "compare", question: question(), then: "They are busy.", now: "It isn’t about me.", felt: null, sure_then: 7, sure_now: 3 },
  { scene: "card", question: question(), title: "How to ask", by: "Somebody", seven: ["Why?", "How?"], learn: null, bank: [] },
  { scene: "card", question: question({ takes: "choice" }), title: "How to ask", by: "Somebody", seven: ["Why?", "How?"], learn: null, bank: [{ theme: "path", questions: ["Why?", "How?", "When?"] }] },
  { scene: "next", question: question(), commitments: [{ whom: "Ada Brandt", by: "Thursday", by_date: null, by_time: null, sure: 8, line: "I’ll write to Ada Brandt, Thursday" }], meet: { words: "Tuesday at 10", day: "2026-12-01", time: "10:00:00" } },
  { scene: "if_then", question: question({ takes: "lines", half: "I wri" }), rows: [{ question: "moves", if_words: "If they say no", then_lines: ["I write to Ada Brandt."], here: true }] },
  practice({ now: null, model: { poor: "Why?", good: "Thank you.", why: "It thanks." } }),
  practice({ now: practised({ answer: "Thank you, Brandt." }), hints: [{ text: "You ask why." }] }),
  practice({ now: practised({ done: true }), turned: { next_name: "Ada Brandt" }, alone: run() }),
  practice({ now: null, alone: run({ page: "begin", asked: 0 }) }),
  practice({ alone: run() }),
  practice({ now: null, alone: run({ page: "end", practised: [practised({ answer: "Thank you, Brandt." })] }) }),
  { scene: "wall", question: question({ takes: "wall" }), own: ["They are busy."], tiles: [{ key: "one", kind: "time", text: "Busy.", turned: false }], alone: run({ page: "wall" }) },
  { scene: "numbers", question: question({ takes: "chance", number: 2 }), forecast: { people: 15, percent: 20, at_least: [{ yes: 1, of_hundred: 96 }] } },
  { scene: "message", question: question({ takes: "message", words: "Dear Ada Brandt" }), to: "Ada Brandt", words: 3, characters: 15, hints: [], sent_on: null },
  { scene: "take_home", question: question({ takes: "parts" }), parts: [{ key: "goal", glimpse: "To be less busy", ticked: false }] },
];

test("only commands of the stage are ever called, whatever stands on it and whatever is pressed", async () => {
  const stage = await openStage({ scene: "quiet" });
  for (const [i, scene] of every.entries()) {
    for (const handed_over of [false, true]) {
      await stage.show(scene, { step: `step-${i}`, handed_over });
      for (const area of document.querySelectorAll("textarea")) {
        type(area, "word");
        press("Enter", area);
        area.blur();
      }
      for (const one of document.querySelectorAll("button")) {
        one.click();
        await settle();
      }
      for (const box of document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) box.click();
      const secret = document.querySelector("dialog input");
      if (secret instanceof HTMLInputElement) type(secret, "1234");
      for (const form of document.querySelectorAll("form")) form.requestSubmit();
      press("F11", document.body);
      await vi.advanceTimersByTimeAsync(3000);
      await settle();
    }
  }
  const called = new Set(stage.asked.map(({ name }) => name));
  expect([...called].filter((name) => !name.startsWith("stage_"))).toEqual([]);
  expect([...called].sort(), "and each of them was called").toEqual(
    ["agree", "alone_begin", "alone_go", "alone_next", "decline", "done", "full_screen_here", "hints", "line", "listen", "names", "not_quite", "pages", "rate", "say", "seven", "take", "take_back", "tick", "turn", "view", "would_ask"].map((name) => `stage_${name}`),
  );
}, 30_000);

test("it listens once, and asks once more for what is told while it asks", async () => {
  const answer: (() => void)[] = [];
  const stage = await openStage({ scene: "quiet" }, { stage_view: () => new Promise((_, fail) => answer.push(() => fail(failed("gone")))) });
  const first = stage.of("stage_view").length;
  await stage.notice();
  await stage.notice();
  await stage.notice();
  expect(stage.of("stage_view"), "one question at a time").toHaveLength(first);
  answer[0]?.();
  await settle();
  expect(stage.of("stage_view")).toHaveLength(first + 1);
  answer[1]?.();
  await settle();
  expect(stage.of("stage_view"), "once more, not once for each").toHaveLength(first + 1);
  expect(stage.of("stage_listen")).toHaveLength(1);
});

test.each(["locked", "gone", "not_on_stage"])("%s: the page holds no word of before", async (code) => {
  for (const scene of every.slice(1)) {
    const stage = await openStage(scene, {}, { title: "The step’s name", step: scene.scene });
    for (const area of document.querySelectorAll("textarea")) type(area, "Zebrafish");
    await settle();
    await stage.fail(code);
    expect(page().trim(), scene.scene).toBe("Rest");
    expect(document.documentElement.outerHTML, scene.scene).not.toMatch(/Zebrafish|busy|Brandt|VPs|leave with|step’s name/);
    await closeStage();
  }
});

test("what fails for another reason leaves the page, and is asked again", async () => {
  const stage = await openStage(asked());
  await stage.fail("other");
  expect(page()).toContain("What would you like to leave with?");
  const before = stage.of("stage_view").length;
  await vi.advanceTimersByTimeAsync(1000);
  expect(stage.of("stage_view").length).toBe(before + 1);
});

test("the yes says the exact sentence; then the line draws and the date stands in place of the buttons", async () => {
  const stage = await openStage(readBack());
  const sayings = document.querySelector("main p");
  button("Yes, that’s right").click();
  await settle();
  expect(stage.of("stage_agree")).toEqual([{ session: 41, sentence: "So you want to talk to VPs who work for any company, correct?" }]);
  await stage.show(readBack({ agreed }));
  expect(document.querySelector("main p"), "the same sentence, not another").toBe(sayings);
  expect(sayings?.classList.contains("agreed")).toBe(true);
  expect(page()).toContain("Agreed November 25");
  expect(document.querySelectorAll("main button")).toHaveLength(0);
});

test("not quite: asked once, and the yes stays possible", async () => {
  const stage = await openStage(readBack());
  button("Not quite").click();
  await settle();
  expect(stage.of("stage_not_quite")).toEqual([{ session: 41 }]);
  await stage.show(readBack({ not_quite: true }));
  expect(page()).toContain("What would you put differently?");
  expect(() => button("Not quite")).toThrow();
  expect(button("Yes, that’s right")).toBeDefined();
});

test("a sentence that changed under the yes is to be read again", async () => {
  await openStage(readBack(), {
    stage_agree: () => {
      throw failed("stale");
    },
  });
  button("Yes, that’s right").click();
  await settle();
  expect(page()).toContain("The sentence has just changed. Please read it once more.");
});

test("the ruler has nothing chosen beforehand, and is answered by arrows and digits", async () => {
  const stage = await openStage(asked({ takes: "ruler" }));
  const radios = () => [...document.querySelectorAll<HTMLElement>("[role=radio]")];
  const chosen = () => radios().filter((one) => one.ariaChecked === "true" || one.getAttribute("aria-checked") === "true").map((one) => one.textContent);
  expect(radios()).toHaveLength(11);
  expect(document.querySelector("[role=radiogroup]")?.getAttribute("aria-label")).toBe("What would you like to leave with?");
  expect(chosen()).toEqual([]);
  radios()[0]?.focus();
  press("4");
  await settle();
  expect(chosen()).toEqual(["4"]);
  press("ArrowRight");
  await settle();
  expect(chosen()).toEqual(["5"]);
  expect(document.activeElement?.textContent).toBe("5");
  press("1");
  press("0");
  await settle();
  expect(chosen(), "a one and a nought").toEqual(["10"]);
  press("ArrowRight");
  await settle();
  expect(chosen(), "there it ends").toEqual(["10"]);
  expect(stage.of("stage_rate").at(-1)).toEqual({ session: 41, step: "agree", question: "leave-with", number: 10 });
  (document.activeElement as HTMLElement).blur();
  await stage.show(asked({ takes: "ruler", number: 6 }));
  expect(chosen(), "what stands").toEqual(["6"]);
  await stage.show(asked({ takes: "ruler", number: null }));
  expect(chosen()).toEqual([]);
});

test("a number that went down is said exactly as one that went up", async () => {
  const compare = (then: number | null, now: number | null): Scene => ({ scene: "compare", question: question(), then: "They are busy.", now: "It isn’t about me.", felt: null, sure_then: then, sure_now: now });
  const stage = await openStage(compare(3, 7));
  const line = () => document.querySelector(".numbers")?.outerHTML.replace(/\d+/g, "n");
  const up = line();
  expect(document.querySelector(".numbers")?.textContent).toBe("Sure I could ask, then and now: 3 and 7 of 10");
  await stage.show(compare(7, 3));
  expect(document.querySelector(".numbers")?.textContent).toBe("Sure I could ask, then and now: 7 and 3 of 10");
  expect(line()).toBe(up);
  await stage.show(compare(null, 0));
  expect(document.querySelector(".numbers")?.textContent).toBe("Sure I could ask, now: 0 of 10");
  await stage.show(compare(null, null));
  expect(document.querySelector(".numbers")).toBeNull();
});

test("of two sentences the one that is there stands alone", async () => {
  await openStage({ scene: "compare", question: question(), then: null, now: "It isn’t about me.", felt: null, sure_then: null, sure_now: null });
  expect([...document.querySelectorAll("blockquote")].map((one) => one.textContent)).toEqual(["“It isn’t about me.”"]);
  expect(page()).not.toContain("When we started");
});

test("how it feels is written below the question, and her sentences stay as they are", async () => {
  const compare = (words: string, felt: string | null = null, takes: Takes = "words"): Scene => ({ scene: "compare", question: question({ text: "How does that feel?", takes, words }), then: "They are busy.", now: "Some are.", felt, sure_then: null, sure_now: null });
  const sentences = () => [...document.querySelectorAll("blockquote")].map((one) => one.textContent);
  const stage = await openStage(compare(""));
  expect(document.querySelector("h1")?.textContent, "the question is to be read").toBe("How does that feel?");
  press("N");
  const here = field();
  expect(document.activeElement).toBe(here);
  type(here, "Not so hard.");
  await settle();
  await stage.show(compare("Not so hard."));
  expect(field(), "the field stays the same while she writes").toBe(here);
  expect(sentences()).toEqual(["“They are busy.”", "“Some are.”"]);
  await stage.show(compare("", "Not so hard.", "ruler"));
  expect(sentences()).toEqual(["“They are busy.”", "“Some are.”", "“Not so hard.”"]);
});

test("a question that is only asked leaves her moves standing, and takes none", async () => {
  await openStage({ scene: "moves", question: question({ text: "And then?", takes: "nothing", words: "I thank them.\nI write to Ada Brandt." }), story: null, next_name: "Ada Brandt" });
  expect([...document.querySelectorAll("ol li")].map((line) => line.textContent)).toEqual(["I thank them.", "I write to Ada Brandt."]);
  expect(document.querySelector("textarea")).toBeNull();
});

const promise = (more: Partial<NextLine> = {}): NextLine => ({ whom: "Ada Brandt", by: "", by_date: null, by_time: null, sure: null, line: "I’ll write to Ada Brandt", ...more });
const next = (asked: Partial<StageQuestion>, commitments: NextLine[] = []): Scene => ({ scene: "next", question: question(asked), commitments, meet: null });

test("what she will do is told in a sentence, with how sure she is, and no date is parted", async () => {
  const said = () => [...document.querySelectorAll(".agreed li")].map((line) => line.textContent);
  await openStage(next({}, [promise({ sure: 8 }), promise({ line: "I’ll write to Bo Carlsen by Tuesday, December 1 at 10:00 AM" })]));
  expect(said()).toEqual(["I’ll write to Ada Brandt (8 of\u00a010 sure)", "I’ll write to Bo Carlsen by Tuesday, December\u00a01 at\u00a010:00\u00a0AM"]);
});

test("the summary that is offered has the page to itself, asks once, and its yes stands below all of it", async () => {
  const summary = { key: "summary", text: "Is this what we said?" };
  const meet = { words: "Friday", day: "2099-12-04", time: null };
  const scene = (asked: Partial<StageQuestion>): Scene => ({ scene: "next", question: question({ ...summary, ...asked }), commitments: [promise()], meet });
  const stage = await openStage(scene({}));
  expect(document.querySelector(".agreed")?.textContent, "nothing is written yet: what she will do is what we said").toContain("Ada Brandt");
  await stage.show(scene({ offer: "I wanted to leave with names. ".repeat(20) }));
  expect(document.querySelector(".agreed"), "it is in the summary").toBeNull();
  expect(page()).toContain("Is this what we said?");
  expect(page(), "one question").not.toContain("Is this how you said it?");
  await stage.show(scene({ words: "I wanted to leave with names. ".repeat(20) }));
  expect(document.querySelector(".agreed"), "agreed, it is read in peace").toBeNull();
  await stage.show(next({ key: "acknowledgement", text: "What did you do?", offer: "I asked. ".repeat(40) }, [promise()]));
  expect(page(), "another question is answered, and the answer is asked about").toContain("Is this how you said it?");
});

test("when the two speak again is the day that is meant, with its time; in her field it stands below her words", async () => {
  const meets = (words: string, day: string | null, time: string | null = null, field = ""): Scene => ({ scene: "next", question: question({ words: field }), commitments: [], meet: { words, day, time } });
  const said = () => document.querySelector(".agreed .meet")?.textContent.replace(/[\u2068\u2069]/g, "");
  const stage = await openStage(meets("next Tuesday at 10", "2099-12-01", "10:00:00"));
  expect(said()).toBe("We speak again: Tuesday, December\u00a01, 2099 at\u00a010:00\u00a0AM");
  await stage.show(meets("when I have written", null));
  expect(said()).toBe("We speak again: when I have written");
  await stage.show(meets("next Tuesday", "2099-12-01", null, "next Tuesday"));
  expect(said(), "it stands in her field").toBeUndefined();
  expect(document.querySelector(".answer .meet")?.textContent).toBe("Tuesday, December\u00a01, 2099");
});

test("whom she writes to, by when and how sure she is are written down in a row, and nothing looks like a field before", async () => {
  const asked = { takes: "nothing" as const, text: "Who will you write to next?" };
  const lines = () => [...document.querySelectorAll("main dl")].map((line) => [...line.querySelectorAll("dd")].map((one) => one.textContent));
  const stage = await openStage(next(asked));
  expect(lines()).toEqual([]);
  await stage.show(next(asked, [promise()]));
  expect(lines(), "half of it is a line too").toEqual([["Ada Brandt", "", ""]]);
  await stage.show(next(asked, [promise({ by: "Friday", sure: 0 }), promise({ by: "Friday at 10", by_date: "2099-12-04", by_time: "10:00:00" })]));
  expect(lines()).toEqual([
    ["Ada Brandt", "Friday", "0 of\u00a010"],
    ["Ada Brandt", "Friday, December\u00a04, 2099 at\u00a010:00\u00a0AM", ""],
  ]);
});

test("names arrive one after another within a second and a half, and only those that are new; a page that is turned is there at once", () => {
  const one = (person: number) => ({ person, name: `Name ${person % 50}`, title: "", company: "", would_ask: false, listed: false });
  const many = Array.from({ length: 60 }, (_, i) => one(i));
  const stood = new Map<number, number>();
  const first = arriving(many, stood);
  expect(first[0]?.after).toBe(0);
  expect(first.every(({ after }, i) => i === 0 || after > (first[i - 1]?.after ?? 0))).toBe(true);
  expect((first.at(-1)?.after ?? 0) + 180).toBeLessThanOrEqual(1500);
  const then = arriving([one(70), ...many.slice(0, 30), one(71)], stood);
  const known = new Map(first.map(({ person, after }) => [person, after]));
  const fresh = then.filter(({ person }) => !known.has(person));
  expect(fresh.map(({ after }) => after), "two of the same name are two").toEqual([0, 90]);
  expect(then.filter(({ person }) => known.has(person)).every(({ person, after }) => after === known.get(person)), "the others stand still").toBe(true);
  expect(arriving([one(80), one(81)], stood).map(({ after }) => after)).toEqual([0, 0]);
});

const fits = (more: Partial<Extract<Scene, { scene: "names" }>> = {}): Scene => ({ scene: "names", question: question({ key: "know", takes: "nothing" }), names, before: false, after: false, ...more });

test("of everybody who fits the name, the role and the company are to be read, and no count", async () => {
  await openStage(fits({ after: true }));
  const rows = [...document.querySelectorAll("ul li")].map((row) => row.textContent.replaceAll(/\s+/g, " ").trim());
  expect(rows).toEqual(["Ada Brandt VP, Roche", "Tomás Ó Briain VP, Roche", "Priya Qureshi VP, Roche"]);
  expect(document.querySelector("main")?.textContent).not.toMatch(/\d/);
});

test("she marks those she would like to ask and takes a mark away, and sees who is on the shortlist", async () => {
  const stage = await openStage(fits(), { stage_would_ask: () => null });
  const row = (name: string) => {
    const found = [...document.querySelectorAll<HTMLButtonElement>("ul button")].find((one) => one.textContent.includes(name));
    if (!found) throw new Error(name);
    return found;
  };
  expect(row("Ada").getAttribute("aria-pressed")).toBe("false");
  row("Ada").click();
  await settle();
  expect(row("Ada").getAttribute("aria-pressed"), "at once").toBe("true");
  expect(stage.of("stage_would_ask")).toEqual([{ session: 41, step: "agree", question: "know", people: [1], on: true }]);
  const [ada, ...others] = names;
  if (!ada) throw new Error("nobody");
  await stage.show(fits({ names: [{ ...ada, would_ask: true, listed: true }, ...others] }));
  expect(row("Ada").textContent).toContain("on the shortlist");
  expect(row("Priya").textContent).not.toContain("on the shortlist");
  row("Ada").click();
  await settle();
  expect(stage.of("stage_would_ask").at(-1)?.on).toBe(false);
});

test("more names are pages that she turns, by button and by key", async () => {
  const stage = await openStage(fits({ after: true }), { stage_names: () => null });
  button("More names").click();
  await settle();
  expect(stage.of("stage_names")).toEqual([{ session: 41, step: "agree", question: "know", onward: true }]);
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft" }));
  await settle();
  expect(stage.of("stage_names"), "before the first page is none").toHaveLength(1);
  await stage.show(fits({ before: true }));
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft" }));
  await settle();
  expect(stage.of("stage_names").at(-1)?.onward).toBe(false);
  await stage.show(fits());
  expect(page(), "one page needs no turning").not.toContain("More names");
});

test("names that stand keep their place in the page when more arrive", async () => {
  const show = (count: number): Scene => fits({ names: names.slice(0, count) });
  const stage = await openStage(show(2));
  const first = document.querySelector("ul li");
  await stage.show(show(3));
  expect(document.querySelector("ul li")).toBe(first);
  expect([...document.querySelectorAll("ul strong")].map((one) => one.textContent)).toEqual(["Ada Brandt", "Tomás Ó Briain", "Priya Qureshi"]);
});

test("the focus moves to no new page by itself, and stays in the window where it was", async () => {
  const stage = await openStage(asked());
  await stage.show(asked({ key: "two" }), { step: "two" });
  expect(document.activeElement).toBe(document.body);
  field().focus();
  await stage.show(readBack(), { step: "three" });
  expect(document.activeElement).toBe(document.querySelector("main"));
});

test("after some wrong guesses a wait is said and counted down, and the right code works as soon as it is over", async () => {
  let often = true;
  const stage = await openStage({ scene: "quiet" }, { stage_take_back: () => (often ? { open: false, wait_seconds: 30 } : { open: true, wait_seconds: 0 }) }, { handed_over: true });
  const guess = async (secret: string) => {
    const input = document.querySelector<HTMLInputElement>("dialog input");
    if (!input) throw new Error("no field");
    type(input, secret);
    document.querySelector("form")?.requestSubmit();
    await settle();
  };
  const open = async () => {
    button("Back to the coach").click();
    await settle();
  };
  await open();
  await guess("1111");
  expect(page()).toContain("You can try again in 30 seconds.");
  expect(page()).not.toContain("That did not go through");
  vi.advanceTimersByTime(5000);
  await settle();
  expect(document.querySelector('[role="timer"]')?.textContent).toBe("You can try again in 25 seconds.");
  document.querySelector("dialog")?.dispatchEvent(new Event("cancel", { cancelable: true }));
  await settle();
  await open();
  expect(page(), "closed and opened again, it is the same wait").toContain("in 25 seconds");
  often = false;
  await guess("4711");
  expect(stage.of("stage_take_back"), "nothing is asked while it waits").toHaveLength(1);
  vi.advanceTimersByTime(25_000);
  await settle();
  expect(page()).not.toContain("wait");
  document.querySelector("form")?.requestSubmit();
  await settle();
  expect(stage.of("stage_take_back").at(-1)).toEqual({ secret: "4711" });
  expect(document.querySelector("dialog")).toBeNull();
});

test("handed over: the way back needs the coach, and Esc leaves things as they are", async () => {
  let secrets = 0;
  const stage = await openStage({ scene: "quiet" }, {
    stage_take_back: () => {
      secrets += 1;
      return { open: secrets > 1, wait_seconds: 0 };
    },
  }, { handed_over: true });
  const opened = button("Back to the coach");
  opened.click();
  await settle();
  const input = document.querySelector<HTMLInputElement>("dialog input");
  if (!input) throw new Error("no field");
  expect(input.type).toBe("password");
  type(input, "1111");
  document.querySelector("form")?.requestSubmit();
  await settle();
  expect(page()).toContain("That does not open it. Your coach can try again.");
  document.querySelector("dialog")?.dispatchEvent(new Event("cancel", { cancelable: true }));
  await settle();
  expect(document.querySelector("dialog")).toBeNull();
  button("Back to the coach").click();
  await settle();
  const again = document.querySelector<HTMLInputElement>("dialog input");
  if (!again) throw new Error("no field");
  expect(again.value, "what was typed is forgotten").toBe("");
  type(again, "4711");
  document.querySelector("form")?.requestSubmit();
  await settle();
  expect(stage.of("stage_take_back").at(-1)).toEqual({ secret: "4711" });
  expect(document.querySelector("dialog")).toBeNull();
  await stage.show({ scene: "quiet" }, { handed_over: false });
  expect(page().trim()).toBe("Rest");
});

test("the window is made full by a key, and not while it is handed over", async () => {
  const stage = await openStage(asked());
  press("F7", field());
  press("F11", document.body);
  await stage.show(asked(), { full_screen: true });
  press("F11", document.body);
  await settle();
  expect(stage.of("stage_full_screen_here")).toEqual([{ on: true }, { on: true }, { on: false }]);
  await stage.show(asked(), { handed_over: true });
  press("F11", document.body);
  expect(stage.of("stage_full_screen_here")).toHaveLength(3);
});

test("Escape leaves full screen, and where the console lies under it the way back is to be seen", async () => {
  const stage = await openStage(asked());
  press("Escape", document.body);
  expect(stage.of("stage_full_screen_here"), "a window has nothing to leave").toEqual([]);
  await stage.show(asked(), { full_screen: true });
  expect(page(), "on a screen of its own nothing is in the way").not.toContain("Leave full screen");
  await stage.show(asked(), { full_screen: true, covers_console: true });
  button("Leave full screen").click();
  press("Escape", field());
  await settle();
  expect(stage.of("stage_full_screen_here")).toEqual([{ on: false }, { on: false }]);
  await stage.show({ scene: "quiet" }, { full_screen: true, covers_console: true });
  expect(page(), "a quiet stage too").toContain("Leave full screen");
  await stage.show(asked(), { full_screen: true, covers_console: true, handed_over: true });
  expect(page()).not.toContain("Leave full screen");
  press("Escape", document.body);
  await settle();
  expect(stage.of("stage_full_screen_here"), "handed over, only the coach leads back").toHaveLength(2);
});

test("while she is asked about them, their names stand above the question", async () => {
  await openStage({ scene: "them", question: question({ key: "willing", text: "Would you write to each of them?" }), them: { names: ["Ada Brandt", "Bea Lund"], more: 3 } });
  const said = page();
  expect(said.indexOf("Ada Brandt")).toBeLessThan(said.indexOf("Would you write"));
  expect(said).toContain("and 3 more");
  expect(field(), "and she can answer").toBeDefined();
});

test("she makes the text larger and smaller by the keys that do so everywhere, while she writes too", async () => {
  const stage = await openStage(asked());
  const strike = (key: string, target: EventTarget) => target.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey: true, bubbles: true, cancelable: true }));
  expect(strike("=", field()), "it is no zoom of a browser").toBe(false);
  strike("-", document.body);
  strike("0", document.body);
  await settle();
  expect(stage.of("stage_text_size")).toEqual([{ step: "larger" }, { step: "smaller" }, { step: "usual" }]);
});

test("it wears the coach’s choice of light and dark", async () => {
  const stage = await openStage(asked(), {}, { appearance: "dark" });
  expect(document.documentElement.dataset.appearance).toBe("dark");
  await stage.show(asked(), { appearance: "system" });
  expect(document.documentElement.dataset.appearance).toBeUndefined();
});

test("what somebody wrote as markup stays text", async () => {
  const hostile = "<img src=x onerror=alert(1)>";
  const stage = await openStage(asked({ text: hostile, words: hostile, offer: hostile }, hostile));
  await stage.show({ scene: "names", question: question(), names: [{ person: 1, name: hostile, title: hostile, company: hostile, would_ask: true, listed: true }], before: true, after: true }, { title: hostile });
  await stage.show({ scene: "card", question: question(), title: hostile, by: hostile, seven: [hostile], learn: null, bank: [] });
  expect(document.querySelector("img")).toBeNull();
  expect(page()).toContain("<img");
});

test("ten thousand steps are shown as the few around the present one", () => {
  const all = Array.from({ length: 10_000 }, (_, i) => i);
  expect(nearby(all, 500, 15)).toEqual(all.slice(493, 508));
  expect(nearby(all, 0, 15)).toEqual(all.slice(0, 15));
  expect(nearby(all, 9999, 15)).toEqual(all.slice(-15));
  expect(nearby([1, 2, 3], 1, 15)).toEqual([1, 2, 3]);
});
