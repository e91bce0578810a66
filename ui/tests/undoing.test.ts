// Undo tells where it acts: from every screen, and in a session what was done in it.
import { mount, unmount } from "svelte";
import { afterEach, expect, it, test } from "vitest";
import SessionActs from "../src/coach/session/SessionActs.svelte";
import { forgetPresent, present, readPresent } from "../src/coach/session/present.svelte";
import type { StepKind, UndoStep } from "../src/lib/bindings";
import { changes, forgetHistory, readHistory, undoLast } from "../src/lib/changes.svelte";
import { notice } from "../src/lib/notice.svelte";
import { go, parse } from "../src/lib/router.svelte";
import { pathTo, whence } from "../src/lib/undoing";
import { core, settle, undoStep } from "./core";
import { view } from "./session/view";

const elsewhere = (path: string) => ({ place: parse(path) ?? expect.fail(path), session: null });
const talk = (kind: StepKind) => ({ place: { at: "session" } as const, session: { client: 7, kind } });

it.each([
  [undoStep("x", "shortlist"), elsewhere("client/7/shortlist"), "here"],
  [undoStep("x", "shortlist"), elsewhere("client/7/fits"), "here"],
  [undoStep("x", "shortlist"), elsewhere("client/7/about"), "away"],
  [undoStep("x", "shortlist"), elsewhere("client/8/shortlist"), "other"],
  [undoStep("x", "shortlist"), elsewhere("settings"), "other"],
  [undoStep("x", "settings", { client: null }), elsewhere("settings"), "here"],
  [undoStep("x", "settings", { client: null }), elsewhere("client/7/about"), "away"],
  [undoStep("x", "library", { client: null }), elsewhere("library/card"), "here"],
  [undoStep("x", "clients"), elsewhere("clients"), "here"],
  [undoStep("x", "shortlist", { in_session: true }), talk("who_fits"), "here"],
  [undoStep("x", "shortlist", { in_session: true }), talk("hesitation"), "away"],
  [undoStep("x", "people", { client: null, in_session: true }), talk("who_fits"), "here"],
  [undoStep("x", "shortlist"), talk("who_fits"), "outside"],
  [undoStep("x", "shortlist", { client: 8, in_session: true }), talk("who_fits"), "outside"],
  [undoStep("x", "settings", { client: null, in_session: true }), talk("words"), "outside"],
] as const)("%#: %o", (step, sight, seen) => expect(whence(step, sight)).toBe(seen));

test("every place of a step has its page", () => {
  expect(pathTo(undoStep("x", "shortlist"))).toBe("client/7/shortlist");
  expect(pathTo(undoStep("x", "settings", { client: null }))).toBe("settings");
  expect(pathTo(undoStep("x", "people", { client: null }))).toBe("clients");
});

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  forgetPresent();
  forgetHistory();
  document.body.replaceChildren();
  go("clients");
});

/** In a session at this kind of step, with `step` as the last change. */
async function inSession(kind: StepKind, step: UndoStep) {
  const base = view();
  let last: UndoStep | null = step;
  const asked = core({
    session_view: () => ({ ...base, at: { ...base.at, kind } }),
    history_view: () => ({ undo: last, redo: null }),
    history_undo: () => {
      last = null;
      return step.what;
    },
  });
  go("session");
  await readPresent();
  await readHistory();
  if (present.view) mounted = mount(SessionActs, { target: document.body, props: { view: present.view } });
  await settle();
  return asked;
}

const label = () => document.querySelector("button span")?.textContent;

test("in a session something out of sight is told before it is undone, with the place; pressed once more it is done", async () => {
  const asked = await inSession("is_it_true", undoStep("added Priya Qureshi to the shortlist", "shortlist", { in_session: true }));
  expect(label()).toBe("Undo: shortlist");
  await undoLast();
  expect(asked.of("history_undo")).toHaveLength(0);
  expect(notice.current?.text).toBe("On the shortlist, not on this screen: added Priya Qureshi to the shortlist. Undo it?");
  await undoLast();
  expect(asked.of("history_undo")).toHaveLength(1);
  expect(notice.current?.text).toBe("Undone: added Priya Qureshi to the shortlist.");
});

test("what is in sight is undone at once", async () => {
  const asked = await inSession("who_fits", undoStep("added Priya Qureshi to the shortlist", "shortlist", { in_session: true }));
  await undoLast();
  expect(asked.of("history_undo")).toHaveLength(1);
});

test("what was not done in this session is not offered in it, and not undone from it", async () => {
  const asked = await inSession("who_fits", undoStep("changed your settings", "settings", { client: null }));
  expect(changes.undo).toBeNull();
  expect(label()).not.toContain("Undo");
  await undoLast();
  await undoLast();
  expect(asked.of("history_undo")).toHaveLength(0);
  expect(notice.current?.text).toBe("Nothing to undo in this session.");
});
