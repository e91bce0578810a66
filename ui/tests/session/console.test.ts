// The console over a stand-in for the core: what a coach presses and types, and what stays when something fails.
import { mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import Console from "../../src/coach/session/Console.svelte";
import { begin, forgetPresent, listenToSession, present, readPresent } from "../../src/coach/session/present.svelte";
import type { SessionView } from "../../src/lib/bindings";
import { attempt } from "../../src/lib/changes.svelte";
import { notice, quiet } from "../../src/lib/notice.svelte";
import { core, client, noHistory, settle, type, type Core } from "../core";
import { answer, question, view } from "./view";

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

/** Shows `first`; every command answers with what then stands. */
async function start(first: SessionView, answers: Parameters<typeof core>[0] = {}): Promise<Core> {
  stands = first;
  const now = () => stands;
  const named = ["view", "go", "ask", "offer", "withdraw", "aloud", "rate", "unsay", "aside", "take_line", "pause", "run", "minutes"];
  const asked = core({
    ...Object.fromEntries(named.map((name) => [`session_${name}`, now])),
    session_draft: () => null,
    session_scratch: () => null,
    client_read: () => ({ ...client(7, "Quintessa"), notes_agreed: "Between us." }),
    ...noHistory,
    ...answers,
  });
  await readPresent();
  mounted = mount(Console, { target: document.body });
  await settle();
  // The last step is a piece of its own, read when it is needed.
  if (first.at.kind === "next") await import("../../src/coach/session/kinds/Next.svelte");
  await settle();
  return asked;
}

/** The session as it stands, with `given` of the present question. */
function asking(key: string, given: Parameters<typeof question>[2] = {}, more: Partial<SessionView> = {}): SessionView {
  const base = view();
  const questions = base.at.questions.map((one) => (one.key === key ? { ...one, ...given } : one));
  return { ...base, ...more, at: { ...base.at, asking: key, questions } };
}

const press = (key: string, held: KeyboardEventInit = {}) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held }));
const field = () => document.querySelector<HTMLTextAreaElement>("textarea.said") ?? expect.fail("no field for her words");
const pad = () => document.querySelector<HTMLTextAreaElement>("aside textarea") ?? expect.fail("no scratch pad");
const page = () => document.body.textContent ?? "";
const failing = () => {
  throw { code: "other", message: "The disk is full." };
};

test("a question that is too long to be shown says so beside it, and no other does", async () => {
  const first = view().at.asking;
  await start(asking(first, { cut: true }));
  expect(page()).toContain("This question is too long to be shown.");
  stands = view();
  await readPresent();
  await settle();
  expect(page()).not.toContain("too long to be shown");
});

test("what is typed is saved as a draft within a second, and says so", async () => {
  const asked = await start(view());
  type(field(), "Meet");
  await vi.advanceTimersByTimeAsync(400);
  type(field(), "Meet more VPs");
  await vi.advanceTimersByTimeAsync(550);
  await settle();
  expect(asked.of("session_draft"), "within a second of the first key, though typing went on").toEqual([{ step: "agree", question: "leave_with", words: "Meet more VPs" }]);
  expect(page()).toContain("Saved");
  expect(asked.of("session_offer"), "nothing reaches the stage before Enter").toEqual([]);
});

test("Enter offers it, the field is free for the next, and the offer stands", async () => {
  const asked = await start(view(), {
    session_offer: ({ words }) => (stands = asking("leave_with", { offer: String(words) })),
  });
  type(field(), "Meet more VPs");
  press("Enter");
  await settle();
  expect(asked.of("session_offer")).toEqual([{ step: "agree", question: "leave_with", words: "Meet more VPs" }]);
  expect(field().value).toBe("");
  expect(page()).toContain("offered: is this how you said it?");
  expect(page()).toContain("“Meet more VPs”");
});

test("Shift and Enter is a new line, and offers nothing", async () => {
  const asked = await start(view());
  type(field(), "one");
  press("Enter", { shiftKey: true });
  await settle();
  expect(asked.of("session_offer")).toEqual([]);
});

