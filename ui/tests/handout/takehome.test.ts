// What goes home: the ticks, the pages that are seen before they are saved, the file, and the mail.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import Mail from "../../src/coach/handout/Mail.svelte";
import { pause } from "../../src/coach/handout/printing.svelte";
import TakeHome from "../../src/coach/handout/TakeHome.svelte";
import { quiet } from "../../src/lib/notice.svelte";
import type { Pages, Part, PartKey } from "../../src/lib/tauri";
import { core, noHistory, settle, type } from "../core";

let mounted: Record<string, unknown> | undefined;
beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  quiet();
  vi.useRealTimers();
});

const part = (key: PartKey, ticked: boolean, glimpse = ""): Part => ({ key, ticked, glimpse });
const listed = [part("goal", false, "Meet more VPs"), part("sentence", true), part("shortlist", true, "Priya Qureshi"), part("wall", false)];
const pages = (...svg: string[]): Pages => ({ svg: svg.map((name) => `<svg id="${name}"/>`), missing: "" });
const exported = { path: "/home/coach/Take-home.pdf", people: 1, missing: "" };

/** Lets what waits for `ms` happen, and all that follows from it. */
async function later(ms: number) {
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
}

async function open(answers: Parameters<typeof core>[0] = {}, props: { parts?: PartKey[] } = {}) {
  const closed = vi.fn();
  const asked = core({ ...noHistory, take_home_parts: () => listed, take_home_pages: () => pages("one"), take_home_save: () => exported, ...answers });
  mounted = mount(TakeHome, { target: document.body, props: { client: 7, onclose: closed, ...props } });
  await settle();
  await later(0);
  return { asked, closed };
}

const words = () => document.body.textContent;
const button = (label: string) => [...document.querySelectorAll("button")].find((b) => b.textContent.includes(label));
const box = (label: string) => [...document.querySelectorAll("label")].find((l) => l.textContent.includes(label))?.querySelector("input");
/** The page in sight, as it was drawn. */
const shown = () => decodeURIComponent(document.querySelector("img")?.getAttribute("src") ?? "").match(/id="(\w+)"/)?.[1];
async function press(label: string) {
  button(label)?.click();
  await settle();
}
const strike = (key: string, held: KeyboardEventInit = {}) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held }));

test("her ticks are the start, and the pages are made of those alone", async () => {
  const { asked } = await open();
  expect([box("The goal")?.checked, box("Who to meet")?.checked]).toEqual([false, true]);
  expect(asked.of("take_home_pages")).toEqual([{ client: 7, session: null, parts: ["sentence", "shortlist"] }]);
  expect(shown()).toBe("one");
});

test("what she ticked on the stage wins over what the newest session holds, and a part that is empty is left out", async () => {
  const { asked } = await open({}, { parts: ["wall", "goal", "seven"] });
  expect(asked.of("take_home_pages"), "in the order of the pages").toEqual([{ client: 7, session: null, parts: ["goal", "wall"] }]);
});

test("a few ticks in a row are one question, after the last of them", async () => {
  const { asked } = await open();
  box("The goal")?.click();
  await later(pause - 1);
  box("The wall of reasons")?.click();
  await later(pause - 1);
  expect(asked.of("take_home_pages"), "still waiting for the last tick").toHaveLength(1);
  await later(1);
  expect(asked.of("take_home_pages").slice(1)).toEqual([{ client: 7, session: null, parts: ["goal", "sentence", "shortlist", "wall"] }]);
});

test("an older answer that comes late never stands in place of a newer one", async () => {
  const answers: ((made: Pages) => void)[] = [];
  await open({ take_home_pages: () => new Promise<Pages>((answer) => answers.push(answer)) });
  box("The goal")?.click();
  await later(pause);
  expect(answers).toHaveLength(2);
  answers[1]?.(pages("newer"));
  await settle();
  expect(shown()).toBe("newer");
  answers[0]?.(pages("older"));
  await settle();
  expect(shown(), "the goal was ticked after that").toBe("newer");
});

test("an older failure that comes late is not told", async () => {
  const fails: ((failure: unknown) => void)[] = [];
  let first = true;
  await open({
    take_home_pages: () => {
      if (!first) return pages("newer");
      first = false;
      return new Promise((_, fail) => fails.push(fail));
    },
  });
  box("The goal")?.click();
  await later(pause);
  fails[0]?.({ code: "other", message: "Too late." });
  await settle();
  expect(words()).not.toContain("Too late.");
  expect(shown()).toBe("newer");
});

