// The Enter that ends a composition is the input method's. It submits nothing, anywhere.
import { dirname, join } from "node:path";
import { mount, unmount } from "svelte";
import { afterEach, describe, expect, test, vi } from "vitest";
import QuickEntry from "../src/coach/people/QuickEntry.svelte";
import Search from "../src/lib/Search.svelte";
import { composing } from "../src/lib/composing";
import { core, noHistory, settle, type } from "./core";
import { sources } from "./source";

/** The Enter that chooses a suggestion, as browsers tell of it: while it is composed, and, in WebKit, just after. */
const ends: [string, KeyboardEventInit][] = [
  ["Chromium's and Firefox's", { key: "Enter", isComposing: true, keyCode: 229 }],
  ["WebKit's, which comes late", { key: "Enter", isComposing: false, keyCode: 229 }],
  ["one without a code", { key: "Enter", isComposing: true }],
];

function press(target: EventTarget, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
});

describe.each(ends)("%s Enter", (_, end) => {
  test("reaches no field, no list around it and no shortcut of the window, and is left to the input method", () => {
    const heard = vi.fn();
    const field = document.body.appendChild(document.createElement("input"));
    field.addEventListener("keydown", heard);
    document.body.addEventListener("keydown", heard);
    window.addEventListener("keydown", heard);
    expect(press(field, end).defaultPrevented, "the input method does what it does with it").toBe(false);
    expect(heard).not.toHaveBeenCalled();
    press(field, { key: "Enter", keyCode: 13 });
    expect(heard, "the next Enter is a person's").toHaveBeenCalledTimes(3);
    document.body.removeEventListener("keydown", heard);
    window.removeEventListener("keydown", heard);
  });

  test("is a sign of life all the same", () => {
    const alive = vi.fn();
    window.addEventListener("keydown", alive, { capture: true });
    press(document.body, end);
    window.removeEventListener("keydown", alive, { capture: true });
    expect(alive, "whoever composes is at the machine").toHaveBeenCalledOnce();
  });

  test("adds nobody in quick entry; the next one does", async () => {
    const stand = core({ ...noHistory, quick_look: () => ({ lines: [], headings: 0, others: 0 }), people_add: () => ({ added: 1, already: 0, faults: 0, headings: 0, others: 0 }) });
    mounted = mount(QuickEntry, { target: document.body, props: { client: 7 } });
    const area = document.querySelector("textarea");
    if (!area) throw new Error("no field");
    type(area, "山田");
    await settle();
    press(area, end);
    await settle();
    expect(stand.of("people_add")).toEqual([]);
    press(area, { key: "Enter", keyCode: 13 });
    await settle();
    expect(stand.of("people_add")).toHaveLength(1);
  });

  test("searches for nothing", async () => {
    core(noHistory);
    const onenter = vi.fn();
    mounted = mount(Search, { target: document.body, props: { label: "Search", value: "", onenter } });
    const field = document.querySelector("input");
    if (!field) throw new Error("no field");
    press(field, end);
    expect(onenter).not.toHaveBeenCalled();
  });
});

test("other keys of a composition are the input method's too, and the one that begins it leads into a field", () => {
  for (const key of ["Escape", "ArrowDown", "1", " ", "Backspace"]) expect(composing({ key, isComposing: true })).toBe(true);
  for (const key of ["Process", "Dead", "Unidentified"]) expect(composing({ key, isComposing: false, keyCode: 229 }), key).toBe(false);
  expect(composing({ key: "Enter", isComposing: false, keyCode: 13 })).toBe(false);
});

// Whoever listens for keys stands in one of the two windows, and each window asks first.
test("no component that listens for keys is out of its reach, and none has a rule of its own", () => {
  const files = new Map(sources().map(({ path, text }) => [path, text]));
  const imports = (path: string) =>
    [...(files.get(path) ?? "").matchAll(/(?:from |import |import\()"(\.[^"]+)"/g)].flatMap(([, to]) => ["", ".ts", ".svelte"].map((end) => join(dirname(path), to + end)).filter((file) => files.has(file)));
  const reached = new Set<string>();
  const walk = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    imports(path).forEach(walk);
  };
  for (const entry of ["src/coach/main.ts", "src/client/main.ts"]) {
    expect(files.get(entry)?.startsWith('import "../lib/composing";'), `${entry} asks before anything else can listen`).toBe(true);
    walk(entry);
  }
  const listening = [...files].filter(([, text]) => /onkey(down|up|press)|"key(down|up|press)"|tinykeys/.test(text)).map(([path]) => path);
  expect(listening.length, "there are many").toBeGreaterThan(20);
  expect(listening.filter((path) => !reached.has(path))).toEqual([]);
  const apart = [...files].filter(([path, text]) => path !== "src/lib/composing.ts" && /\.isComposing|keyCode === /.test(text)).map(([path]) => path);
  expect(apart, "one function knows").toEqual([]);
});