test("an offer that fails keeps what was typed, and says why", async () => {
  await start(view(), { session_offer: failing });
  type(field(), "Meet more VPs");
  press("Enter");
  await settle();
  expect(field().value).toBe("Meet more VPs");
  expect(notice.current).toMatchObject({ text: "The disk is full.", wrong: true });
});

test("a draft that cannot be saved keeps what was typed, says why beside it, and is tried again", async () => {
  let full = true;
  const asked = await start(view(), { session_draft: () => (full ? failing() : null) });
  type(field(), "Meet");
  await vi.advanceTimersByTimeAsync(1000);
  await settle();
  expect(field().value).toBe("Meet");
  expect(page()).toContain("The disk is full.");
  full = false;
  field().blur();
  await settle();
  expect(asked.of("session_draft")).toHaveLength(2);
  expect(page()).not.toContain("The disk is full.");
});

test("what she types on the stage appears, and what the coach types is not written over", async () => {
  const asked = await start(view(), { session_listen: () => null });
  listenToSession();
  await settle();
  type(field(), "mine");
  stands = asking("leave_with", { answer: answer({ words: "A wider circle.", how: "typed" }), draft: "min" });
  const [heard] = asked.of("session_listen");
  (heard?.channel as { onmessage: (revision: number) => void }).onmessage(1);
  await vi.advanceTimersByTimeAsync(30);
  await settle();
  expect(page()).toContain("“A wider circle.”");
  expect(page()).toContain("typed by Quintessa");
  expect(field().value).toBe("mine");
  expect(document.activeElement, "the focus stays where it is").toBe(field());
});

/** Every command that moves waits until it is let go. */
function slowly(name: string, there: () => SessionView): { arrive: () => Promise<void>; moves: Record<string, () => Promise<SessionView>> } {
  let let_go: (() => void) | undefined;
  return {
    moves: { [name]: () => new Promise((answer) => (let_go = () => answer((stands = there())))) },
    arrive: async () => {
      (let_go ?? expect.fail(`${name} was not called`))();
      await settle();
    },
  };
}

test("a key pressed on the way to another step is meant for that step", async () => {
  const compare = (): SessionView => ({ ...view(), at: { ...view().at, key: "compare", questions: [question("sureness", "ruler")], asking: "sureness" } });
  const way = slowly("session_go", compare);
  const asked = await start(view(), way.moves);
  press("ArrowRight");
  press("7");
  press(" ");
  await settle();
  expect(asked.of("session_aloud"), "nothing is said of the step that is being left").toEqual([]);
  await way.arrive();
  expect(asked.of("session_rate")).toEqual([{ step: "compare", question: "sureness", number: 7 }]);
  expect(asked.of("session_aloud")).toEqual([{ step: "compare", question: "sureness" }]);
});

test("a key pressed on the way to another question is meant for that question", async () => {
  const way = slowly("session_ask", () => asking("sureness"));
  const asked = await start(view(), way.moves);
  press("ArrowDown");
  press("7");
  await settle();
  expect(asked.of("session_rate"), "the present question takes no number").toEqual([]);
  await way.arrive();
  expect(asked.of("session_rate")).toEqual([{ step: "agree", question: "sureness", number: 7 }]);
});

test("where the way to another step fails, a key that was meant for it does nothing", async () => {
  const asked = await start(view(), { session_go: failing });
  press("ArrowRight");
  press(" ");
  await settle();
  expect(notice.current).toMatchObject({ text: "The disk is full." });
  expect(asked.of("session_aloud")).toEqual([]);
});

test("a session that was read before a command answered does not take its answer back", async () => {
  let slow: ((view: SessionView) => void) | undefined;
  await start(view());
  core({ session_view: () => (slow ? stands : new Promise((answer) => (slow = answer))), session_ask: () => (stands = asking("sureness")), session_listen: () => null, ...noHistory });
  void readPresent();
  press("ArrowDown");
  await settle();
  expect(document.querySelector("h1")?.textContent).toBe("sureness?");
  slow?.(view());
  await settle();
  expect(document.querySelector("h1")?.textContent, "the older answer is dropped").toBe("sureness?");
});