test("nothing is saved that was not seen", async () => {
  const { asked } = await open();
  box("The goal")?.click();
  await settle();
  expect(button("Save as PDF")?.disabled, "the pages do not show the goal yet").toBe(true);
  strike("s", { ctrlKey: true });
  await settle();
  expect(asked.of("take_home_save")).toEqual([]);
  await later(pause);
  strike("s", { ctrlKey: true });
  await settle();
  expect(asked.of("take_home_save")).toEqual([{ client: 7, session: null, parts: ["goal", "sentence", "shortlist"], replace: false }]);
  expect(words()).toContain("/home/coach/Take-home.pdf");
});

test("with no tick there is no page, and nothing to save", async () => {
  const { asked } = await open({}, { parts: [] });
  expect(asked.of("take_home_pages")).toEqual([]);
  expect(words()).toContain("Nothing is ticked");
  expect(button("Save as PDF")?.disabled).toBe(true);
});

test("a file of that name is replaced only when the coach says so", async () => {
  const { asked } = await open({
    take_home_save: ({ replace }) => {
      if (!replace) throw { code: "exists", message: "A file of that name is there already." };
      return exported;
    },
  });
  await press("Save as PDF");
  expect(document.querySelector("[role=alert]")?.textContent).toBe("A file of that name is there already.");
  expect(document.activeElement?.textContent, "the safe one has the focus").toContain("Choose another name");
  expect(words()).not.toContain("Saved as");
  await press("Replace it");
  expect(asked.of("take_home_save").map(({ replace }) => replace)).toEqual([false, true]);
  expect(words()).toContain("Saved as");
  expect(document.activeElement?.textContent, "the focus stays where it was").toContain("Save as PDF");
});

test("another name replaces nothing", async () => {
  const asked = (
    await open({
      take_home_save: () => {
        throw { code: "exists", message: "A file of that name is there already." };
      },
    })
  ).asked;
  await press("Save as PDF");
  await press("Choose another name");
  expect(asked.of("take_home_save").map(({ replace }) => replace)).toEqual([false, false]);
});

test("a disk that is full offers nothing to replace", async () => {
  await open({
    take_home_save: () => {
      throw { code: "file", message: "There is no room left." };
    },
  });
  await press("Save as PDF");
  expect(document.querySelector("[role=alert]")?.textContent).toBe("There is no room left.");
  expect(button("Replace it")).toBeUndefined();
  expect(button("Save as PDF")?.disabled, "it can be tried again").toBe(false);
});

test("a place that was not chosen is no error", async () => {
  await open({ take_home_save: () => null });
  await press("Save as PDF");
  expect(words()).not.toContain("Saved as");
  expect(document.querySelector("[role=alert]")).toBeNull();
  expect(button("Mail …")).toBeUndefined();
});

test("another tick takes back what was told of the file, and the way to mail it", async () => {
  await open();
  await press("Save as PDF");
  expect(button("Mail …")).toBeDefined();
  box("The goal")?.click();
  await settle();
  expect(words(), "that file holds something else").not.toContain("/home/coach/Take-home.pdf");
  expect(button("Mail …")).toBeUndefined();
});

test("pages turn by button and by key, and end where they end", async () => {
  await open({ take_home_pages: () => pages("one", "two") });
  expect(document.querySelector("img")?.alt).toBe("Page 1 of 2 of the take-home, as it will be printed");
  expect(button("Previous")?.disabled).toBe(true);
  await press("Next");
  expect(shown()).toBe("two");
  strike("PageDown");
  await settle();
  expect(shown()).toBe("two");
  strike("PageUp");
  await settle();
  expect(shown()).toBe("one");
});

test("fewer pages than before show the last of them", async () => {
  let made = pages("one", "two", "three");
  await open({ take_home_pages: () => made });
  await press("Next");
  await press("Next");
  made = pages("one");
  box("The goal")?.click();
  await later(pause);
  expect(shown()).toBe("one");
});

