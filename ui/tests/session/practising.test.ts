// If they say no, on the console: what the coach lets arrive, what stands of her answers, and what is hers alone.
import { mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import Console from "../../src/coach/session/Console.svelte";
import { forgetPresent, listenToSession, readPresent } from "../../src/coach/session/present.svelte";
import type { PracticeNow, Practised, QuestionNow, ReplyKind, SessionView, StepNow } from "../../src/lib/bindings";
import { notice, quiet } from "../../src/lib/notice.svelte";
import { core, noHistory, settle, type, type Core } from "../core";
import { answer, question, view } from "./view";
// What its step reads when it comes is there at once.
import "../../src/coach/session/kinds/IfNo.svelte";
import "../../src/coach/session/kinds/Numbers.svelte";
import "../../src/coach/session/kinds/TakeHome.svelte";

let mounted: Record<string, unknown> | undefined;
let stands: SessionView;

beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  forgetPresent();
  document.body.replaceChildren();
  quiet();
  vi.useRealTimers();
});

const round = (given: Partial<Practised> = {}): Practised => ({ kind: "flat_no", from: "A VP in pharma", reply: "I’ll have to pass.", answer: "", aloud: false, done: false, ...given });
const labels: [ReplyKind, string][] = [["yes", "Gladly"], ["no_time", "No time"], ["flat_no", "A flat no"]];
const practice = (rounds: Practised[], given: Partial<PracticeNow> = {}): PracticeNow => ({ rounds, rounds_alone: [], kinds: labels.map(([kind, label]) => ({ kind, label })), hints_asked: false, alone: null, ...given });

/** The step with its card, the replies and the wall; `asking` is asked. */
function step(asking: string, given: Partial<StepNow> = {}): SessionView {
  const base = view();
  const questions = [question("moves", "lines", { answer: answer({ words: "I thank them.", how: "typed" }) }), question("if_later", "lines"), question("practise", "reply"), question("wall", "wall")];
  return { ...base, steps: [{ key: "if_no", kind: "if_no", title: "If they say no", minutes: 4, state: "open" }], at: { ...base.at, key: "if_no", kind: "if_no", questions, asking, practice: practice([]), ...given } };
}

async function start(first: SessionView, answers: Parameters<typeof core>[0] = {}): Promise<Core> {
  stands = first;
  const now = () => stands;
  const named = ["session_view", "session_aloud", "session_rate", "reply_pick", "reply_done", "reply_take_back", "take_home_tick"];
  const asked = core({ ...Object.fromEntries(named.map((name) => [name, now])), session_draft: () => null, session_scratch: () => null, client_read: () => ({ notes_agreed: "Between us." }), commitment_list: () => [], shortlist_read: () => ({ aim: null, entries: [] }), ...noHistory, ...answers });
  await readPresent();
  mounted = mount(Console, { target: document.body });
  await settle();
  await vi.dynamicImportSettled();
  await settle();
  return asked;
}

const press = (key: string, held: KeyboardEventInit = {}) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held }));
const page = () => document.querySelector("main")?.textContent ?? "";
const button = (words: string) => [...document.querySelectorAll("button")].find((one) => one.textContent.includes(words)) ?? expect.fail(`no button ${words}`);
const at = { step: "if_no", question: "practise" };

test("a key lets a reply of its kind arrive, and each kind shows its key", async () => {
  const asked = await start(step("practise"), { reply_pick: () => (stands = step("practise", { practice: practice([round()]) })) });
  expect([...document.querySelectorAll(".practice li")].map((one) => one.textContent.replaceAll(/\s+/g, " ").trim()), "in the order of the keys").toEqual(["1 A flat no", "2 No time", "3 Gladly"]);
  press("1");
  await settle();
  expect(asked.of("reply_pick")).toEqual([{ ...at, kind: "flat_no" }]);
  expect(page()).toContain("I’ll have to pass.");
  expect(page()).toContain("A VP in pharma");
  expect(page()).toContain("Quintessa has written nothing yet.");
});

test("no key of the replies works in a field, and none when something else is asked", async () => {
  const asked = await start(step("practise"));
  press("j", { ctrlKey: true });
  await settle();
  const pad = document.querySelector<HTMLTextAreaElement>("aside textarea") ?? expect.fail("no scratch pad");
  pad.focus();
  for (const key of ["1", "a", "Backspace"]) press(key);
  pad.blur();
  stands = step("moves");
  await readPresent();
  await settle();
  for (const key of ["1", "a", "Backspace"]) press(key);
  await settle();
  expect(asked.asked.filter(({ name }) => name.startsWith("reply_"))).toEqual([]);
});