test("a digit rates the ruler, and shows before the core has said so", async () => {
  const asked = await start(asking("sureness"), { session_rate: () => new Promise(() => {}) });
  press("7");
  await settle();
  expect(asked.of("session_rate")).toEqual([{ step: "agree", question: "sureness", number: 7 }]);
  expect(document.querySelector<HTMLInputElement>("input[type=radio]:checked")?.value).toBe("7");
});

test("plus goes on from the number that was just pressed: 10 is 9 and plus", async () => {
  const asked = await start(asking("sureness"));
  press("9");
  press("+");
  await settle();
  expect(asked.of("session_rate").map((one) => one.number)).toEqual([9, 10]);
});

test("Space says it aloud, but not from within a field with words in it", async () => {
  const asked = await start(view());
  type(field(), "More");
  press(" ");
  await settle();
  expect(asked.of("session_aloud")).toEqual([]);
  press("Escape");
  expect(document.activeElement).toBe(document.body);
  press(" ");
  await settle();
  expect(asked.of("session_aloud")).toEqual([{ step: "agree", question: "leave_with" }]);
});

test("Enter leads into the field", async () => {
  await start(view());
  press("Enter");
  expect(document.activeElement).toBe(field());
});

test("the next step is one key away, from within a field too, and what is typed is saved before", async () => {
  const asked = await start(view());
  type(field(), "half a");
  press("ArrowRight", { altKey: true });
  await settle();
  expect(asked.asked.map((one) => one.name).filter((name) => /draft|go/.test(name))).toEqual(["session_draft", "session_go"]);
  expect(asked.of("session_go")).toEqual([{ step: "compare" }]);
});

test("two quick presses go two steps on", async () => {
  const steps = ["agree", "wishes", "compare"].map((key) => ({ key, kind: "words" as const, title: key, minutes: 1, state: "open" as const }));
  const asked = await start(view({ steps }));
  press("ArrowRight");
  press("ArrowRight");
  await settle();
  expect(asked.of("session_go").map((one) => one.step)).toEqual(["wishes", "compare"]);
});

test("an answer leaves the step where it was scrolled to; another step is seen from its question on", async () => {
  await start(view());
  const scroll = document.querySelector("main .scroll") ?? expect.fail("no step");
  scroll.scrollTop = 50;
  stands = asking("leave_with", { answer: answer({ words: "A plan" }) });
  await readPresent();
  await settle();
  expect(scroll.scrollTop).toBe(50);
  stands = { ...view(), at: { ...view().at, key: "compare" } };
  await readPresent();
  await settle();
  expect(scroll.scrollTop).toBe(0);
});

test("setting aside asks nothing before, shows the coach's own words, and sends no draft after it", async () => {
  const asked = await start(view(), {
    session_aside: () => (stands = view({ more_than_coaching: "Let us stop here.", steps: view().steps.map((one) => ({ ...one, state: one.key === "agree" ? "aside" : one.state })) })),
  });
  type(field(), "it is all");
  press("F12");
  await settle();
  expect(asked.of("session_aside")).toHaveLength(1);
  expect(document.querySelector("dialog")).toBeNull();
  expect(page()).toContain("Set aside. Nothing of this step is kept.");
  expect(page()).toContain("Let us stop here.");
  expect(document.querySelector("textarea.said"), "nothing is asked any more").toBeNull();
  await vi.advanceTimersByTimeAsync(2000);
  const after = asked.asked.slice(asked.asked.findIndex((one) => one.name === "session_aside"));
  expect(after.filter((one) => one.name === "session_draft")).toEqual([]);
});

test("what stays when a step is set aside is said so", async () => {
  const put = (kind: SessionView["at"]["kind"]) => {
    const base = view({ more_than_coaching: "" });
    return { ...base, at: { ...base.at, kind } };
  };
  await start(put("next"));
  for (const kind of ["wishes", "read_back", "who_fits"] as const) {
    stands = put(kind);
    await readPresent();
    await settle();
    expect(page(), kind).toContain("Set aside. Nothing that was said in this step is kept.");
    expect(page(), kind).toContain("Wishes, names and the yes to the wishes stay where they are.");
  }
  stands = put("next");
  await readPresent();
  await settle();
  expect(page()).toContain("Set aside. Nothing of this step is kept.");
  expect(page()).not.toContain("stay where they are");
});

