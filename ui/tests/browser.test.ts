// The window is no browser: its menu, keys and gestures do nothing, in either window, and what edits a text works.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeAll, describe, expect, it, test } from "vitest";
import StripHead from "../src/coach/session/StripHead.svelte";
import { isTheBrowsers, withoutBrowser } from "../src/lib/browser";
import { wayBack } from "../src/coach/practice/wayBack";
import { go, goBack, router } from "../src/lib/router.svelte";
import { textStep } from "../src/lib/textSize.svelte";
import { settle } from "./core";
import { view } from "./session/view";
import { read } from "./source";

beforeAll(() => withoutBrowser());
afterEach(() => document.body.replaceChildren());

/** Whether the browser would still do what it does with `event`. */
const reaches = (event: Event, target: EventTarget = document.body) => target.dispatchEvent(event);
const press = (key: string, held: KeyboardEventInit = {}) => new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held });

test("both windows take the browser away before they show anything", () => {
  for (const main of ["src/coach/main.ts", "src/client/main.ts"]) expect(read(main), main).toMatch(/withoutBrowser\([^;]*\);[^]*mount\(/);
  expect(read("src/client/main.ts"), "nothing is dropped on the stage, not even into a field").toContain("withoutBrowser(() => false);");
});

describe("what the browser does not get", () => {
  it.each([["r"], ["R"], ["p"], ["f"], ["g"], ["u"], ["s"], ["+"], ["-"], ["0"], ["1"]])("Ctrl+%s", (key) => expect(reaches(press(key, { ctrlKey: true }))).toBe(false));
  it.each([["F1"], ["F3"], ["F5"], ["F7"], ["F11"], ["F12"], ["BrowserBack"]])("%s", (key) => expect(reaches(press(key))).toBe(false));
  it.each([["ArrowLeft"], ["ArrowRight"], ["Home"]])("Alt+%s", (key) => expect(reaches(press(key, { altKey: true }))).toBe(false));
  it("its menu, in a field too", () => {
    document.body.innerHTML = "<textarea></textarea>";
    for (const target of [document.body, document.querySelector("textarea")!]) expect(reaches(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }), target)).toBe(false);
  });
  it("zooming by wheel, and the buttons at the side of the mouse", () => {
    expect(reaches(new WheelEvent("wheel", { ctrlKey: true, bubbles: true, cancelable: true }))).toBe(false);
    expect(reaches(new WheelEvent("wheel", { bubbles: true, cancelable: true })), "it scrolls").toBe(true);
    expect(reaches(new MouseEvent("mouseup", { button: 3, bubbles: true, cancelable: true }))).toBe(false);
    expect(reaches(new MouseEvent("mouseup", { button: 0, bubbles: true, cancelable: true }))).toBe(true);
  });
  it("a file that is dropped", () => expect(reaches(new Event("drop", { bubbles: true, cancelable: true }))).toBe(false));
});

describe("what edits a text works", () => {
  it.each([["a"], ["c"], ["v"], ["x"], ["z"], ["y"], ["ArrowLeft"], ["Backspace"], ["Enter"]])("Ctrl+%s", (key) => expect(isTheBrowsers(press(key, { ctrlKey: true }))).toBe(false));
  it.each([["a"], ["Tab"], ["Enter"], ["Escape"], ["PageDown"], ["ArrowLeft"]])("%s", (key) => expect(isTheBrowsers(press(key))).toBe(false));
  it("a sign that AltGr writes", () => expect(isTheBrowsers(press("@", { ctrlKey: true, altKey: true }))).toBe(false));
});

test("whoever in the app means the same key gets it first, however late it came", () => {
  let handled = false;
  const late = (event: Event) => {
    handled = !event.defaultPrevented;
  };
  window.addEventListener("keydown", late);
  reaches(press("f", { ctrlKey: true }));
  window.removeEventListener("keydown", late);
  expect(handled).toBe(true);
});

test("text grows and shrinks by the keys that do so everywhere", () => {
  for (const [key, step] of [["+", "larger"], ["=", "larger"], ["-", "smaller"], ["0", "usual"], ["9", undefined]] as const) expect(textStep(press(key, { ctrlKey: true })), key).toBe(step);
  expect(textStep(press("+")), "a plain plus is a number's").toBeUndefined();
  expect(textStep(press("-", { altKey: true, ctrlKey: true }))).toBeUndefined();
});

describe("going back", () => {
  it("leads over the places that led here, and not over what is no more", () => {
    for (const path of ["unlock", "clients", "client/7/about", "session", "client/7/people"]) go(path);
    goBack(({ at }) => at !== "session");
    expect(router.place).toEqual({ at: "client", client: 7, tab: "about" });
    goBack();
    expect(router.place).toEqual({ at: "clients" });
    goBack();
    expect(router.place, "never back to the lock").toEqual({ at: "clients" });
  });

  it("after the lock there is nothing to go back to", () => {
    for (const path of ["clients", "client/7/about", "unlock", "clients"]) go(path);
    goBack();
    expect(router.place).toEqual({ at: "clients" });
  });

  it("a page that is loaded again finds its place in its address, which holds no name", async () => {
    go("client/7/shortlist");
    expect(location.hash).toBe("#client/7/shortlist");
    expect(await wayBack()).toEqual({ path: "client/7/shortlist", died: false });
    for (const outside of ["unlock", "welcome", "nowhere"]) {
      history.replaceState(null, "", `#${outside}`);
      expect(await wayBack(), outside).toEqual({ path: "clients", died: false });
    }
  });
});

describe("Esc closes what opened last", () => {
  let mounted: Record<string, unknown> | undefined;
  afterEach(() => mounted && unmount(mounted));

  it("a menu, a note that was unfolded after it, one after the other", async () => {
    mounted = mount(StripHead, { target: document.body, props: { view: view() } });
    const menu = document.querySelector("button")!;
    menu.click();
    await settle();
    const details = document.createElement("details");
    document.body.append(details);
    details.open = true;
    details.dispatchEvent(new Event("toggle"));
    await tick();
    expect(reaches(press("Escape"))).toBe(false);
    details.dispatchEvent(new Event("toggle"));
    await settle();
    expect([details.open, menu.getAttribute("aria-expanded")], "the note first").toEqual([false, "true"]);
    reaches(press("Escape"));
    await settle();
    expect(menu.getAttribute("aria-expanded")).toBe("false");
    expect(reaches(press("Escape")), "then it is whoever else's").toBe(true);
  });
});
