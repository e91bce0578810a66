import { mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";
import People from "../../src/coach/people/People.svelte";
import { core, noHistory, settle } from "../core";

const preview = { preview: 1, file_name: "Connections.csv", total: 5, new_people: 4, same: 0, changed: 0, moved: 0, ask: 0, repeats: 0, hidden: 1, unreadable: 0, notes: [], readings: [] };
const at = { x: 10, y: 10 };

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  document.body.replaceChildren();
});

async function people(answers: Record<string, (args: Record<string, unknown>) => unknown> = {}) {
  const stand = core({ ...noHistory, people_count: () => 0, import_read: () => preview, import_drop: () => null, ...answers });
  mounted = mount(People, { target: document.body, props: { client: 7 } });
  await settle();
  return stand;
}

test("a file that is dropped on the window is read for this client and shown before anything is stored", async () => {
  const stand = await people();
  stand.hears("tauri://drag-enter", { paths: ["/somewhere/Connections.csv"], position: at });
  await settle();
  const invited = document.body.textContent;
  stand.hears("tauri://drag-drop", { paths: ["/somewhere/Connections.csv", "/somewhere/else.csv"], position: at });
  await settle();
  const reads = stand.of("import_read");
  expect(reads.map(({ client, path }) => ({ client, path })), "the first of several, once").toEqual([{ client: 7, path: "/somewhere/Connections.csv" }]);
  expect(document.body.textContent).toContain("Connections.csv");
  expect(document.body.textContent, "the window said that it would take it").not.toBe(invited);
  expect(stand.of("import_store")).toEqual([]);
});

test("a file that cannot be read says why, and the screen stays", async () => {
  const sentence = "The file is empty. Choose another.";
  const stand = await people({
    import_read: () => {
      throw { code: "invalid", message: sentence };
    },
  });
  stand.hears("tauri://drag-drop", { paths: ["/somewhere/empty.csv"], position: at });
  await settle();
  expect(document.querySelector("[role=alert]")?.textContent).toBe(sentence);
  expect(document.querySelector("textarea"), "quick entry is still there").not.toBeNull();
});
