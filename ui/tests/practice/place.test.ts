// Where the practice lies: a folder that another program keeps in sync is told, and one that is gone is missed.
import { mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";
import Backups from "../../src/coach/practice/Backups.svelte";
import { enter } from "../../src/coach/practice/practice.svelte";
import Welcome from "../../src/coach/practice/Welcome.svelte";
import { closed, core, noHistory, settle } from "../core";

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
});

async function settings(shared: string | null): Promise<string> {
  core({ ...noHistory, backup_list: () => ({ backups: [], megabytes: 2000, folder: null, out_of_reach: false, shared }) });
  mounted = mount(Backups, { target: document.body });
  await settle();
  return document.body.textContent ?? "";
}

test("a practice in a folder that another program keeps in sync is told where its backups are", async () => {
  expect(await settings("dropbox")).toContain("Your practice is in a Dropbox folder.");
  expect(document.body.textContent).toContain("Keep the practice on this computer’s own disk");
  expect(document.querySelector("[role=status]")?.textContent, "and heard").toContain("Dropbox");
});

test("on the computer’s own disk nothing is said", async () => {
  expect(await settings(null)).not.toContain("Nothing is wrong so far");
});

test("a practice whose folder is gone is missed on the first screen, with its place", async () => {
  core(noHistory);
  enter({ ...closed, own_exists: false, own_missing: "/media/stick/askwell/practice" });
  mounted = mount(Welcome, { target: document.body });
  await settle();
  expect(document.body.textContent).toContain("its folder isn’t there anymore");
  expect(document.body.textContent).toContain("/media/stick/askwell/practice");
});

test("where there was never a practice nothing is missed", async () => {
  core(noHistory);
  enter({ ...closed, own_exists: false });
  mounted = mount(Welcome, { target: document.body });
  await settle();
  expect(document.body.textContent).not.toContain("isn’t there anymore");
});