test("a step that was set aside while a draft was still typed keeps nothing of it", async () => {
  let answered = () => {};
  const asked = await start(view(), {
    session_aside: () =>
      new Promise((done) => {
        answered = () => done((stands = view({ more_than_coaching: "Let us stop here." })));
      }),
  });
  press("F12");
  await settle();
  type(field(), "one more word");
  await vi.advanceTimersByTimeAsync(1000);
  answered();
  await settle();
  expect(asked.of("session_draft")).toEqual([]);
});

test("the scratch pad is saved within a second, and its words stay when the drawer is closed and opened", async () => {
  const asked = await start(view());
  press("j", { ctrlKey: true });
  await settle();
  type(pad(), "ask about Basel");
  await vi.advanceTimersByTimeAsync(1000);
  await settle();
  expect(asked.of("session_scratch")).toEqual([{ words: "ask about Basel" }]);
  press("j", { ctrlKey: true });
  await settle();
  expect(document.querySelector("aside")).toBeNull();
  press("j", { ctrlKey: true });
  await settle();
  expect(pad().value).toBe("ask about Basel");
  expect(document.activeElement).toBe(pad());
});

test("the clock goes on by itself, a minute at a time, and past the end only says so", async () => {
  await start(view({ clock: { spent_seconds: 29 * 60 + 58, running: true, planned_minutes: 12, set_back: 0 } }));
  const words = () => document.querySelector(".clock .words")?.textContent?.trim();
  expect(words()).toBe("29 of 30 minutes");
  await vi.advanceTimersByTimeAsync(3000);
  await settle();
  expect(words()).toBe("30 of 30 minutes");
  await vi.advanceTimersByTimeAsync(180_000);
  await settle();
  expect(words()).toBe("33 minutes; 30 were agreed");
});

test("the clock stands still while it is paused", async () => {
  await start(view({ clock: { spent_seconds: 540, running: false, planned_minutes: 12, set_back: 0 } }));
  await vi.advanceTimersByTimeAsync(120_000);
  await settle();
  expect(document.querySelector(".clock .words")?.textContent?.trim()).toBe("9 of 30 minutes");
  expect(page()).toContain("Paused: go on");
});

test("an empty script leads to the library, and no key asks anything", async () => {
  const asked = await start(view({ steps: [], at: { ...view().at, key: "", title: "", questions: [], asking: "" } }));
  expect(page()).toContain("There is no step to go through.");
  for (const key of [" ", "Enter", "ArrowRight", "F12", "5"]) press(key);
  await settle();
  expect(asked.asked.filter((one) => /aloud|go|aside|rate/.test(one.name))).toEqual([]);
});

test("a client who was archived is told of, with the way to bring her back", async () => {
  const asked = await start(view({ archived: true }), { client_restore: () => client(7, "Quintessa") });
  expect(page()).toContain("Quintessa is archived now, and this session is still open.");
  [...document.querySelectorAll("button")].find((one) => one.textContent.includes("Bring back"))?.click();
  await settle();
  expect(asked.of("client_restore")).toEqual([{ client: 7 }]);
});

test("what somebody typed as markup stays text", async () => {
  await start(asking("leave_with", { text: "<img src=x>", answer: answer({ words: "<b>me</b>" }) }));
  expect(document.querySelector("img, b")).toBeNull();
  expect(page()).toContain("<img src=x>");
});

test("ending asks first, and says what is forgotten", async () => {
  const asked = await start(view(), { session_close: () => null });
  [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === "End the session")?.click();
  await settle();
  expect(document.querySelector("dialog")?.textContent).toContain("The scratch pad is forgotten now");
  press("F12");
  await settle();
  expect(asked.of("session_aside"), "an open question keeps every key").toEqual([]);
  [...document.querySelectorAll("dialog button")].find((one): one is HTMLButtonElement => one instanceof HTMLButtonElement && one.textContent.trim() === "End it")?.click();
  await settle();
  expect(asked.of("session_close")).toHaveLength(1);
  expect(present.view).toBeNull();
});

