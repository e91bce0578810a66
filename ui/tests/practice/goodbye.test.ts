// Goodbye: what goes is shown, the name is typed, an archive is offered; everything as a file, and such a file taken in.
import { mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import App from "../../src/coach/App.svelte";
import { quiet } from "../../src/lib/notice.svelte";
import { go } from "../../src/lib/router.svelte";
import { client, core, noHistory, noSession, open, overview, row, settle, type } from "../core";

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  quiet();
});

const page = () => document.body.textContent;
const dialog = () => document.querySelector("dialog")!;
const button = (words: string, place: ParentNode = document) => [...place.querySelectorAll("button")].find((one) => one.textContent.includes(words));
async function press(words: string, place: ParentNode = document) {
  const found = button(words, place);
  if (!found) throw new Error(`no button says ${words}: ${page()}`);
  found.click();
  await settle();
  await vi.dynamicImportSettled();
  await settle();
}

async function start(place: string, more: Record<string, (args: Record<string, unknown>) => unknown> = {}) {
  let there = true;
  const asked = core({
    ...noHistory,
    ...noSession,
    preferences_read: () => ({ appearance: "light", language: "en" }),
    client_list: () => (there ? [row(7, "Quintessa Ray")] : []),
    client_read: () => client(7, "Quintessa Ray"),
    settings_read: () => ({ practice_name: "", coach_name: "", booking_link: "", idle_lock_minutes: 5 }),
    practice_view: () => open,
    backup_list: () => ({ backups: [], megabytes: 2000, folder: null, out_of_reach: false, shared: null }),
    client_erasure: () => ({ name: "Quintessa Ray", people: 12, shortlisted: 3, sessions: 1, stories: 0, commitments: 2, messages: 0, open_step: true, put_aside: [], in_session: false }),
    client_erase: () => {
      there = false;
      return null;
    },
    archive_save: () => ({ path: "/home/coach/Archive 2026-11-23.zip", people: 1, missing: "" }),
    ...more,
  });
  mounted = mount(App, { target: document.body });
  await settle();
  go(place);
  await settle();
  return asked;
}

test("a client goes only after what goes was seen and the name was typed", async () => {
  const asked = await start("client/7/about");
  await vi.waitFor(() => expect(button("Delete for good")).toBeDefined());
  await press("Delete for good");
  await vi.waitFor(() => expect(dialog().textContent).toContain("12 people"));
  expect(dialog().textContent).toContain("One session, with everything said in it");
  expect(dialog().textContent, "nothing is told of what there is none of").not.toContain("stories");
  expect(button("Delete for good", dialog())!.disabled, "not before the name").toBe(true);
  await press("Save an archive first", dialog());
  expect(dialog().textContent, "an archive is offered").toContain("Passphrase for the file");
  await press("Close", dialog());
  await press("Delete for good");
  await settle();
  type([...dialog().querySelectorAll("input")].at(-1)!, "quintessa ray");
  await settle();
  await press("Delete for good", dialog());
  expect(asked.of("client_erase")).toEqual([{ client: 7, typed: "quintessa ray", backups: true }]);
  expect(page()).toContain("Deleted for good.");
  expect(page(), "no name is left on the page").not.toContain("Quintessa");
});

test("backups that stay are listed with the day on which each goes", async () => {
  const backup = (nth: number) => ({ file: `a${nth}`, made: `2026-11-${10 + nth}T09:00:00`, kilobytes: 1, goes: `2027-0${1 + nth}-03` });
  const backups = [7, 6, 5, 4, 3, 2, 1, 0].map(backup);
  const asked = await start("client/7/about", { backup_list: () => ({ backups, megabytes: 2000, folder: null, out_of_reach: false }) });
  await vi.waitFor(() => expect(button("Delete for good")).toBeDefined());
  await press("Delete for good");
  await settle();
  expect(dialog().textContent, "they are to go too").not.toContain("goes on");
  dialog().querySelector<HTMLInputElement>("input[type=checkbox]")!.click();
  await settle();
  expect(dialog().textContent).toContain("goes on August 3, 2027");
  expect(dialog().textContent).toContain("2 more, the last gone by February 3, 2027");
  type([...dialog().querySelectorAll("input")].at(-1)!, "quintessa ray");
  await settle();
  await press("Delete for good", dialog());
  expect(asked.of("client_erase")).toEqual([{ client: 7, typed: "quintessa ray", backups: false }]);
});