test("her typing appears at once, in her words", async () => {
  const asked = await start(step("practise", { practice: practice([round()]) }), { session_listen: () => null });
  listenToSession();
  await settle();
  stands = step("practise", { practice: practice([round({ answer: "thank you for <b>writing" })], { hints_asked: true }) });
  (asked.of("session_listen")[0]?.channel as { onmessage: (revision: number) => void }).onmessage(1);
  await vi.advanceTimersByTimeAsync(30);
  await settle();
  expect(document.querySelector(".now q")?.textContent).toBe("“thank you for <b>writing”");
  expect(page(), "what the hints say is for her").toContain("Quintessa has asked for a hint.");
});

test("Space is that it was said aloud, and done as it stands where she wrote; without a reply it is nothing", async () => {
  const asked = await start(step("practise"));
  press(" ");
  await settle();
  expect(asked.asked.filter(({ name }) => /reply_done|session_aloud/.test(name)), "nothing has arrived").toEqual([]);
  stands = step("practise", { practice: practice([round({ answer: "Thank you." })]) });
  await readPresent();
  await settle();
  expect(document.querySelector("footer")?.textContent).toContain("done");
  press(" ");
  await settle();
  expect(asked.of("reply_done")).toEqual([at]);
});

const field = () => document.querySelector<HTMLTextAreaElement>(".entry textarea");
const asking = (key: string, given: Partial<StepNow>, of: Partial<QuestionNow>): SessionView => {
  const first = step(key, given);
  return { ...first, at: { ...first.at, questions: first.at.questions.map((one) => (one.key === key ? { ...one, ...of } : one)) } };
};

test("what she answers aloud is written in the field and offered, and Space is her yes to it", async () => {
  const asked = await start(step("practise"), { session_offer: () => stands });
  expect(field(), "before a reply has come there is nothing to write").toBeNull();
  stands = step("practise", { practice: practice([round()]) });
  await readPresent();
  await settle();
  press("Enter");
  expect(document.activeElement).toBe(field());
  await type(field() ?? expect.fail("no field"), "Thank you.");
  press("1");
  press("Enter");
  await settle();
  expect(asked.of("session_offer")).toEqual([{ ...at, words: "Thank you." }]);
  expect(asked.of("reply_pick"), "what is typed is no key").toEqual([]);
  field()?.blur();
  stands = asking("practise", { practice: practice([round()]) }, { offer: "Thank you." });
  await readPresent();
  await settle();
  expect(document.querySelector(".now .offer")?.textContent).toContain("“Thank you.”");
  press(" ");
  await settle();
  expect(asked.of("session_aloud"), "the yes to the offer").toEqual([at]);
  expect(asked.of("reply_done"), "and her answer is not done with it").toEqual([]);
});

test("G asks for her what comes to mind about her answer, and says it here too", async () => {
  const asked = await start(step("practise", { practice: practice([round()]) }), { reply_hints: () => [{ text: "You ask why. A no needs no reason." }] });
  press("g", { altKey: true, code: "KeyG" });
  await settle();
  expect(asked.of("reply_hints"), "nothing is written yet").toEqual([]);
  stands = step("practise", { practice: practice([round({ answer: "May I ask why?" })]) });
  await readPresent();
  await settle();
  press("g", { altKey: true, code: "KeyG" });
  stands = step("practise", { practice: practice([round({ answer: "May I ask why?" })], { hints_asked: true }) });
  await readPresent();
  await settle();
  expect(asked.of("reply_hints")).toEqual([at]);
  expect(page()).toContain("You ask why. A no needs no reason.");
  expect(page(), "it was the coach who asked").not.toContain("has asked for a hint");
  stands = step("practise", { practice: practice([round({ answer: "May I ask why?", done: true }), round({ answer: "Why?" })], { hints_asked: true }) });
  await readPresent();
  await settle();
  expect(page(), "about the next reply it was she").toContain("Quintessa has asked for a hint.");
});

