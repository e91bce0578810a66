// A session that was begun by mistake: what goes is shown, it is asked once, and the focus finds a place.
import { mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import App from "../../src/coach/App.svelte";
import { notice, quiet } from "../../src/lib/notice.svelte";
import { keepOut } from "../../src/lib/others.svelte";
import { go } from "../../src/lib/router.svelte";
import type { SessionErasure } from "../../src/lib/tauri";
import { client, core, noHistory, noSession, open, row, settle } from "../core";
import { view } from "./view";

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  history.replaceState(null, "", "/");
  quiet();
  keepOut(null);
});

const page = () => document.body.textContent;
const dialog = () => document.querySelector("dialog");
const button = (words: string, place: ParentNode = document) => [...place.querySelectorAll("button")].find((b) => b.textContent.includes(words) || b.getAttribute("aria-label") === words) ?? expect.fail(`no button “${words}”: ${page()}`);
async function rest(): Promise<void> {
  for (let i = 0; i < 3; i += 1) {
    await settle();
    await vi.dynamicImportSettled();
  }
  await settle();
}
async function press(words: string, place: ParentNode = document): Promise<void> {
  button(words, place).click();
  await rest();
}

const past = (id: number, day: number) => ({ id, begun_at: `2026-11-${day}T10:00:00+01:00`, ended_at: null, minutes: 30, said: 1, glimpse: "words" });
const goes: SessionErasure = { begun_at: "2026-11-24T10:00:00+01:00", ended_at: null, answers: 3, practised: 0, commitments: [], stories: ["they are too busy"], messages: 1, put_aside: 0, on_console: false };

async function start(more: Parameters<typeof core>[0] = {}) {
  let there = [past(3, 24), past(2, 20)];
  const asked = core({
    ...noHistory,
    ...noSession,
    preferences_read: () => ({ appearance: "light", language: "en" }),
    practice_view: () => open,
    client_list: () => [row(7, "Quintessa")],
    client_read: () => client(7, "Quintessa"),
    session_list: () => there,
    session_erasure: () => goes,
    session_delete: ({ session }) => {
      there = there.filter(({ id }) => id !== session);
      return null;
    },
    ...more,
  });
  mounted = mount(App, { target: document.body });
  await rest();
  return asked;
}

test("from the list: what goes is shown, nothing goes unasked, and the focus is on the next session", async () => {
  const asked = await start();
  go("client/7/sessions");
  await rest();
  const opener = button("Delete for good: the session of November 24");
  opener.focus();
  opener.click();
  await rest();
  for (const told of ["3 answers", "they are too busy", "The words of one message", "can’t be undone"]) expect(dialog()?.textContent, told).toContain(told);
  expect(document.activeElement?.textContent, "the harmless way has the focus").toContain("Keep it");
  await press("Keep it", dialog()!);
  expect(asked.of("session_delete")).toEqual([]);
  expect(document.activeElement, "back where it was").toBe(opener);
  await press("Delete for good: the session of November 24");
  await press("Delete for good", dialog()!);
  expect(asked.of("session_delete")).toEqual([{ session: 3, commitments: 0 }]);
  expect(dialog()).toBeNull();
  expect(page()).not.toContain("November 24");
  expect(document.activeElement?.matches("button.open"), "on what took its place").toBe(true);
  expect(document.activeElement?.textContent).toContain("November 20");
});

test("the last one gone, the heading has the focus", async () => {
  let there = [past(3, 24)];
  await start({ session_list: () => there, session_delete: () => ((there = []), null) });
  go("client/7/sessions");
  await rest();
  await press("Delete for good: the session of November 24");
  await press("Delete for good", dialog()!);
  expect(document.activeElement?.tagName).toBe("H1");
  expect(page()).toContain("No session yet");
});

test("one that changed meanwhile is not deleted, and it is said why", async () => {
  await start({
    session_delete: () => {
      throw { code: "stale", message: "Something changed since this was shown." };
    },
  });
  go("client/7/sessions");
  await rest();
  await press("Delete for good: the session of November 24");
  await press("Delete for good", dialog()!);
  expect(dialog()?.textContent).toContain("Something changed since this was shown.");
});

test("from the session itself: it is left first, then it goes, and the client’s page is next", async () => {
  let there: ReturnType<typeof view> | null = view({ id: 3 });
  const asked = await start({
    session_view: () => there,
    session_leave: () => ((there = null), null),
    session_erasure: () => ({ ...goes, answers: 0, stories: [], messages: 0, on_console: true }),
  });
  go("session");
  await rest();
  await press("Begun by mistake");
  expect(dialog()?.textContent).toContain("Nothing was said in it yet");
  expect(dialog()?.textContent).toContain("The session ends here");
  await press("Delete for good", dialog()!);
  const order = asked.asked.map(({ name }) => name).filter((name) => ["session_leave", "session_delete"].includes(name));
  expect(order).toEqual(["session_leave", "session_delete"]);
  expect(location.hash).toBe("#client/7/overview");
  expect(notice.current?.text).toBe("The session is gone.");
});

test("where the session is left and the deleting fails, it is told all the same", async () => {
  let there: ReturnType<typeof view> | null = view({ id: 3 });
  await start({
    session_view: () => there,
    session_leave: () => ((there = null), null),
    session_delete: () => {
      throw { code: "other", message: "The disk is full." };
    },
  });
  go("session");
  await rest();
  await press("Begun by mistake");
  await press("Delete for good", dialog()!);
  expect(notice.current).toMatchObject({ text: "The disk is full.", wrong: true });
  expect(location.hash).toBe("#client/7/overview");
});
