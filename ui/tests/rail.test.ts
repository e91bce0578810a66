// The rail of the coach's window: what can be taken back keeps its place under the pointer.
import { mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";
import CoachRail from "../src/coach/CoachRail.svelte";
import { forgetHistory, readHistory } from "../src/lib/changes.svelte";
import { core, settle, undoStep } from "./core";

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  forgetHistory();
});

/** What stands at the foot of the rail, from the lowest up. */
const upwards = () => [...(document.querySelector("nav .foot")?.children ?? [])].reverse().map((one) => one.querySelector("span")?.textContent?.split(":")[0] ?? "");

test("what was undone is offered again above, and never where the pointer takes back the next", async () => {
  let history: object = { undo: undoStep("added 1 person", "clients"), redo: null };
  core({ history_view: () => history });
  await readHistory();
  mounted = mount(CoachRail, { target: document.body, props: { name: "Practice" } });
  await settle();
  expect(upwards()).toEqual(["Lock", "Undo"]);
  history = { undo: undoStep("added 1 person", "clients"), redo: undoStep("added 1 person", "clients") };
  await readHistory();
  await settle();
  expect(upwards()).toEqual(["Lock", "Undo", "Redo"]);
  history = { undo: null, redo: undoStep("added 1 person", "clients") };
  await readHistory();
  await settle();
  expect(upwards(), "its place stays free").toEqual(["Lock", "", "Redo"]);
});
