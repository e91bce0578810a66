import { mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";
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

test("what is typed is saved once, when the field is left, and says so", async () => {
  const saved: string[] = [];
  const input = field({ save: async (value: string) => saved.push(value) });
  const before = changes.revision;
  type(input, "VP");
  type(input, "VP Marketing");
  await settle();
  expect(saved, "nothing while typing: one visit is one step of undo").toEqual([]);
  input.blur();
  await settle();
  expect(saved).toEqual(["VP Marketing"]);
  expect(document.body.textContent).toContain("Saved");
  expect(changes.revision, "every screen in sight reads again").toBe(before + 1);
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