test("slow work on an archive can be stopped", async () => {
  let fails: (failure: unknown) => void = () => undefined;
  const asked = await start("client/7/about", {
    archive_save: () => new Promise((_, refuse) => (fails = refuse)),
    work_cancel: () => {
      fails({ code: "cancelled", message: "Stopped. Nothing was stored." });
      return null;
    },
  });
  await vi.waitFor(() => expect(button("Save as an archive")).toBeDefined());
  await press("Save as an archive");
  await press("Save the archive", dialog());
  await vi.waitFor(() => expect(button("Cancel", dialog())).toBeDefined(), 4000);
  await press("Cancel", dialog());
  expect(asked.of("work_cancel")).toHaveLength(1);
  expect(dialog().textContent, "who stopped it need not be told").not.toContain("Stopped");
  expect(button("Save the archive", dialog())!.disabled).toBe(false);
});

test("a name that is another's deletes nothing, and says so", async () => {
  const asked = await start("client/7/about", {
    client_erase: () => {
      throw { code: "invalid", message: "That isn’t the client’s name." };
    },
  });
  await vi.waitFor(() => expect(button("Delete for good")).toBeDefined());
  await press("Delete for good");
  await settle();
  type([...dialog().querySelectorAll("input")].at(-1)!, "Somebody");
  await settle();
  await press("Delete for good", dialog());
  expect(asked.of("client_erase")).toHaveLength(1);
  expect(dialog().textContent).toContain("That isn’t the client’s name.");
});

test("a client is saved as a file, and what is open in a session is told", async () => {
  const asked = await start("client/7/about");
  await vi.waitFor(() => expect(button("Save as an archive")).toBeDefined());
  await press("Save as an archive");
  type(dialog().querySelector("input")!, "copper willow station eleven");
  await press("Save the archive", dialog());
  expect(asked.of("archive_save")).toEqual([{ client: 7, passphrase: "copper willow station eleven", replace: false }]);
  expect(dialog().textContent).toContain("Saved as /home/coach/Archive 2026-11-23.zip.");
  expect(dialog().textContent).toContain("One session in it hasn’t ended");
});

test("a sealed archive asks for its passphrase, is looked into, and comes in beside what is there", async () => {
  const asked = await start("settings", {
    archive_choose: () => ({ path: "/tmp/a.zip.age", sealed: true }),
    archive_read: () => ({ made_on: "2026-11-23", practice: null, clients: [{ name: "Ida Wirz", people: 1, sessions: 2, already: true }], companies: 0, library: 0, takes_settings: false }),
    archive_bring_in: () => ({ clients: [9] }),
    archive_drop: () => null,
  });
  await vi.waitFor(() => expect(button("Read an archive")).toBeDefined());
  await press("Read an archive");
  await vi.waitFor(() => expect(dialog()).not.toBeNull());
  type(dialog().querySelector("input")!, "words");
  await press("Read it", dialog());
  expect(dialog().textContent).toContain("Ida Wirz: one person, 2 sessions");
  expect(dialog().textContent).toContain("A client of that name is here already. Both stay.");
  await press("Cancel", dialog());
  expect([asked.of("archive_drop").length, asked.of("archive_bring_in").length], "looking takes nothing in").toEqual([1, 0]);
  await press("Read an archive");
  await vi.waitFor(() => expect(dialog()).not.toBeNull());
  type(dialog().querySelector("input")!, "words");
  await press("Read it", dialog());
  await press("Add this client", dialog());
  expect(asked.of("archive_bring_in")).toHaveLength(1);
  expect(page()).toContain("Added. Undo takes it back.");
});

test("until when notes are kept stands on the client's page, and that the day has passed", async () => {
  await start("client/7/overview", { client_overview: () => overview({ kept_until: { day: "2020-12-31", passed: true } }) });
  await vi.waitFor(() => expect(page()).toContain("Notes were to be kept until"));
});