test("the first press at the end keeps nothing as hers that she has not said", async () => {
  const asked = await start(view({ unsettled: ["in two weeks"] }), { session_close: () => null });
  [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === "End the session")?.click();
  await settle();
  expect(document.activeElement?.textContent).toContain("End it without that");
  (document.activeElement as HTMLElement).click();
  await settle();
  expect(asked.of("session_close")).toEqual([{ keep: false }]);
});

test("as long as the stage is held, blank or closed, a line of the console says so, however narrow it is", async () => {
  const base = view();
  await start(base, { stage_mode: ({ mode }) => ({ ...stands.stage, mode }) });
  const sign = () => document.querySelector("main > p[role=status]")?.textContent?.trim().replace(/\s+/g, " ") ?? "";
  expect(sign()).toBe("");
  press("F8");
  await settle();
  expect(sign()).toContain("Stage holds this");
  press("F9");
  await settle();
  expect(sign()).toContain("Stage blank");
  stands = { ...base, stage: { ...base.stage, open: false } };
  await readPresent();
  await settle();
  expect(sign()).toContain("Stage not open");
});

test("a session that cannot begin says why, and nothing stands there", async () => {
  core({ session_begin: failing, session_view: () => null, ...noHistory });
  await begin(7, 30);
  expect(present.view).toBeNull();
  expect(notice.current).toMatchObject({ text: "The disk is full.", wrong: true });
});

test("every control has a name", async () => {
  await start(asking("leave_with", { answer: answer({ words: "A" }), offer: "B" }));
  for (const control of document.querySelectorAll("button, input, textarea, select")) {
    const labels = (control as HTMLInputElement).labels;
    const name = control.getAttribute("aria-label") ?? (control instanceof HTMLButtonElement ? control.textContent : labels?.[0]?.textContent);
    expect(name?.trim(), control.outerHTML).toBeTruthy();
  }
});

test("a stage that was brought back and a clock that was set back are told once, until the line is closed", async () => {
  const base = view();
  await start(base);
  expect(notice.current).toBeNull();
  stands = { ...base, stage: { ...base.stage, brought_back: 1 } };
  await readPresent();
  expect(notice.current?.text).toBe("The second screen is gone. The stage is here now, in a window.");
  vi.advanceTimersByTime(60_000);
  await settle();
  expect(notice.current, "it waits for the coach's eyes").not.toBeNull();
  quiet();
  await readPresent();
  expect(notice.current, "it is told once").toBeNull();
  stands = { ...stands, clock: { ...base.clock, set_back: 1 } };
  await readPresent();
  expect(notice.current?.text).toContain("The time spent so far is kept.");
});

test("a stage that rests is told each time it begins to, and is called blank meanwhile", async () => {
  const base = view();
  await start(base);
  press("j", { ctrlKey: true });
  await settle();
  stands = { ...base, stage: { ...base.stage, resting: true } };
  await readPresent();
  await settle();
  expect(notice.current?.text).toContain("The stage couldn’t show this");
  expect(page()).toContain("blank here");
  expect(page(), "what is asked is not called seen").not.toContain("on the stage");
  quiet();
  await readPresent();
  expect(notice.current, "once").toBeNull();
  stands = base;
  await readPresent();
  stands = { ...base, stage: { ...base.stage, resting: true } };
  await readPresent();
  expect(notice.current, "and once more, where it rests again").not.toBeNull();
});

