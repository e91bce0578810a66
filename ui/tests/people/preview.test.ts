import { mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import People from "../../src/coach/people/People.svelte";
import type { Channel, Progress } from "../../src/lib/tauri";
import { core, noHistory, settle } from "../core";

const counts = { total: 3, new_people: 3, same: 0, changed: 0, moved: 0, ask: 0, repeats: 0, hidden: 0, unreadable: 0, notes: [], readings: [] };
const line = { row: 1, line: 3, name: "Ada Brandt", title: "VP", company: "Roche", says: "Already here: Ada Winterfeld, VP, Roche.", can_part: false };

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  document.body.replaceChildren();
});

/** The screen with the preview of a file that was dropped. */
async function previewed(answers: Record<string, (args: Record<string, unknown>) => unknown>) {
  const stand = core({ ...noHistory, people_count: () => 0, import_drop: () => null, import_store: () => ({ added: 1, changed: 0, unchanged: 0 }), ...answers });
  mounted = mount(People, { target: document.body, props: { client: 7 } });
  await settle();
  stand.hears("tauri://drag-drop", { paths: ["/somewhere/Connections.csv"], position: { x: 1, y: 1 } });
  await settle();
  return stand;
}

const input = (type: string, at = 0) => document.querySelectorAll<HTMLInputElement>(`.preview input[type=${type}]`)[at];
const store = () => document.querySelector<HTMLButtonElement>(".preview button.primary");

async function press(control: HTMLElement | null | undefined) {
  if (!control) throw new Error("there is no such control");
  control.click();
  await settle();
}

test("letters that can be read in two ways are shown in both, and the other is chosen by one key", async () => {
  const reading = (name: string, sample: string, chosen: boolean) => ({ name, label: name, sample: [sample], chosen });
  const both = (mac: boolean) => [reading("windows-1252", "JŸrgen", !mac), reading("macintosh", "Jürgen", mac)];
  const stand = await previewed({
    import_read: () => ({ ...counts, preview: 1, file_name: "Connections.csv", readings: both(false) }),
    import_read_as: () => ({ ...counts, preview: 2, file_name: "Connections.csv", readings: both(true) }),
  });
  expect(document.querySelector("fieldset")?.textContent).toContain("JŸrgen");
  await press(input("radio", 1));
  expect(stand.of("import_read_as").map(({ client, preview, reading }) => ({ client, preview, reading }))).toEqual([{ client: 7, preview: 1, reading: "macintosh" }]);
  expect(input("radio", 1)?.checked).toBe(true);
  expect(document.activeElement, "the key that chose is where it was, for going back").toBe(input("radio", 1));
  await press(store());
  expect(stand.of("import_store")[0]?.preview, "what is stored is what is shown").toBe(2);
});

test("a file that says how it is written has nothing to choose", async () => {
  await previewed({ import_read: () => ({ ...counts, preview: 1, file_name: "Connections.csv" }) });
  expect(document.querySelector("fieldset")).toBeNull();
});

test("who could be a duplicate is shown with whom and why, and is answered and unanswered one by one", async () => {
  const stand = await previewed({
    import_read: () => ({ ...counts, preview: 1, file_name: "Connections.csv", new_people: 2, ask: 1 }),
    import_list: () => [line],
  });
  expect(document.querySelector(".rows")?.textContent).toContain("Already here: Ada Winterfeld");
  expect(store()?.disabled, "nothing is stored before it is said").toBe(true);
  await press(input("radio", 0));
  await press(input("radio", 1));
  await press(store());
  expect(stand.of("import_store").map(({ sameRows, apartRows }) => ({ sameRows, apartRows }))).toEqual([{ sameRows: [], apartRows: [] }]);
});

test("a merge by what two people can share is taken back for one row, and made again", async () => {
  const stand = await previewed({
    import_read: () => ({ ...counts, preview: 1, file_name: "Connections.csv", new_people: 1, changed: 2 }),
    import_list: () => [
      { ...line, can_part: true },
      { ...line, row: 2, can_part: false },
    ],
  });
  await press(document.querySelectorAll<HTMLElement>(".preview button.what")[1]);
  expect(document.querySelectorAll(".preview input[type=checkbox]").length, "a profile's address is one person's").toBe(1);
  await press(input("checkbox"));
  await press(input("checkbox"));
  await press(input("checkbox"));
  await press(store());
  expect(stand.of("import_store").map(({ sameRows, apartRows }) => ({ sameRows, apartRows }))).toEqual([{ sameRows: [], apartRows: [1] }]);
});

test("a storing that takes long says how far it is and can be stopped: nothing is stored, and the preview stands for another try", async () => {
  vi.useFakeTimers();
  let refuse: (failure: { code: string; message: string }) => void = () => undefined;
  const stand = await previewed({
    import_read: () => ({ ...counts, preview: 1, file_name: "Connections.csv" }),
    import_cancel: () => null,
    import_store: (args) => {
      (args.progress as Channel<Progress>).onmessage({ done: 120, total: 400 });
      return new Promise((_, no) => (refuse = no));
    },
  });
  await press(store());
  await vi.advanceTimersByTimeAsync(2100);
  expect(document.querySelector(".busy")?.textContent).toContain("120 of 400");
  await press([...document.querySelectorAll<HTMLButtonElement>(".busy button")].at(-1));
  expect(stand.of("import_cancel")).toHaveLength(1);
  refuse({ code: "cancelled", message: "Stopped." });
  await settle();
  expect(document.querySelector(".preview [role=status]")?.textContent).toContain("Nothing was stored");
  expect(document.querySelector(".preview [role=alert]"), "it is no fault").toBeNull();
  expect(store()?.disabled).toBe(false);
  vi.useRealTimers();
});