test("a reason that she says aloud is offered from the field and stands with the wall until her yes", async () => {
  const wall = { own: [], turned: 0, of: 100 };
  const asked = await start(step("wall", { wall }), { session_offer: () => (stands = asking("wall", { wall }, { offer: "Their boat sank." })) });
  expect(page()).toContain("Quintessa can add reasons on the stage, or say them aloud.");
  await type(field() ?? expect.fail("no field"), "Their boat sank.");
  field()?.focus();
  press("Enter");
  await settle();
  expect(asked.of("session_offer")).toEqual([{ step: "if_no", question: "wall", words: "Their boat sank." }]);
  expect(document.querySelector(".panel .offer")?.textContent).toContain("Their boat sank.");
  field()?.blur();
  press(" ");
  await settle();
  expect(asked.of("session_aloud")).toEqual([{ step: "if_no", question: "wall" }]);
});

test("tiles are turned from here by ten, all, or back, and T turns the next ten", async () => {
  const wall = (turned: number) => step("wall", { wall: { own: [], turned, of: 25 } });
  const asked = await start(wall(18), { wall_turn: ({ up }) => (stands = wall(Number(up))) });
  press("t", { altKey: true, code: "KeyT" });
  await settle();
  for (const words of ["Turn the next ten", "Turn them all"]) expect((button(words) as HTMLButtonElement).disabled, words).toBe(true);
  press("t", { altKey: true, code: "KeyT" });
  button("Turn them back").click();
  await settle();
  expect((button("Turn them back") as HTMLButtonElement).disabled).toBe(true);
  button("Turn them all").click();
  await settle();
  expect(asked.of("wall_turn").map((one) => one.up), "no more than there are").toEqual([25, 0, 25]);
  expect(asked.of("wall_turn")[0]).toEqual({ step: "if_no", question: "wall", up: 25 });
});

test("the last reply is taken back, and nothing where none came", async () => {
  const asked = await start(step("practise"));
  press("Backspace");
  await settle();
  expect(asked.of("reply_take_back")).toEqual([]);
  stands = step("practise", { practice: practice([round({ done: true, aloud: true })]) });
  await readPresent();
  await settle();
  expect(page()).toContain("answered aloud");
  press("Backspace");
  await settle();
  expect(asked.of("reply_take_back")).toEqual([at]);
});

test("what was practised stands with the newest first, and nothing counts it", async () => {
  await start(step("practise", { practice: practice([round({ done: true, answer: "First." }), round({ kind: "no_time", done: true, answer: "Second." })]) }));
  expect([...document.querySelectorAll(".practice ol q")].map((one) => one.textContent)).toEqual(["“Second.”", "“First.”"]);
  expect(document.querySelector(".practice ol")?.textContent).not.toMatch(/\d/);
});

test("she is left alone with it by the same way as the screen is handed over", async () => {
  const asked = await start(step("practise"), { stage_alone: () => ({ open: true, mode: "follow", full_screen: true, handed_over: true }) });
  button("Let Quintessa practise alone").click();
  await settle();
  const code = document.querySelector<HTMLInputElement>("dialog input") ?? expect.fail("no field for the code");
  type(code, "12");
  button("Hand over").click();
  await settle();
  expect(asked.of("stage_alone"), "a code has four digits").toEqual([]);
  type(code, "2718");
  [...document.querySelectorAll<HTMLButtonElement>("dialog button")].find((one) => one.textContent.trim() === "Hand over")?.click();
  await settle();
  expect(asked.of("stage_alone")).toEqual([{ code: "2718" }]);
  expect(asked.of("stage_hand_over")).toEqual([]);
  expect(document.querySelector("dialog")).toBeNull();
});

test("while she is alone the console says where she is, shows her answers, and picks nothing", async () => {
  const alone = { page: "run" as const, asked: 4, answered: 1, curt: false, earlier: false, her_moves: [], practised: [round({ answer: "Thank you.", done: true })] };
  const asked = await start(step("practise", { practice: practice([], { alone }) }));
  expect(page()).toContain("Quintessa is at reply 2 of 4.");
  expect(document.querySelector(".alone q")?.textContent).toBe("“Thank you.”");
  for (const key of ["1", "3", "a", "Backspace", " "]) press(key);
  await settle();
  expect(asked.asked.filter(({ name }) => /^reply_|session_aloud/.test(name))).toEqual([]);
  stands = step("wall", { practice: practice([], { alone: { ...alone, page: "wall" } }), wall: { own: [], turned: 12, of: 100 } });
  await readPresent();
  await settle();
  expect(page()).toContain("Quintessa is at the wall of reasons.");
  expect(page()).toContain("Some are turned.");
  expect(field(), "alone she writes for herself").toBeNull();
  expect(page()).not.toContain("Turn the next ten");
});