test("what is still open from before stands at the first step alone, and can be settled there", async () => {
  const made = (id: number, session: number | null, whom: string) => ({ id, session, whom, by: "Friday", by_date: null, sure: null, state: "open", made_at: "2026-11-20T10:00:00Z" });
  const asked = await start(view(), { commitment_list: () => [made(4, 0, "Ana Duarte"), made(5, 1, "Bo Carlsen")], commitment_settle: () => null });
  expect(page()).toContain("Last time: write to Ana Duarte");
  expect(page(), "what is said today is no last time").not.toContain("Bo Carlsen");
  document.querySelector<HTMLElement>("[aria-label='Done: Ana Duarte']")?.click();
  await settle();
  expect(asked.of("commitment_settle")).toEqual([{ id: 4, outcome: "done" }]);
  const later = view();
  stands = { ...later, at: { ...later.at, key: "compare" } };
  await readPresent();
  await settle();
  expect(page()).not.toContain("Last time");
});

test("what was taken away of an answer is told where it was, with the way back", async () => {
  const asked = await start(asking("leave_with", { answer: answer({ words: "A wider circle.", how: "typed" }) }), {
    session_unsay: () => (stands = asking("leave_with", { taken: "A wider circle." })),
    session_put_back: () => (stands = asking("leave_with", { answer: answer({ words: "A wider circle.", how: "typed" }) })),
  });
  const button = (words: string) => [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === words);
  button("Remove")?.click();
  await settle();
  expect(page()).toContain("Removed: “A wider circle.”");
  button("Put it back")?.click();
  await settle();
  expect(asked.of("session_put_back")).toEqual([{ step: "agree", question: "leave_with" }]);
  expect(page()).toContain("typed by Quintessa");
  expect(page()).not.toContain("Removed:");
});

test("whom next, by when and how sure have their places in a line before anything is taken on", async () => {
  const base = view();
  const made = { id: 4, session: 1, whom: "Ana Duarte", by: "Friday", by_date: null, sure: 8, state: "open", made_at: "2026-11-25T10:00:00Z" };
  let list: unknown[] = [];
  await start({ ...base, at: { ...base.at, key: "next", kind: "next", questions: [question("whom", "nothing")], asking: "whom" } }, { commitment_list: () => list, shortlist_read: () => ({ aim: null, entries: [] }) });
  const blanks = () => [...document.querySelectorAll("main .blank")].map((one) => one.textContent);
  expect(blanks()).toEqual(["By when", "How sure, 0 to 10"]);
  expect([...document.querySelectorAll("main input")], "there is one field to begin with").toHaveLength(1);
  list = [made];
  await attempt(() => Promise.resolve());
  await settle();
  expect(blanks()).toEqual([]);
  expect([...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>("main li :is(input, select)")].map((one) => one.value)).toEqual(["Ana Duarte", "Friday", "8"]);
});

test("a “Not quite” on the stage is told in whatever step it is, and beside the words where they stand", async () => {
  const base = view();
  await start(base);
  const hears = async (now: SessionView) => {
    stands = now;
    await readPresent();
    await settle();
    return (notice.current?.text ?? "").replace(/[\u2068\u2069]/g, "");
  };
  const [first, ...rest] = base.at.questions;
  if (!first) throw new Error("no question");
  const once = { times: 1, words: "A plan" };
  const beside = { ...base, said_not_quite: once, at: { ...base.at, questions: [{ ...first, draft: "A plan", declined: true }, ...rest] } };
  expect(await hears(beside), "it is said beside the words").toBe("");
  expect(document.querySelector("main")?.textContent).toContain("says: not quite. The words are back in your field.");
  const later = { ...base, at: { ...base.at, key: "compare" }, said_not_quite: { times: 2, words: "A name" } };
  expect(await hears(later)).toBe("Quintessa says “not quite” to: “A name”");
  quiet();
  expect(await hears({ ...later }), "and once").toBe("");
  await hears({ ...later, at: { ...later.at, not_quite: true }, said_not_quite: { times: 3, words: "So you want" } });
  expect(document.querySelector("main")?.textContent, "of the sentence too").toContain("says: not quite. Ask what is missing");
});

/** The last step: who is next, when the two speak again, and the summary. */
function last(asking = "whom"): SessionView {
  const base = view();
  const questions = [question("whom", "nothing"), question("meet", "words"), question("summary", "words")];
  return { ...base, steps: [{ key: "next", kind: "next", title: "Next", minutes: 2, state: "open" }], at: { ...base.at, key: "next", kind: "next", questions, asking } };
}
const named = (words: string) => [...document.querySelectorAll("button")].find((one) => one.textContent.includes(words));
const asks = (question: string) => (stands = { ...stands, at: { ...stands.at, asking: question } });

