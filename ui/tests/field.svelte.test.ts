import { mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import TextArea from "../src/lib/TextArea.svelte";
import Field from "../src/lib/Field.svelte";
import { changes } from "../src/lib/changes.svelte";
import { core, noHistory, settle, type } from "./core";

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  document.body.replaceChildren();
});

function field(props: Record<string, unknown>) {
  core(noHistory);
  mounted = mount(Field, { target: document.body, props: { label: "Role", value: "Director", ...props } });
  const input = document.querySelector("input");
  if (!input) throw new Error("no input");
  return input;
}

test("what is typed is saved when the field is left, and says so", async () => {
  const saved: string[] = [];
  const input = field({ save: async (value: string) => saved.push(value) });
  const before = changes.revision;
  type(input, "VP");
  type(input, "VP Marketing");
  await settle();
  expect(saved, "not at every key").toEqual([]);
  input.blur();
  await settle();
  expect(saved).toEqual(["VP Marketing"]);
  expect(document.body.textContent).toContain("Saved");
  expect(changes.revision, "every screen in sight reads again").toBe(before + 1);
});

test("what is typed is safe within a second, as one visit, and the field keeps what is being typed", async () => {
  vi.useFakeTimers();
  try {
    const saved: [string, number][] = [];
    const input = field({ save: async (value: string, visit: number) => saved.push([value, visit]) });
    input.focus();
    type(input, "VP ");
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved.map(([value]) => value), "saved without leaving").toEqual(["VP "]);
    expect(input.value, "the blank before the next word stays").toBe("VP ");
    type(input, "VP Marketing");
    await vi.advanceTimersByTimeAsync(1000);
    input.blur();
    input.focus();
    type(input, "VP Sales");
    await vi.advanceTimersByTimeAsync(1000);
    const visits = saved.map(([, visit]) => visit);
    expect(visits[1], "one visit").toBe(visits[0]);
    expect(visits[2], "another visit").not.toBe(visits[0]);
  } finally {
    vi.useRealTimers();
  }
});

test("a field without a save of its own is emptied by its owner, whoever is in it", async () => {
  core(noHistory);
  const props = $state({ label: "Names", value: "Ada Brandt, VP, Roche" });
  mounted = mount(Field, { target: document.body, props });
  const input = document.querySelector("input");
  input?.focus();
  props.value = "";
  await settle();
  expect(input?.value, "added, so the line is free for the next").toBe("");
});

test("a field of several lines is as high as its text, emptied by its owner too", async () => {
  core(noHistory);
  vi.spyOn(HTMLTextAreaElement.prototype, "scrollHeight", "get").mockImplementation(function (this: HTMLTextAreaElement) {
    return 18 + 22 * this.value.split("\n").length;
  });
  const props = $state({ label: "Names", value: "" });
  mounted = mount(TextArea, { target: document.body, props });
  const area = document.querySelector("textarea") ?? expect.fail("no field");
  type(area, "Ada\nBea\nCaro");
  props.value = "Ada\nBea\nCaro";
  await settle();
  expect(area.style.height).toBe("86px");
  props.value = "";
  await settle();
  expect(area.style.height).toBe("42px");
  vi.restoreAllMocks();
});

test("half a word that cannot be kept yet is no error while one types", async () => {
  vi.useFakeTimers();
  try {
    const save = () => Promise.reject({ code: "invalid", message: "A client needs a name." });
    const input = field({ save });
    input.focus();
    type(input, "");
    await vi.advanceTimersByTimeAsync(1000);
    expect(input.getAttribute("aria-invalid")).not.toBe("true");
    input.blur();
    await vi.advanceTimersByTimeAsync(1);
    expect(input.getAttribute("aria-invalid"), "it is one when the field is left").toBe("true");
  } finally {
    vi.useRealTimers();
  }
});

test("Enter saves without leaving, and leaving then does not save again", async () => {
  const saved: string[] = [];
  const input = field({ save: async (value: string) => saved.push(value) });
  type(input, "VP");
  input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  await settle();
  input.blur();
  await settle();
  expect(saved).toEqual(["VP"]);
});

test("a field that was only visited saves nothing", async () => {
  const saved: string[] = [];
  const input = field({ save: async (value: string) => saved.push(value) });
  input.focus();
  input.blur();
  await settle();
  expect(saved).toEqual([]);
  expect(document.body.textContent).not.toContain("Saved");
});

test("what cannot be saved stays in the field, with the reason, and is tried again", async () => {
  let tries = 0;
  const input = field({
    save: async () => {
      tries += 1;
      throw { code: "invalid", message: "That is not a link." };
    },
  });
  type(input, "here");
  input.blur();
  await settle();
  expect(input.value, "typed words are never lost").toBe("here");
  expect(input.getAttribute("aria-invalid")).toBe("true");
  const reason = document.getElementById(input.getAttribute("aria-describedby") ?? "");
  expect(reason?.textContent).toBe("That is not a link.");
  input.focus();
  input.blur();
  await settle();
  expect(tries).toBe(2);
});

test("a passphrase is covered until it is asked for", async () => {
  const input = field({ secret: true, value: "" });
  expect(input.type).toBe("password");
  document.querySelector("button")?.click();
  await settle();
  expect(input.type).toBe("text");
});

test("what somebody typed as markup stays text", async () => {
  field({ value: "", hint: "<img src=x onerror=alert(1)>" });
  await settle();
  expect(document.querySelector("img")).toBeNull();
  expect(document.body.textContent).toContain("<img");
});

test("whoever types on and on is saved on the way: no word is ever older than a second", async () => {
  vi.useFakeTimers();
  try {
    const saved: string[] = [];
    const visits = new Set<number>();
    const input = field({
      save: async (value: string, visit: number) => {
        saved.push(value);
        visits.add(visit);
      },
    });
    input.focus();
    let typed = "";
    for (let key = 0; key < 50; key += 1) {
      const before = typed;
      typed += key % 5 === 4 ? " " : "x";
      type(input, typed);
      await vi.advanceTimersByTimeAsync(100);
      // Ten keys ago is a second ago.
      const kept = saved.at(-1)?.length ?? 0;
      expect(before.length - kept, `after ${key + 1} keys`).toBeLessThan(10);
    }
    expect(saved.length, "and not at every key").toBeLessThan(10);
    expect(visits.size, "all of it is one visit").toBe(1);
    expect(input.value, "nothing is written over").toBe(typed);
  } finally {
    vi.useRealTimers();
  }
});
