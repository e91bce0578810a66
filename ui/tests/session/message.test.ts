// The first message on the console: whom it is to, what it starts from, the one test, and that nothing is sent.
import { mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import Console from "../../src/coach/session/Console.svelte";
import { forgetPresent, readPresent } from "../../src/coach/session/present.svelte";
import type { MessageNow, QuestionNow, SessionView } from "../../src/lib/bindings";
import { notice, quiet, tell } from "../../src/lib/notice.svelte";
import { core, noHistory, settle, type Core } from "../core";
import { answer, question, view } from "./view";
// What the step reads when it comes is there at once.
import "../../src/coach/session/kinds/FirstMessage.svelte";

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

const priya = { person: 3, name: "Priya Qureshi", title: "VP", company: "" };
const samir = { person: 5, name: "Samir Rossi", title: "", company: "Novartis" };
const message = (given: Partial<MessageNow> = {}): MessageNow => ({ whom: [priya, samir], to: priya, templates: [{ key: "short", name: "Shorter" }], words: 3, characters: 15, gaps: 0, link: null, email: false, sent_on: null, ...given });

function step(given: Partial<MessageNow> = {}, draft: Partial<QuestionNow> = { answer: answer({ words: "Hello Priya, [why]", how: "typed" }) }): SessionView {
  const base = view();
  return { ...base, at: { ...base.at, key: "first_message", kind: "first_message", questions: [question("gladly", "words"), question("draft", "message", draft)], asking: "draft", message: message(given) } };
}

async function start(first: SessionView, answers: Parameters<typeof core>[0] = {}): Promise<Core> {
  stands = first;
  const now = () => stands;
  const asked = core({ ...Object.fromEntries(["session_view", "session_offer", "message_to", "message_fill", "message_sent"].map((name) => [name, now])), message_copy: () => null, message_mail: () => true, message_profile: () => null, session_draft: () => null, ...noHistory, ...answers });
  await readPresent();
  mounted = mount(Console, { target: document.body });
  await settle();
  await vi.dynamicImportSettled();
  await settle();
  return asked;
}

const press = (key: string, held: KeyboardEventInit = {}) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held }));
const page = () => document.querySelector("main")?.textContent ?? "";
const found = (words: string) => [...document.querySelectorAll("button")].find((one) => one.textContent.trim().startsWith(words));
const button = (words: string) => found(words) ?? expect.fail(`no button ${words}`);
const field = () => document.querySelector<HTMLTextAreaElement>("textarea.said") ?? expect.fail("no field for her words");
const at = { step: "first_message", question: "draft" };

test("whom it is to is chosen from the list, and a key leads there", async () => {
  const asked = await start(step());
  press("w", { altKey: true, code: "KeyW" });
  const select = document.activeElement as HTMLSelectElement;
  expect([...select.options].map((one) => one.textContent)).toEqual(["Not chosen yet", "Priya Qureshi, VP", "Samir Rossi, Novartis"]);
  select.value = "5";
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  expect(asked.of("message_to")).toEqual([{ ...at, person: 5 }]);
});

test("one who is no longer on the list is still the one it is to", async () => {
  await start(step({ whom: [samir] }));
  expect(document.querySelector("select")?.selectedOptions[0]?.textContent).toBe("Priya Qureshi, VP");
});

test("her draft is offered on Enter as other words are, and stands as she wrote it", async () => {
  const asked = await start(step());
  expect(document.querySelector("main q")?.textContent).toBe("“Hello Priya, [why]”");
  expect(page()).toContain("3 words, 15 characters");
  press("Enter");
  expect(document.activeElement).toBe(field());
  field().value = "Hello Priya";
  field().dispatchEvent(new InputEvent("input", { bubbles: true }));
  press("Enter");
  await settle();
  expect(asked.of("session_offer")).toEqual([{ ...at, words: "Hello Priya" }]);
});

test("a template fills an empty draft, and where words stand it waits in the coach's field", async () => {
  const asked = await start(step(), { message_fill: () => (stands = step({}, { answer: answer({ words: "Hello" }), draft: "Dear Priya" })) });
  button("Shorter").click();
  await settle();
  expect(asked.of("message_fill")).toEqual([{ ...at, template: "short" }]);
  expect(field().value).toBe("Dear Priya");
  expect(document.querySelector("main q")?.textContent).toBe("“Hello”");
});

test("the one test is the coach’s to ask, and suggestions are of the words as they stand and of no others", async () => {
  const asked = await start(step(), { message_hints: () => [{ text: "A gap is left." }] });
  expect(page()).toContain("Ask: “Would you be glad to get this?”");
  expect(found("Ask:"), "nothing is to be pressed that answers it").toBeUndefined();
  expect(page()).not.toContain("A gap is left.");
  press("g", { altKey: true, code: "KeyG" });
  await settle();
  expect(asked.of("message_hints")).toEqual([{ words: "Hello Priya, [why]" }]);
  expect(page()).toContain("A gap is left.");
  stands = step({}, { answer: answer({ words: "Hello Priya, I liked your talk." }) });
  await readPresent();
  await settle();
  expect(page()).not.toContain("A gap is left.");
});

