// The one rule of the console's keys, as a table: where the focus is, which key, what happens. The rule is in the head of keymap.ts.
import { mount, unmount } from "svelte";
import { afterEach, describe, expect, it } from "vitest";
import { actOf, replyKeys, whereIs, type Act, type Asked, type Where } from "../../src/coach/session/keymap";
import Console from "../../src/coach/session/Console.svelte";
import { forgetPresent, readPresent } from "../../src/coach/session/present.svelte";
import type { Practised, SessionView } from "../../src/lib/bindings";
import { quiet } from "../../src/lib/notice.svelte";
import { client, core, noHistory, settle, type Core } from "../core";
import { question, view } from "./view";

const kinds = Object.keys(replyKeys) as (keyof typeof replyKeys)[];
const words: Asked = { kind: "words", takes: "words", questions: 2, aside: false, words: true, kinds: [], back: false, yes: false };
const press = (key: string, held: KeyboardEventInit = {}) => new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held });

/** What a key does, in a word: "7" is `rate 7`, and "" is whoever has the focus. */
function inAWord(act: Act | null): string {
  if (!act) return "";
  const { act: name, ...more } = act;
  return [name, ...Object.values(more)].join(" ");
}

const shown: Record<string, KeyboardEvent> = {
  letter: press("s"),
  figure: press("7"),
  Space: press(" "),
  Enter: press("Enter"),
  "→": press("ArrowRight"),
  "↓": press("ArrowDown"),
  Backspace: press("Backspace"),
  Esc: press("Escape"),
  paste: press("v", { ctrlKey: true }),
  "Alt+←": press("ArrowLeft", { altKey: true }),
  F12: press("F12"),
  "Ctrl+J": press("j", { ctrlKey: true }),
};
const columns = Object.keys(shown);

/** Brings the focus to `what` as a person does. */
function reach(what: string, how: "by Tab" | "by a click"): Element {
  const element = document.querySelector<HTMLElement>(what) ?? expect.fail(what);
  if (how === "by Tab") document.body.dispatchEvent(press("Tab"));
  else element.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  element.focus();
  if (how === "by a click") element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }));
  return element;
}

const page = `
  <h1 tabindex="-1"></h1><button type="button"></button><details><summary tabindex="0"></summary></details>
  <input type="checkbox"><div role="radiogroup"><input type="radio"></div><select><option>A</option></select>
  <div role="grid" tabindex="0"><button type="button" class="mark"></button></div><div class="record" tabindex="0" data-arrows></div>
  <textarea class="empty"></textarea><textarea class="hers" data-hers></textarea><textarea class="written">She</textarea><input class="other" value="">`;

describe("where the focus is × key → what happens, where the question takes words", () => {
  afterEach(() => document.body.replaceChildren());

  const free = ["write", "write", "aloud", "field", "step 1", "question 1", "", "", "write"];
  const none = (places: number) => Array.from({ length: places }, () => "");
  it.each([
    ["nothing", "", "by Tab", free],
    ["the question", "h1", "by Tab", free],
    ["a button in use", "button", "by Tab", ["write", "write", "", "", "step 1", "question 1", "", "", "write"]],
    ["a button that was clicked", "button", "by a click", free],
    ["a margin note in use", "summary", "by Tab", ["write", "write", "", "", "step 1", "question 1", "", "", "write"]],
    ["a margin note that was clicked", "summary", "by a click", free],
    ["a tick in use", "[type=checkbox]", "by Tab", ["write", "write", "", "field", "step 1", "question 1", "", "", "write"]],
    ["a tick that was clicked", "[type=checkbox]", "by a click", free],
    ["a choice in use", "[type=radio]", "by Tab", ["write", "write", "", "field", "", "", "", "", "write"]],
    ["a choice that was clicked", "[type=radio]", "by a click", free],
    ["a list in use", "select", "by Tab", none(9)],
    ["a list that was clicked", "select", "by a click", free],
    ["the names", "[role=grid]", "by Tab", ["write", "write", "", "", "step 1", "", "", "", "write"]],
    ["the names, clicked", "[role=grid]", "by a click", ["write", "write", "", "", "step 1", "", "", "", "write"]],
    ["a mark among the names that was clicked", ".mark", "by a click", free],
    ["the record", ".record", "by Tab", ["write", "write", "aloud", "field", "step 1", "", "", "", "write"]],
    ["an empty field", ".empty", "by Tab", ["", "", "", "", "step 1", "question 1", "", "", ""]],
    ["the field for her words, empty", ".hers", "by Tab", ["", "", "aloud", "", "step 1", "question 1", "", "", ""]],
    ["another empty field", ".other", "by a click", ["", "", "", "", "step 1", "question 1", "", "", ""]],
    ["a field with words in it", ".written", "by Tab", none(9)],
  ] as const)("%s", (_, what, how, acts) => {
    document.body.innerHTML = page;
    const where = whereIs(what === "" ? document.body : reach(what, how));
    const everywhere = ["step -1", "aside", "pad"];
    expect(columns.map((key) => `${key}: ${inAWord(actOf(shown[key]!, where, words))}`)).toEqual(columns.map((key, i) => `${key}: ${[...acts, ...everywhere][i]}`));
  });

  it("a control that was clicked is in use again when it is come back to by keyboard", () => {
    document.body.innerHTML = page;
    reach("[type=radio]", "by a click");
    reach("button", "by Tab");
    expect(whereIs(reach("[type=radio]", "by Tab")).arrows).toBe("all");
  });
});