test("a page is a picture: nothing of it becomes part of the window", async () => {
  await open({ take_home_pages: () => ({ svg: ['<svg onload="alert(1)"><a href="#x">100% #1 & "so"</a></svg>'], missing: "" }) });
  expect(document.querySelector("dialog svg, dialog a")).toBeNull();
  const source = document.querySelector("img")?.getAttribute("src") ?? "";
  expect(source).not.toMatch(/[<>"# ]/);
  expect(decodeURIComponent(source)).toContain('100% #1 & "so"');
});

test("characters that cannot be printed are named", async () => {
  await open({ take_home_pages: () => ({ ...pages("one"), missing: "𓀀 𒀱" }) });
  expect(words()).toContain("they will be empty boxes on paper: \u2068𓀀 𒀱\u2069");
});

test("a fault in the template is told, and can be tried again", async () => {
  let whole = false;
  await open({
    take_home_pages: () => {
      if (!whole) throw { code: "invalid", message: "A fault in line 14." };
      return pages("one");
    },
  });
  expect(document.querySelector("[role=alert]")?.textContent).toContain("A fault in line 14.");
  expect(button("Save as PDF")?.disabled).toBe(true);
  whole = true;
  await press("Try again");
  await later(0);
  expect(shown()).toBe("one");
  expect(button("Save as PDF")?.disabled).toBe(false);
});

test("where nothing can go home yet one sentence says so", async () => {
  await open({ take_home_parts: () => [] });
  expect(words()).toContain("There is nothing to take home yet.");
  expect(button("Save as PDF")).toBeUndefined();
});

test("the focus begins before the first tick", async () => {
  await open();
  expect(document.activeElement?.tagName).toBe("LEGEND");
});

test("Esc closes it", async () => {
  const { closed } = await open();
  document.querySelector("dialog")?.dispatchEvent(new Event("cancel", { cancelable: true }));
  expect(closed).toHaveBeenCalledTimes(1);
});

async function mail(answers: Parameters<typeof core>[0] = {}) {
  const asked = core({ take_home_address: ({ address }) => String(address).endsWith("@corvane.example"), take_home_mail: () => null, ...answers });
  mounted = mount(Mail, { target: document.body, props: { path: exported.path, onclose: () => {} } });
  await settle();
  const field = document.querySelector("input");
  if (!field) throw new Error("no field");
  return { asked, field };
}
const warning = "Your client’s employer may be able to read mail at this address.";

test("an address at work is warned of before anything opens, and opens only with a second word", async () => {
  const { asked, field } = await mail();
  expect(document.activeElement).toBe(field);
  type(field, "jennifer@corvane.example");
  await press("Open the mail program");
  expect(document.querySelector("[role=alert]")?.textContent).toContain(warning);
  expect(asked.of("take_home_mail")).toEqual([]);
  expect(document.activeElement?.textContent, "the safe one has the focus").toContain("Use another address");
  await press("all the same");
  expect(asked.of("take_home_mail")).toEqual([{ address: "jennifer@corvane.example" }]);
  expect(words()).toContain("Attach the file");
});

test("Enter in the field never answers the warning", async () => {
  const { asked, field } = await mail();
  type(field, "jennifer@corvane.example");
  const held = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
  field.dispatchEvent(held);
  await settle();
  expect(held.defaultPrevented, "the same press would land on the button that has the focus now").toBe(true);
  field.focus();
  strike("Enter");
  await settle();
  expect(asked.of("take_home_mail")).toEqual([]);
  expect(words()).toContain(warning);
});

test("another address is asked about anew", async () => {
  const { asked, field } = await mail();
  type(field, "jennifer@corvane.example");
  await press("Open the mail program");
  await press("Use another address");
  expect(words()).not.toContain(warning);
  expect(document.activeElement).toBe(field);
  type(field, "  jennifer@home.example ");
  await tick();
  await press("Open the mail program");
  expect(asked.of("take_home_address").map(({ address }) => address)).toEqual(["jennifer@corvane.example", "jennifer@home.example"]);
  expect(asked.of("take_home_mail")).toEqual([{ address: "jennifer@home.example" }]);
});

test("the second word is for the address that was warned of, and for no other", async () => {
  const { asked, field } = await mail();
  type(field, "jennifer@corvane.example");
  await press("Open the mail program");
  type(field, "jennifer@home.example");
  await settle();
  expect(words()).not.toContain(warning);
  expect(button("all the same")).toBeUndefined();
  expect(asked.of("take_home_mail")).toEqual([]);
});

test("while the address is looked at it cannot change", async () => {
  let answer: (said: boolean) => void = () => {};
  const { field } = await mail({ take_home_address: () => new Promise<boolean>((said) => (answer = said)) });
  type(field, "jennifer@home.example");
  await press("Open the mail program");
  expect(field.readOnly).toBe(true);
  answer(false);
  await settle();
  expect(field.readOnly).toBe(false);
});

test("no address, or one that the core refuses, is told at the field", async () => {
  const { asked, field } = await mail({
    take_home_address: () => {
      throw { code: "invalid", message: "That is no address." };
    },
  });
  await press("Open the mail program");
  expect(document.getElementById(`${field.id}-error`)?.textContent).toBe("Please give an address.");
  expect(asked.of("take_home_address")).toEqual([]);
  type(field, "jennifer");
  await press("Open the mail program");
  expect(document.getElementById(`${field.id}-error`)?.textContent).toBe("That is no address.");
  expect(asked.of("take_home_mail")).toEqual([]);
});