test("where there is nothing to suggest, that is said, and the test stays open", async () => {
  await start(step(), { message_hints: () => [] });
  button("Any suggestions?").click();
  await settle();
  expect(page()).toContain("Nothing stands out.");
  expect(page()).toContain("Ask: “Would you be glad to get this?”");
});

test("a letter from a template stands there as what it is until it is taken", async () => {
  const letter = "Hello Priya,\n\nThis is Quintessa.";
  const asked = await start(step({}, { template: letter }), { session_aloud: () => (stands = step({}, { answer: answer({ words: letter }) })), session_unsay: () => (stands = step({}, {})) });
  const text = () => page().replace(/[\u2068\u2069]/g, "");
  expect(text()).toContain("From the template. It counts as Quintessa’s draft once it’s changed or taken.");
  expect(document.querySelector("main q"), "nobody said it").toBeNull();
  button("Taken, said aloud").click();
  await settle();
  expect(asked.of("session_aloud")).toEqual([at]);
  expect(document.querySelector("main q")?.textContent).toBe(`“${letter}”`);
  expect(text()).not.toContain("From the template.");
});

test("the profile opens only after its whole address was seen", async () => {
  const link = "https://www.linkedin.com/in/priya-qureshi/?from=elsewhere";
  const asked = await start(step({ link }));
  button("Open the profile").click();
  await settle();
  expect(asked.of("message_profile")).toEqual([]);
  expect(document.querySelector("dialog")?.textContent).toContain(link);
  button("Open it").click();
  await settle();
  expect(asked.of("message_profile")).toEqual([at]);
});

test("there is no way to a mail or a profile that is not known", async () => {
  await start(step());
  expect(found("Open in the mail program")).toBeUndefined();
  expect(found("Open the profile")).toBeUndefined();
  expect(page()).toContain("Askwell never sends anything.");
});

test("what could not be copied is told, and nothing says that it was", async () => {
  await start(step(), {
    message_copy: () => {
      throw { code: "other", message: "The clipboard is busy." };
    },
  });
  button("Copy").click();
  await settle();
  expect(notice.current).toMatchObject({ text: "The clipboard is busy.", wrong: true });
});

test("a message too long for a mail program is told, with the way to bring it there", async () => {
  await start(step({ email: true }), { message_mail: () => false });
  button("Open in the mail program").click();
  await settle();
  expect(page()).toContain("too long to hand to a mail program");
  expect(button("Copy"), "copying it is right beside").toBeDefined();
});

test("that it was sent is said by hand alone, and taken back by hand", async () => {
  const asked = await start(step({ link: "https://a.example/", email: true }));
  button("Copy").click();
  button("Open in the mail program").click();
  await settle();
  expect(asked.of("message_sent"), "never by itself").toEqual([]);
  stands = step({ sent_on: "2026-11-25" });
  button("Mark as sent").click();
  await settle();
  expect(page()).toContain("Marked as sent on November 25");
  button("Not sent after all").click();
  await settle();
  expect(asked.of("message_sent").map((one) => one.sent)).toEqual([true, false]);
});

test("an empty message has nothing to copy or to be sent", async () => {
  await start(step({ words: 0, characters: 0, to: null, email: true }, {}));
  for (const words of ["Copy", "Open in the mail program", "Mark as sent", "Any suggestions"]) expect((button(words) as HTMLButtonElement).disabled, words).toBe(true);
});

test("a letter stands in a few lines until all of it is wanted, and what she writes on is in sight", async () => {
  const letter = Array.from({ length: 30 }, (_, i) => `Line ${i}`).join("\n\n");
  const words = () => document.querySelector("main p:has(> q)") ?? expect.fail("no letter");
  await start(step({}, { answer: answer({ words: letter, how: "typed" }) }));
  expect(words().className).toContain("folded");
  expect(words().className, "it is read from its beginning").not.toContain("end");
  stands = step({}, { answer: answer({ words: `${letter} and on`, how: "typed" }) });
  await readPresent();
  await settle();
  expect(words().className).toContain("end");
  expect(words().textContent, "nothing of it is left out").toContain("Line 29 and on");
  button("Show all").click();
  await settle();
  expect(words().className).not.toContain("folded");
  expect(words().textContent).toBe(`“${letter} and on”`);
  button("Show less").click();
  await settle();
  expect(words().className).toContain("folded");
});

test("a short message stands whole", async () => {
  await start(step());
  expect(document.querySelector("main .folded")).toBeNull();
  expect(found("Show all")).toBeUndefined();
});

test("that it was copied is told in this step, and not in the next", async () => {
  await start(step());
  button("Copy").click();
  await settle();
  expect(notice.current?.text).toContain("Copied.");
  stands = view();
  await readPresent();
  await settle();
  expect(notice.current).toBeNull();
});

test("what was told by others meanwhile stays when the step goes", async () => {
  await start(step());
  button("Copy").click();
  await settle();
  tell({ text: "A backup is made." });
  stands = view();
  await readPresent();
  await settle();
  expect(notice.current?.text).toBe("A backup is made.");
});