describe("what is asked × key → what happens, with the focus nowhere", () => {
  const free: Where = whereIs(null);
  const keys = ["a", "n", "c", "1", "0", "+", " ", "Enter", "Backspace", "ArrowRight"];
  const asked = (given: Partial<Asked>): Asked => ({ ...words, words: false, ...given });
  it.each([
    ["words", words, ["write", "write", "write", "write", "write", "write", "aloud", "field", "", "step 1"]],
    ["lines", { ...words, takes: "lines" }, ["write", "write", "write", "write", "write", "write", "aloud", "field", "", "step 1"]],
    ["a message", { ...words, takes: "message" }, ["write", "write", "write", "write", "write", "write", "aloud", "field", "", "step 1"]],
    ["a number", asked({ takes: "ruler" }), ["", "", "", "rate 1", "rate 0", "nudge 1", "aloud", "", "", "step 1"]],
    ["a chance", asked({ takes: "chance" }), ["", "", "", "rate 1", "", "nudge 1", "aloud", "", "", "step 1"]],
    ["whether to rehearse", asked({ takes: "reply", kinds }), ["reply annoyed", "", "reply conditional", "reply flat_no", "reply other_format", "", "aloud", "field", "", "step 1"]],
    ["what she would answer", { ...words, takes: "reply", back: true }, ["write", "write", "write", "write", "write", "write", "aloud", "field", "take_back", "step 1"]],
    ["a reply that is done with", asked({ takes: "reply", kinds: ["flat_no"], back: true }), ["", "", "", "reply flat_no", "", "", "aloud", "field", "take_back", "step 1"]],
    ["the read-back", asked({ kind: "read_back", takes: "nothing", yes: true }), ["agree", "", "", "", "", "", "", "", "", "step 1"]],
    ["the read-back of nothing", asked({ kind: "read_back", takes: "nothing" }), ["", "", "", "", "", "", "aloud", "", "", "step 1"]],
    ["who fits", asked({ kind: "who_fits", takes: "nothing" }), ["", "names", "", "", "", "", "aloud", "", "", "step 1"]],
    ["who would know someone", { ...words, kind: "who_fits" }, ["write", "write", "write", "write", "write", "write", "aloud", "field", "", "step 1"]],
    ["what goes home", asked({ takes: "parts" }), ["", "", "", "", "", "", "aloud", "", "", "step 1"]],
    ["nothing, it was set aside", { ...words, aside: true }, ["", "", "", "", "", "", "", "", "", "step 1"]],
  ] as [string, Asked, string[]][])("%s", (_, now, acts) => {
    expect(keys.map((key) => `${key}: ${inAWord(actOf(press(key), free, now))}`)).toEqual(keys.map((key, i) => `${key}: ${acts[i]}`));
  });

  const hers: Where = { ...free, typing: "hers" };
  it.each([
    ["words are wanted", words, ["", "", "", "", "", "", "aloud", "", "", "step 1"]],
    ["what she would answer", { ...words, takes: "reply", back: true }, ["", "", "", "", "", "", "aloud", "", "", "step 1"]],
    ["a reply that is done with", asked({ takes: "reply", kinds, back: true }), ["reply annoyed", "", "reply conditional", "reply flat_no", "reply other_format", "", "aloud", "", "", "step 1"]],
    ["nothing, it was set aside", { ...words, aside: true }, ["", "", "", "", "", "", "", "", "", "step 1"]],
  ] as [string, Asked, string[]][])("the field for her words gives back what it has no use for while it is empty: %s", (_, now, acts) => {
    expect(keys.map((key) => `${key}: ${inAWord(actOf(press(key), hers, now))}`)).toEqual(keys.map((key, i) => `${key}: ${acts[i]}`));
  });

  it("thirteen kinds of replies have thirteen keys, and none of them has another meaning there", () => {
    const caps = Object.values(replyKeys);
    expect(new Set(caps).size).toBe(13);
    for (const kept of [" ", "Enter", "/", "+", "-", "Backspace", "Escape"]) expect(caps, kept).not.toContain(kept);
  });

  it("a figure counts by its key where it would need Shift, and the beginning of a composed letter is text", () => {
    expect(inAWord(actOf(press("&", { code: "Digit1" }), free, asked({ takes: "reply", kinds })))).toBe("reply flat_no");
    expect(inAWord(actOf(press("Dead"), free, words))).toBe("write");
    expect(inAWord(actOf(press("@", { ctrlKey: true, altKey: true }), free, words)), "AltGr on Windows").toBe("write");
    expect(actOf(press("a", { isComposing: true }), free, words)).toBeNull();
  });

  it("nothing but a number and what is written comes again and again while a key is held down", () => {
    for (const key of [" ", "Enter"]) expect(actOf(press(key, { repeat: true }), free, words), key).toBeNull();
    expect(actOf(press("1", { repeat: true }), free, asked({ takes: "reply", kinds }))).toBeNull();
    expect(actOf(press("a", { repeat: true }), free, asked({ kind: "read_back", takes: "nothing", yes: true }))).toBeNull();
  });

  it.each([
    [press("F6"), "stage"],
    [press("F7"), "full"],
    [press("F8"), "hold"],
    [press("F9"), "blank"],
    [press("F12"), "aside"],
    [press("S", { ctrlKey: true, shiftKey: true }), "strip"],
    [press(".", { ctrlKey: true }), "pause"],
    [press("j", { metaKey: true }), "pad"],
    [press("¡", { code: "Digit1", altKey: true }), "place 0"],
    [press("-", { code: "Minus", altKey: true }), "place 10"],
  ])("a key that works everywhere works in a field with words in it: %#", (event, act) => {
    expect(inAWord(actOf(event, { typing: "written", arrows: "all", among: true, space: true, enter: true }, words))).toBe(act);
  });
});