test("the rows of the card that are written stand where one of them is asked, and half a card is one", async () => {
  const row = (key: string, if_words: string, then_lines: string[], here = false) => ({ question: key, if_words, then_lines, here });
  await start(step("if_later", { card: [row("moves", "If they say no", ["I thank them."]), row("if_later", "If they say not now", [], true), row("if_elsewhere", "If they send me on", [])] }));
  expect([...document.querySelectorAll("dl > div")].map((one) => one.textContent.replaceAll(/\s+/g, " ").trim())).toEqual(["If they say no I thank them."]);
  expect(document.querySelectorAll("main ul .said"), "and no second time among the questions").toHaveLength(0);
});

test("her own reasons stand with how far the wall is turned", async () => {
  await start(step("wall", { wall: { own: ["They moved house."], turned: 3, of: 100 } }));
  expect(page()).toContain("Some are turned.");
  expect(page()).toContain("“They moved house.”");
});

test("a chance is chosen by a digit, never by nought, and what it comes to is called an assumption", async () => {
  const base = view();
  const forecast = { people: 15, percent: 20, at_least: [{ yes: 1, of_hundred: 96 }, { yes: 3, of_hundred: 60 }] };
  const asked = await start({ ...base, at: { ...base.at, key: "numbers", kind: "numbers", questions: [question("chance", "chance", { answer: answer({ number: 2 }) })], asking: "chance", forecast } });
  expect(page()).toContain("2 in 10");
  expect(page()).toContain("In 96 of 100 such lists, at least one says yes.");
  expect(page()).toContain("An assumption, not a forecast.");
  for (const key of ["0", "9", "+"]) press(key);
  await settle();
  expect(asked.of("session_rate").map((one) => one.number)).toEqual([9, 9]);
});

test("a chance that was chosen while nobody is on the list says so, and asks for no other", async () => {
  const base = view();
  const numbers = (number: number | null): SessionView => ({ ...base, at: { ...base.at, key: "numbers", kind: "numbers", questions: [question("chance", "chance", { answer: number === null ? null : answer({ number }) })], asking: "chance" } });
  await start(numbers(3));
  expect(page()).toContain("Nobody is on the list yet");
  expect(page()).not.toContain("Choose a chance below.");
});

test("what goes home is ticked for her at once, and a tick that was not kept is none", async () => {
  const base = view();
  const parts = [{ key: "goal" as const, glimpse: "A wider circle", ticked: false }, { key: "card" as const, glimpse: "", ticked: true }];
  let refuse: (reason: unknown) => void = () => {};
  const asked = await start(
    { ...base, at: { ...base.at, key: "next", kind: "next", questions: [question("take_home", "parts")], asking: "take_home", parts } },
    { take_home_tick: () => new Promise((_, no) => (refuse = no)) },
  );
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>("main input[type=checkbox]")];
  expect(boxes().map((one) => one.checked), "the goal comes without a tick").toEqual([false, true]);
  boxes()[0]?.click();
  await settle();
  expect(asked.of("take_home_tick")).toEqual([{ step: "next", question: "take_home", part: "goal", on: true }]);
  expect(boxes().map((one) => one.checked)).toEqual([true, true]);
  refuse({ code: "other", message: "The disk is full." });
  await settle();
  expect(boxes().map((one) => one.checked)).toEqual([false, true]);
  expect(notice.current?.text).toBe("The disk is full.");
});

test("what she answered alone is before the coach when it is over, whichever question is asked then", async () => {
  const rounds_alone = [round({ answer: "Thank you.", done: true }), round({ kind: "yes", reply: "Happy to.", aloud: true, done: true })];
  for (const asking of ["practise", "wall"]) {
    await start(step(asking, { practice: practice([], { rounds_alone }), wall: { own: [], turned: 0, of: 100 } }));
    const text = page().replace(/[\u2068\u2069]/g, "");
    expect(text, asking).toContain("What Quintessa answered alone");
    expect([...document.querySelectorAll("main .answer")].map((one) => one.textContent.trim())).toEqual(["“Thank you.”"]);
    expect(text.match(/answered aloud/g), "only what was").toHaveLength(1);
    if (mounted) await unmount(mounted);
    mounted = undefined;
    forgetPresent();
    document.body.replaceChildren();
  }
});
