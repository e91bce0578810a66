// The pages behind the settings: the check-up and its report, what is kept, and what Askwell is made of.
import { mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import App from "../../src/coach/App.svelte";
import { quiet } from "../../src/lib/notice.svelte";
import { go } from "../../src/lib/router.svelte";
import type { CheckUp } from "../../src/lib/tauri";
import { closed, core, noHistory, noSession, open, settle, type } from "../core";

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  history.replaceState(null, "", "/");
  quiet();
});

const page = () => document.body.textContent;
const button = (words: string) => [...document.querySelectorAll("button")].find((b) => b.textContent.includes(words) || b.getAttribute("aria-label") === words) ?? expect.fail(`no button “${words}”: ${page()}`);
async function rest(): Promise<void> {
  for (let i = 0; i < 3; i += 1) {
    await settle();
    await vi.dynamicImportSettled();
  }
  await settle();
}
async function press(words: string): Promise<void> {
  button(words).click();
  await rest();
}

const before: CheckUp = {
  checked: null,
  damaged: false,
  newest_backup: null,
  backups: 0,
  second_reached: null,
  sizes: { practice: 340, backups: 0, put_aside: 0 },
  places: [{ of: "practice", path: "/home/coach/.local/share/askwell/practice" }],
  version: "0.1.0",
  schema: 5,
  system: "linux x86_64",
};
const after: CheckUp = { ...before, checked: { at: "2026-11-28T14:31:05", whole: true }, newest_backup: "2026-11-28T14:30:00", backups: 3, second_reached: false, sizes: { practice: 340, backups: 72_000, put_aside: 12 } };

async function start(path: string, more: Parameters<typeof core>[0] = {}) {
  const asked = core({
    ...noHistory,
    ...noSession,
    preferences_read: () => ({ appearance: "light", language: "en" }),
    practice_view: () => open,
    client_list: () => [],
    settings_read: () => ({ practice_name: "", coach_name: "", booking_link: "", idle_lock_minutes: 5 }),
    backup_list: () => ({ backups: [], megabytes: 2000, folder: null, out_of_reach: false }),
    check_up_read: () => before,
    check_up_run: () => after,
    check_up_report: () => "Askwell 0.1.0, schema 5",
    check_up_save: () => "/home/coach/Askwell report.txt",
    text_copy: () => null,
    ...more,
  });
  mounted = mount(App, { target: document.body });
  await rest();
  go(path);
  await rest();
  return asked;
}

test("from the settings each page is one press away, and the way back too", async () => {
  await start("settings");
  for (const [words, title] of [
    ["Check-up", "Check-up"],
    ["What Askwell keeps", "What Askwell keeps, and who can read it"],
    ["About Askwell", "About Askwell"],
  ] as const) {
    await press(words);
    expect(document.querySelector("h1")?.textContent).toBe(title);
    expect(document.activeElement?.tagName, "arrived at its heading").toBe("H1");
    await press("Back to settings");
  }
  expect(location.hash).toBe("#settings");
});

test("the check-up says what is not known yet, and what a check has found", async () => {
  let let_go = () => {};
  await start("check-up", { check_up_run: () => new Promise((done) => (let_go = () => done(after))) });
  expect(page()).toContain("Not checked yet");
  expect(page()).toContain("There is no backup yet");
  expect(page()).toContain("The keychain isn’t used");
  await press("Check now");
  expect(button("Check now").disabled, "it is at work").toBe(true);
  let_go();
  await rest();
  expect(page()).toContain("Every page of the practice was whole on");
  expect(page()).toContain("2:31 PM");
  expect(page()).toContain("72 MB");
  expect(page()).toContain("It couldn’t be written to the last time");
  expect(page()).toContain("What was put aside takes 12 KB");
});

test("damage is said in so many words", async () => {
  await start("check-up", { check_up_read: () => ({ ...after, damaged: true, checked: { at: after.checked!.at, whole: false } }) });
  expect(page()).toContain("Part of the practice’s file is damaged");
  expect(page()).not.toContain("Every page of the practice was whole");
});

test("where something lies can be copied", async () => {
  const asked = await start("check-up");
  expect(page()).toContain("/home/coach/.local/share/askwell/practice");
  await press("Copy the path: The practice");
  expect(asked.of("text_copy")).toEqual([{ text: "/home/coach/.local/share/askwell/practice" }]);
});

test("the report is read before it is copied or saved", async () => {
  const asked = await start("check-up");
  expect(asked.of("check_up_report")).toEqual([]);
  await press("Show the report");
  expect(document.querySelector("pre")?.textContent).toBe("Askwell 0.1.0, schema 5");
  await press("Save as text");
  expect(page()).toContain("Askwell report.txt");
  await press("Copy");
  expect(asked.of("check_up_save")).toHaveLength(1);
});

test("what is kept can be read before there is a practice, and beside the agreement", async () => {
  await start("welcome", { practice_view: () => ({ ...closed, own_exists: false }) });
  await press("What Askwell keeps, and who can read it");
  const dialog = document.querySelector("dialog");
  expect(dialog?.textContent).toContain("If you lose your passphrase");
  expect(dialog?.textContent).toContain("What to tell a client");
  await press("Close");
  expect(document.querySelector("dialog")).toBeNull();
});

test("what to tell a client can be taken along", async () => {
  const asked = await start("stored");
  await press("Copy");
  expect(String(asked.of("text_copy")[0]?.text)).toMatch(/^I keep notes of our sessions on my computer, encrypted/);
});

test("what it is made of is searched by name and by license, and each license is there in full", async () => {
  await start("about");
  await vi.waitFor(() => expect(page()).toContain("packages"), 5000);
  await rest();
  expect(document.querySelectorAll("li details").length, "no more than can be read at a glance").toBeLessThanOrEqual(60);
  const search = document.querySelector<HTMLInputElement>("[role=searchbox]") ?? expect.fail("no search");
  type(search, "literata OFL");
  await rest();
  expect(document.querySelectorAll("li details")).toHaveLength(1);
  expect(document.querySelector("li details pre")?.textContent).toContain("SIL OPEN FONT LICENSE");
  type(search, "no such thing");
  await rest();
  expect(page()).toContain("Nothing by that name");
  expect(page()).toContain("Version 0.1.0");
}, 20_000);