describe("on the console itself", () => {
  let mounted: Record<string, unknown> | undefined;
  afterEach(async () => {
    if (mounted) await unmount(mounted);
    mounted = undefined;
    forgetPresent();
    document.body.replaceChildren();
    quiet();
  });

  async function start(first: SessionView, answers: Parameters<typeof core>[0] = {}): Promise<Core> {
    const named = ["view", "go", "ask", "aloud", "rate", "offer"];
    const asked = core({
      ...Object.fromEntries(named.map((name) => [`session_${name}`, () => first])),
      session_draft: () => null,
      client_read: () => ({ ...client(7, "Quintessa"), notes_agreed: "Between us." }),
      ...noHistory,
      ...answers,
    });
    await readPresent();
    mounted = mount(Console, { target: document.body });
    await settle();
    return asked;
  }

  /** Presses `key` where the focus is; whether it was left to the page. */
  const pressed = (key: string, held: KeyboardEventInit = {}) => (document.activeElement ?? document.body).dispatchEvent(press(key, held));
  const field = () => document.querySelector<HTMLTextAreaElement>("textarea.said") ?? expect.fail("no field for her words");
  const foot = () => [...document.querySelectorAll("footer button")].filter((one) => !one.closest(".off")).map((one) => [...one.querySelectorAll("kbd")].map((cap) => cap.textContent).join("+"));
  const step = (kind: SessionView["at"]["kind"], more: Partial<SessionView["at"]>): SessionView => ({ ...view(), at: { ...view().at, kind, ...more } });

  it("a letter typed beside the field goes into it", async () => {
    await start(view());
    expect(pressed("S"), "the letter itself is left to the field").toBe(true);
    expect(document.activeElement).toBe(field());
  });

  it("a sentence typed on the way to another step is written there, from its first letter on", async () => {
    let arrive = () => {};
    const there = step("words", { key: "compare", questions: [question("feel", "words")], asking: "feel" });
    const asked = await start(step("words", { questions: [question("sureness", "ruler")], asking: "sureness" }), { session_go: () => new Promise((done) => (arrive = () => done(there))) });
    pressed("ArrowRight");
    await settle();
    for (const key of ["N", "o", "t", " ", "s", "o"]) pressed(key);
    arrive();
    await settle();
    expect(field().value).toBe("Not so");
    expect(asked.of("session_aloud"), "the blank between two words says nothing aloud").toEqual([]);
  });

  it("after a click on the margin note Enter leads into the field", async () => {
    const trap = { key: "mind", item: { kind: "trap", body: { name: "Mind reading", sign: "" } }, shipped: true, changed: false, hidden: false };
    await start(step("is_it_true", { story: "They are busy." }), { library_read: () => ({ items: [trap], rearranged: false }) });
    reach("summary", "by a click");
    expect(pressed("Enter"), "the note is not closed again").toBe(false);
    expect(document.activeElement).toBe(field());
  });

  it("a reply that waits for its answer keeps every letter for it, and its keys rest", async () => {
    const round: Practised = { kind: "flat_no", from: "A VP", reply: "I’ll have to pass.", answer: "", aloud: false, done: false };
    const practice = { kinds: [{ kind: "flat_no", label: "A flat no" }], rounds: [round], rounds_alone: [], hints_asked: false, alone: null } as unknown as NonNullable<SessionView["at"]["practice"]>;
    const asked = await start(step("if_no", { questions: [question("practise", "reply")], asking: "practise", practice }), { reply_pick: () => null });
    await panelRead();
    for (const key of ["1", "c", "x"]) pressed(key);
    await settle();
    expect(asked.of("reply_pick")).toEqual([]);
    expect(document.activeElement).toBe(field());
  });

  it("Space is no yes to the read-back; A says that the client said it", async () => {
    const criteria = { wishes: [], sentence: [{ text: "So you want to talk to VPs?", strong: false }], agreed: null, changed: false, earlier: [] };
    const asked = await start(step("read_back", { questions: [question("correct", "nothing")], asking: "correct" }), { criteria_read: () => criteria, criteria_agree: () => ({ ...criteria, agreed: { how: "aloud", said_at: "2026-11-25T10:07:00Z" } }) });
    await settle();
    pressed(" ");
    await settle();
    expect(asked.of("criteria_agree")).toEqual([]);
    expect(document.body.textContent).toContain("Quintessa said yes");
    expect(document.querySelector("footer")?.textContent, "what does nothing is not shown").not.toContain("said aloud");
    pressed("a");
    await settle();
    expect(asked.of("criteria_agree")).toHaveLength(1);
  });

  it("what is shown at the foot works where the focus is", async () => {
    const asked = await start(view());
    expect(foot().slice(0, 3)).toEqual(["→", "F12", "Space"]);
    field().focus();
    await settle();
    expect(foot().slice(0, 3), "an empty field has no use for either").toEqual(["→", "F12", "Space"]);
    const room = document.querySelectorAll("footer button").length;
    field().value = "She";
    field().dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settle();
    expect(foot().slice(0, 2), "where Space writes, nothing says that it does else").toEqual(["Alt+→", "F12"]);
    expect([foot().includes("Space"), document.querySelectorAll("footer button").length], "its room is kept, so that nothing moves under the pointer").toEqual([false, room]);
    pressed("ArrowRight");
    await settle();
    expect(asked.of("session_go"), "an arrow in her words moves in them").toEqual([]);
    pressed("ArrowRight", { altKey: true });
    await settle();
    expect(asked.of("session_go")).toEqual([{ step: "compare" }]);
  });

  it("the keys of the replies are shown as long as they act: not while a field has words in it", async () => {
    const round: Practised = { kind: "flat_no", from: "A VP", reply: "I’ll have to pass.", answer: "Thank you.", aloud: false, done: true };
    const practice = { kinds: [{ kind: "flat_no", label: "A flat no" }], rounds: [round], rounds_alone: [], hints_asked: false, alone: null } as unknown as NonNullable<SessionView["at"]["practice"]>;
    const asked = await start(step("if_no", { questions: [question("practise", "reply")], asking: "practise", practice }), { reply_pick: () => null });
    await panelRead();
    const rests = () => document.querySelector(".cap.rest") !== null;
    field().focus();
    await settle();
    expect(rests()).toBe(false);
    expect(pressed("1"), "nothing is typed").toBe(false);
    await settle();
    expect(asked.of("reply_pick")).toHaveLength(1);
    field().value = "Thanks";
    field().dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settle();
    expect(rests()).toBe(true);
    expect(pressed("1")).toBe(true);
  });

  it("the step goes on by → from the empty field, after an offer", async () => {
    const asked = await start(view());
    field().focus();
    pressed("ArrowRight");
    await settle();
    expect(asked.of("session_go")).toEqual([{ step: "compare" }]);
  });

  it("← after a click on a number goes a step back, and leaves the number", async () => {
    const base = view();
    const asked = await start({ ...base, at: { ...base.at, key: "compare", questions: [question("sureness", "ruler")], asking: "sureness" } });
    reach("[type=radio][value='7']", "by a click");
    expect(pressed("ArrowLeft"), "the ruler does not see it").toBe(false);
    await settle();
    expect(asked.of("session_go")).toEqual([{ step: "agree" }]);
  });
});

/** The panel of practising is a piece of its own, read when it is needed. */
async function panelRead(): Promise<void> {
  await import("../../src/coach/session/kinds/IfNo.svelte");
  await settle();
}
