// The recovery code until it is safe, backups and what is in them, damage, a wait at the door.
import { mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import App from "../../src/coach/App.svelte";
import type { PracticeView } from "../../src/lib/bindings";
import { quiet } from "../../src/lib/notice.svelte";
import { go } from "../../src/lib/router.svelte";
import { closed, core, noHistory, noSession, open, row, settle, type } from "../core";

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  quiet();
  vi.useRealTimers();
});

const page = () => document.body.textContent;
const button = (words: string, place: ParentNode = document) => [...place.querySelectorAll("button")].find((one) => one.textContent.includes(words));
async function press(words: string, place: ParentNode = document) {
  const found = button(words, place);
  if (!found) throw new Error(`no button says ${words}: ${page()}`);
  found.click();
  await settle();
}
const secretField = () => document.querySelector<HTMLInputElement>("dialog input, input")!;

const newest = { file: "Askwell 2026-11-23 10.07.00.askwell-backup", made: "2026-11-23T10:07:00", kilobytes: 72_000 };
const kept = { backups: [newest, { ...newest, file: "older", made: "2026-11-20T09:00:00" }], megabytes: 2000, folder: null, out_of_reach: false, shared: null };
const held = { held: [{ what: "client", then: 3, now: 4 }], changes_since: 12 };

async function start(view: PracticeView, more: Record<string, (args: Record<string, unknown>) => unknown> = {}) {
  let now = view;
  const asked = core({
    ...noHistory,
    ...noSession,
    preferences_read: () => ({ appearance: "light", language: "en" }),
    client_list: () => [row(7, "Quintessa")],
    settings_read: () => ({ practice_name: "", coach_name: "", booking_link: "", idle_lock_minutes: 5 }),
    practice_view: () => now,
    backup_list: () => kept,
    backup_drop: () => null,
    put_aside_read: () => [],
    passphrase_check: () => ({ enough: true, score: 4, hint: "" }),
    ...more,
  });
  mounted = mount(App, { target: document.body });
  await settle();
  return { asked, becomes: (next: PracticeView) => (now = next) };
}

test("a code that is not in a safe place yet comes before everything, until it is", async () => {
  const { asked, becomes } = await start({ ...open, code_to_keep: "ABCD-EFGH" }, { recovery_code_kept: () => null });
  await vi.waitFor(() => expect(page()).toContain("ABCD-EFGH"));
  expect(page(), "nobody's name stands there").not.toContain("Quintessa");
  expect(document.querySelector<HTMLButtonElement>("main button[disabled]"), "not before it is ticked").not.toBeNull();
  document.querySelector<HTMLInputElement>("input[type=checkbox]")!.click();
  await settle();
  becomes(open);
  [...document.querySelectorAll<HTMLButtonElement>("main button")].at(-1)!.click();
  await settle();
  expect(asked.of("recovery_code_kept")).toHaveLength(1);
  expect(page()).toContain("Quintessa");
});

test("in the settings a backup is looked into, told with what would go, and takes the place of what is there", async () => {
  const { asked } = await start(open, { backup_look: () => held, backup_restore: () => closed, backup_make: () => kept });
  go("settings");
  await vi.waitFor(() => expect(page()).toContain("2 backups, 144 MB together"));
  await press("Back up now");
  expect(asked.of("backup_make")).toHaveLength(1);
  await press("Look inside");
  const dialog = document.querySelector("dialog")!;
  expect(asked.of("backup_look")[0], "its own it opens without being asked").toEqual({ file: newest.file, secret: "" });
  expect(dialog.textContent).toContain("12 changes were made since");
  await press("Cancel", dialog);
  expect([asked.of("backup_drop").length, asked.of("backup_restore").length], "looking changes nothing").toEqual([1, 0]);
  await press("Look inside");
  await press("Restore it", document.querySelector("dialog")!);
  expect(asked.of("backup_restore")).toHaveLength(1);
  expect(page(), "locked, and said").toContain("Restored. Unlock it to see.");
  expect(page()).not.toContain("Quintessa");
});

test("a look that is left while it lasts is stopped, and what comes of it all the same goes from the disk", async () => {
  let answer: (look: typeof held) => void = () => undefined;
  const { asked } = await start(open, { backup_look: () => new Promise((done) => (answer = done)), work_cancel: () => null });
  go("settings");
  await vi.waitFor(() => expect(button("Look inside")).toBeDefined());
  await press("Look inside");
  await press("Cancel", document.querySelector("dialog")!);
  expect(document.querySelector("dialog")).toBeNull();
  expect(asked.of("work_cancel")).toHaveLength(1);
  answer(held);
  await settle();
  expect(asked.of("backup_drop"), "it was done before it heard").toHaveLength(1);
});

