// The keychain at the door and in the settings, a backup that was opened from outside, and why there is nothing to undo.
import { mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import App from "../../src/coach/App.svelte";
import type { PracticeView } from "../../src/lib/bindings";
import { undoLast } from "../../src/lib/changes.svelte";
import { quiet } from "../../src/lib/notice.svelte";
import { go } from "../../src/lib/router.svelte";
import { closed, core, noHistory, noSession, open, row, settle, type } from "../core";

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  quiet();
});

const page = () => document.body.textContent;
const button = (words: string, place: ParentNode = document) => [...place.querySelectorAll("button")].find((one) => one.textContent.includes(words));
async function press(words: string, place: ParentNode = document) {
  const found = button(words, place);
  if (!found) throw new Error(`no button says ${words}: ${page()}`);
  found.click();
  await settle();
}

async function start(view: PracticeView, more: Record<string, (args: Record<string, unknown>) => unknown> = {}) {
  let now = view;
  const asked = core({
    ...noHistory,
    ...noSession,
    preferences_read: () => ({ appearance: "light", language: "en" }),
    client_list: () => [row(7, "Quintessa")],
    settings_read: () => ({ practice_name: "", coach_name: "", booking_link: "", idle_lock_minutes: 5 }),
    practice_view: () => now,
    backup_list: () => ({ backups: [], megabytes: 2000, folder: null, out_of_reach: false }),
    backup_offered: () => null,
    put_aside_read: () => [],
    ...more,
  });
  mounted = mount(App, { target: document.body });
  await settle();
  await vi.dynamicImportSettled();
  await settle();
  return { asked, becomes: (next: PracticeView) => (now = next) };
}
const refuses = (code: string, message: string) => () => {
  throw { code, message };
};

test("at the door the keychain is asked when its button is pressed, and not before", async () => {
  const { asked } = await start({ ...closed, keychain: true }, { practice_unlock_by_keychain: () => ({ ...open, keychain: true }) });
  expect(asked.of("practice_unlock_by_keychain"), "never by itself").toHaveLength(0);
  await press("Open with this computer’s keychain");
  expect(asked.of("practice_unlock_by_keychain")).toHaveLength(1);
  expect(page()).toContain("Quintessa");
});

test("where the keychain refuses, the door says so and the passphrase opens", async () => {
  await start({ ...closed, keychain: true }, { practice_unlock_by_keychain: refuses("other", "The keychain is locked."), practice_unlock: () => open });
  await press("Open with this computer’s keychain");
  expect(page()).toContain("The keychain is locked.");
  type(document.querySelector<HTMLInputElement>("main input")!, "a passphrase of mine");
  await settle();
  expect(page(), "what was said of the keychain goes with the first letter").not.toContain("The keychain is locked.");
  document.querySelector("form")!.requestSubmit();
  await settle();
  expect(page()).toContain("Quintessa");
});

test("while the keychain takes its time the passphrase opens", async () => {
  await start({ ...closed, keychain: true }, { practice_unlock_by_keychain: () => new Promise(() => undefined), practice_unlock: () => open });
  await press("Open with this computer’s keychain");
  expect(page()).toContain("Asking the keychain");
  type(document.querySelector<HTMLInputElement>("main input")!, "a passphrase of mine");
  document.querySelector("form")!.requestSubmit();
  await settle();
  expect(page()).toContain("Quintessa");
});

test("nobody who did not want it is offered a keychain", async () => {
  await start(closed);
  expect(button("Open with this computer’s keychain")).toBeUndefined();
});

test("in the settings the keychain is turned on and off by whoever says who it is", async () => {
  const { asked, becomes } = await start(open, { keychain_use: () => null, keychain_stop: refuses("wrong_secret", "That isn’t it.") });
  go("settings");
  await vi.dynamicImportSettled();
  await vi.waitFor(() => expect(page()).toContain("Use the keychain"));
  await press("Use the keychain");
  const dialog = document.querySelector("dialog")!;
  type(dialog.querySelector("input")!, "a passphrase of mine");
  becomes({ ...open, keychain: true });
  await press("Use the keychain", dialog);
  expect(asked.of("keychain_use")).toEqual([{ secret: "a passphrase of mine" }]);
  await vi.waitFor(() => expect(page()).toContain("Stop using the keychain"));
  await press("Stop using the keychain");
  type(document.querySelector<HTMLInputElement>("dialog input")!, "wrong");
  await press("Stop using the keychain", document.querySelector("dialog")!);
  expect(page()).toContain("That isn’t it.");
});

test("a backup that was opened from outside is looked into, and only a press restores it", async () => {
  const held = { held: [{ what: "client", then: 3, now: null }], changes_since: null };
  const { asked } = await start(closed, { backup_offered: () => "a.askwell-backup", backup_look_offered: () => held, backup_drop: () => null, backup_offered_drop: () => null });
  await vi.waitFor(() => expect(document.querySelector("dialog")).not.toBeNull());
  const dialog = document.querySelector("dialog")!;
  type(dialog.querySelector("input")!, "a passphrase of that day");
  await press("Look inside", dialog);
  expect(asked.of("backup_look_offered")).toEqual([{ secret: "a passphrase of that day" }]);
  expect(page()).toContain("Clients");
  await press("Cancel", dialog);
  expect([asked.of("backup_offered_drop").length, asked.of("backup_drop").length]).toEqual([1, 1]);
  expect(asked.of("backup_restore")).toHaveLength(0);
});

test("where there is nothing to undo, undo says why", async () => {
  await start(open, { history_view: () => ({ undo: null, redo: null, nothing: "There’s nothing to undo since you unlocked." }) });
  await undoLast();
  await settle();
  expect(page()).toContain("There’s nothing to undo since you unlocked.");
});