test("from the name the focus goes to the day, to how sure, and to the next name; Enter without one goes on to the next question", async () => {
  const made = (more: object) => ({ id: 4, session: 1, whom: "Ana Duarte", by: "", by_date: null, sure: null, state: "open", made_at: "2026-11-25T10:00:00Z", ...more });
  let list: unknown[] = [];
  const entries = [{ person: 1, name: "Ana Duarte", title: "VP", company: "Roche", profile_url: "", tie: null, why: "", notes: "" }];
  const asked = await start(last(), {
    shortlist_read: () => ({ aim: null, entries }),
    commitment_list: () => list,
    commitment_add: () => (list = [made({})]),
    commitment_edit: ({ field, value }) => {
      list = [made({ by: "Friday", [String(field)]: field === "sure" ? Number(value) : value })];
      return null;
    },
    session_ask: ({ question }) => asks(String(question)),
  });
  document.querySelector<HTMLElement>("main h1")?.focus();
  press("Enter");
  await settle();
  expect(document.activeElement?.getAttribute("role"), "into the name").toBe("combobox");
  press("Enter");
  await settle();
  expect(asked.of("commitment_add").map(({ whom }) => whom), "the first of the shortlist stands ready").toEqual(["Ana Duarte"]);
  const day = document.activeElement as HTMLInputElement;
  expect(day.labels?.[0]?.textContent).toBe("By when");
  type(day, "Friday");
  press("Enter");
  await settle();
  const sure = document.activeElement as HTMLSelectElement;
  expect(sure.tagName).toBe("SELECT");
  sure.value = "8";
  sure.dispatchEvent(new Event("change", { bubbles: true }));
  press("Enter");
  await settle();
  expect(asked.of("commitment_edit").map(({ field, value }) => [field, value])).toEqual([["by", "Friday"], ["sure", "8"]]);
  expect(document.activeElement?.getAttribute("role"), "a second name can be given at once").toBe("combobox");
  expect(asked.of("session_ask"), "and nothing else is asked meanwhile").toEqual([]);
  type(document.activeElement as HTMLInputElement, "Imo");
  press("Enter");
  await settle();
  expect(asked.of("commitment_add").at(-1)).toMatchObject({ whom: "Imo" });
  document.querySelector<HTMLElement>("main input[role=combobox]")?.focus();
  await settle();
  expect(document.activeElement?.getAttribute("aria-expanded"), "nobody stands ready to be taken by the Enter that goes on").toBe("false");
  press("Enter");
  await settle();
  expect(asked.of("commitment_add")).toHaveLength(2);
  expect(asked.of("session_ask")).toEqual([{ question: "meet" }]);
  expect(document.activeElement, "and into its field").toBe(field());
});

test("what was said just so is hers with one press, and the conversation goes on; the summary is there to be read", async () => {
  const asked = await start(last("meet"), {
    shortlist_read: () => ({ aim: null, entries: [] }),
    commitment_list: () => [],
    session_offer: ({ words }) => (stands = { ...stands, at: { ...stands.at, questions: stands.at.questions.map((one) => (one.key === stands.at.asking ? { ...one, offer: String(words) } : one)) } }),
    session_aloud: () => (stands = { ...stands, at: { ...stands.at, questions: stands.at.questions.map((one) => ({ ...one, offer: null })) } }),
    session_ask: ({ question }) => asks(String(question)),
    session_summary: () => "I want to meet VPs.",
  });
  type(field(), "next Tuesday");
  press("Enter", { ctrlKey: true });
  for (let i = 0; i < 3; i += 1) await settle();
  expect(asked.of("session_offer").map(({ words }) => words)).toEqual(["next Tuesday"]);
  expect(asked.of("session_aloud").map(({ question }) => question), "nobody has to say yes twice").toEqual(["meet"]);
  expect(asked.of("session_ask")).toEqual([{ question: "summary" }]);
  expect(field().value).toBe("I want to meet VPs.");
});