test("a backup goes only after a second yes", async () => {
  const { asked } = await start(open, { backup_delete: () => ({ ...kept, backups: [] }) });
  go("settings");
  await vi.waitFor(() => expect(button("Delete")).toBeDefined());
  await press("Delete");
  await press("Keep it", document.querySelector("dialog")!);
  expect(asked.of("backup_delete")).toEqual([]);
  await press("Delete");
  await press("Delete", document.querySelector("dialog")!);
  expect(asked.of("backup_delete")).toEqual([{ file: newest.file }]);
});

test("a practice that is damaged at the door offers its newest backup, opened with what was typed", async () => {
  const { asked } = await start(closed, {
    practice_unlock: () => {
      throw { code: "damaged", message: "Damaged. Nothing was changed." };
    },
    backup_look: () => ({ ...held, changes_since: null, held: [{ what: "client", then: 3, now: null }] }),
    backup_restore: () => closed,
  });
  expect(button("Restore the backup"), "not before there is a reason").toBeUndefined();
  type(secretField(), "lantern orbit");
  document.querySelector("form")!.requestSubmit();
  await settle();
  expect(page()).toContain("Damaged. Nothing was changed.");
  await press("Restore the backup");
  expect(asked.of("backup_look")).toEqual([{ file: newest.file, secret: "lantern orbit" }]);
  await press("Restore it", document.querySelector("dialog")!);
  expect(asked.of("backup_restore"), "two clicks").toHaveLength(1);
});

test("after some wrong guesses the wait is counted down, and the next counts as soon as it is over", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
  const { asked } = await start(
    { ...closed, wait_seconds: 2 },
    {
      practice_unlock: () => {
        throw { code: "wrong_secret", message: "That passphrase does not open this practice." };
      },
    },
  );
  type(secretField(), "wrong");
  document.querySelector("form")!.requestSubmit();
  await settle();
  expect(button("Try again in 2 seconds")?.disabled).toBe(true);
  document.querySelector("form")!.requestSubmit();
  await settle();
  expect(asked.of("practice_unlock"), "nothing is asked meanwhile").toHaveLength(1);
  vi.advanceTimersByTime(1250);
  await settle();
  expect(button("Try again in one second")).toBeDefined();
  vi.advanceTimersByTime(1000);
  await settle();
  document.querySelector("form")!.requestSubmit();
  await settle();
  expect(asked.of("practice_unlock")).toHaveLength(2);
});

test("who came in with the code is offered a new passphrase, and may leave it for later", async () => {
  const { asked } = await start({ ...open, opened_by_code: true }, { passphrase_change: () => null });
  await vi.waitFor(() => expect(page()).toContain("You came in with the recovery code."));
  await press("Not now");
  expect(document.querySelector("dialog")).toBeNull();
  expect(page()).toContain("Quintessa");
  expect(asked.of("passphrase_change")).toEqual([]);
});

test("another passphrase is asked for twice, and the one before once", async () => {
  const { asked } = await start(open, { passphrase_change: () => null });
  go("settings");
  await vi.waitFor(() => expect(button("Change the passphrase")).toBeDefined());
  await press("Change the passphrase");
  const [before, next, again] = document.querySelectorAll<HTMLInputElement>("dialog input");
  type(before!, "old words");
  type(next!, "copper willow station eleven");
  type(again!, "copper willow");
  await press("Change the passphrase", document.querySelector("dialog")!);
  expect(asked.of("passphrase_change"), "they differ").toEqual([]);
  type(again!, "copper willow station eleven");
  await press("Change the passphrase", document.querySelector("dialog")!);
  expect(asked.of("passphrase_change")).toEqual([{ secret: "old words", passphrase: "copper willow station eleven" }]);
  expect(page()).toContain("Backups made before today still open with the old one.");
});

test("damage is said over everything, in the settings too", async () => {
  await start({ ...open, damaged: true });
  go("clients");
  await settle();
  expect(page()).toContain("nothing is saved anymore");
  await press("Go to the backups");
  await vi.waitFor(() => expect(page()).toContain("Back up now"));
  expect(page()).toContain("nothing is saved anymore");
});