test("what is said just so goes on where one answer is asked for, and says only that where there may be more", async () => {
  const words = () => document.querySelector(".so")?.textContent;
  await start(view());
  expect(words()).toContain("said just so, go on");
  stands = { ...view(), at: { ...view().at, questions: [question("leave_with", "lines")] } };
  await readPresent();
  await settle();
  expect(words()).toMatch(/said just so$/);
});

test("the end of the session is no button before the last question, and the way there is the way on", async () => {
  const asked = await start(last(), { shortlist_read: () => ({ aim: null, entries: [] }), commitment_list: () => [], session_ask: ({ question }) => asks(String(question)) });
  const main = () => [...document.querySelectorAll("main .panel button")].map((one) => one.textContent.trim());
  expect(main()).not.toContain("End the session");
  document.querySelector<HTMLElement>("main h1")?.focus();
  for (const question of ["meet", "summary"]) {
    press("ArrowRight");
    await settle();
    expect(asked.of("session_ask").at(-1)).toEqual({ question });
  }
  expect(main()).toContain("End the session");
  press("ArrowRight");
  await settle();
  expect(document.querySelector("dialog")?.textContent).toContain("End this session?");
  named("Not yet")?.click();
  await settle();
  expect(document.querySelector("dialog")).toBeNull();
});

test("the day that is meant is shown with its weekday, and is corrected in a field of its own", async () => {
  const base = view();
  const at = { ...base.at, key: "next", kind: "next" as const, questions: [question("whom", "nothing")], asking: "whom" };
  const made = { id: 4, session: 1, whom: "Ana Duarte", by: "Friday", by_date: "2099-12-04", sure: null, state: "open", made_at: "2026-11-25T10:00:00Z" };
  const asked = await start(
    { ...base, at, meet: { words: "Tuesday at 10", day: "2099-12-01", time: "10:00:00" } },
    {
      commitment_list: () => [made],
      shortlist_read: () => ({ aim: null, entries: [] }),
      commitment_edit: ({ value }) => {
        if (value === "soon") throw { code: "invalid", message: "That isn’t a day." };
        return null;
      },
      session_meets_on: () => ({ ...base, at, meet: null }),
    },
  );
  expect(page()).toContain("Friday, December 4, 2099");
  expect(page()).toContain("Tuesday, December 1, 2099 at 10:00 AM");
  const change = (of: string) => document.querySelector<HTMLElement>(`[aria-label^="Change the day, now ${of}"]`);
  change("Friday")?.click();
  await settle();
  const field = document.activeElement as HTMLInputElement;
  expect(field.value, "it begins with the day that it is").toBe("December 4, 2099");
  const enter = async (text: string) => {
    type(field, text);
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    await settle();
  };
  await enter("soon");
  expect(page(), "what is no day stays in the field").toContain("That isn’t a day.");
  await enter("December 11");
  expect(asked.of("commitment_edit").at(-1)).toEqual({ id: 4, field: "by_date", value: "December 11", visit: null });
  change("Tuesday")?.click();
  await settle();
  type(document.activeElement as HTMLInputElement, "December 2 at 9");
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  await settle();
  expect(asked.of("session_meets_on")).toEqual([{ day: "December 2 at 9" }]);
});

test("whoever types on and on is saved on the way, her words and the scratch pad alike", async () => {
  const asked = await start(view());
  press("j", { ctrlKey: true });
  await settle();
  for (const [command, area] of [["session_draft", field], ["session_scratch", pad]] as const) {
    let typed = "";
    for (let key = 0; key < 40; key += 1) {
      const before = typed;
      typed += key % 5 === 4 ? " " : "x";
      type(area(), typed);
      await vi.advanceTimersByTimeAsync(100);
      const kept = asked.of(command).at(-1)?.words;
      expect(before.length - (typeof kept === "string" ? kept.length : 0), `${command}, after ${key + 1} keys`).toBeLessThan(10);
    }
    expect(asked.of(command).length, "and not at every key").toBeLessThan(10);
  }
});
