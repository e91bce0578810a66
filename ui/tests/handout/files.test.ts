// The files that leave the app besides the take-home: the table, the dates, the wall, the recovery code on paper.
import { mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";
import Export from "../../src/coach/handout/Export.svelte";
import RecoveryCode from "../../src/coach/practice/RecoveryCode.svelte";
import { core, overview, settle } from "../core";

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
});

const columns = [
  { key: "name", label: "Name", chosen: true },
  { key: "email", label: "Email", chosen: false },
];
const exists = () => {
  throw { code: "exists", message: "A file of that name is there already." };
};
const words = () => document.body.textContent;
const button = (label: string) => [...document.querySelectorAll("button")].find((b) => b.textContent.includes(label));
async function press(label: string) {
  button(label)?.click();
  await settle();
}
async function choose(format: string) {
  document.querySelector<HTMLInputElement>(`input[value=${format}]`)?.click();
  await settle();
}

async function exporting(answers: Parameters<typeof core>[0] = {}) {
  const asked = core({ export_columns: () => columns, client_overview: () => overview(), ...answers });
  mounted = mount(Export, { target: document.body, props: { client: 7, count: 3, close: () => {} } });
  await settle();
  return asked;
}

test("what can be done stands below what scrolls, and what came of it beside it", async () => {
  await exporting({ export_save: () => ({ path: "/home/coach/Shortlist.csv", people: 3, missing: "" }) });
  const foot = () => document.querySelector("dialog > .actions")?.textContent;
  expect(document.querySelector("dialog > .sheet.fades .actions")).toBeNull();
  expect(foot()).toMatch(/Save as ….*Close/);
  await press("Save as …");
  expect(foot()).toContain("Shortlist.csv");
});

test("dates are offered to be saved only where there are any", async () => {
  await exporting();
  expect(button("Save the dates")).toBeUndefined();
  expect(words()).toContain("Nothing has a date yet");
  if (mounted) await unmount(mounted);
  await exporting({ client_overview: () => overview({ next_date: "2026-12-01" }) });
  expect(button("Save the dates")).toBeDefined();
});

test("the shortlist is saved as a PDF with the columns that are ticked", async () => {
  const asked = await exporting({ export_save: () => ({ path: "/home/coach/Shortlist.pdf", people: 3, missing: "𓀀" }) });
  await choose("pdf");
  await press("Save as …");
  expect(asked.of("export_save")).toEqual([{ client: 7, format: "pdf", columns: ["name"], replace: false }]);
  expect(words()).toContain("3 people saved to");
  expect(words(), "it is said before somebody finds a box on paper").toContain("𓀀");
  await choose("csv");
  expect(words(), "that was another file").not.toContain("Shortlist.pdf");
});

test("a table of that name is replaced only when the coach says so, and another format asks anew", async () => {
  const asked = await exporting({ export_save: ({ replace }) => (replace ? { path: "/x.csv", people: 3 } : exists()) });
  await press("Save as …");
  expect(document.activeElement?.textContent).toContain("Choose another name");
  await choose("pdf");
  expect(button("Replace it"), "the question was about the other file").toBeUndefined();
  await press("Save as …");
  await press("Replace it");
  expect(asked.of("export_save").map(({ format, replace }) => [format, replace])).toEqual([
    ["csv", false],
    ["pdf", false],
    ["pdf", true],
  ]);
});

test("copying writes no file", async () => {
  const asked = await exporting({ export_copy: () => 3 });
  await choose("copy");
  [...document.querySelectorAll("button")].find((b) => b.textContent.trim() === "Copy")?.click();
  await settle();
  expect(asked.of("export_copy")).toEqual([{ client: 7, columns: ["name"] }]);
  expect(asked.of("export_save")).toEqual([]);
  expect(words()).toContain("3 people copied.");
});

test("the dates and the wall are saved beside it, each with its own question about a file that is there", async () => {
  const asked = await exporting({ client_overview: () => overview({ next_date: "2026-12-01" }), calendar_save: ({ replace }) => (replace ? { path: "/Dates.ics", people: 2 } : exists()), wall_save: () => ({ path: "/Wall.pdf", people: 100 }) });
  await press("Save the dates");
  await press("Save the wall of reasons");
  expect(words(), "the wall was saved while the other question stands").toContain("/Wall.pdf");
  await press("Replace it");
  expect(asked.of("calendar_save")).toEqual([
    { client: 7, each: false, replace: false },
    { client: 7, each: false, replace: true },
  ]);
  expect(asked.of("wall_save")).toEqual([{ client: 7, replace: false }]);
  expect(words()).toContain("2 dates saved to");
  expect(button("Save as …"), "the table is not asked about").toBeDefined();
});

test("dates that are none are told in the core's own words", async () => {
  await exporting({
    client_overview: () => overview({ next_date: "2026-12-01" }),
    calendar_save: () => {
      throw { code: "invalid", message: "No date is set." };
    },
  });
  await press("Save the dates");
  expect(document.querySelector("[role=alert]")?.textContent).toBe("No date is set.");
});

test("the recovery code is saved as a page to print, and a page that is there stays unless the coach says so", async () => {
  const asked = core({ recovery_print: ({ replace }) => (replace ? { path: "/Recovery code.pdf", people: 0 } : exists()), text_copy: () => null });
  mounted = mount(RecoveryCode, { target: document.body, props: { code: "AAAA-BBBB", go: () => {} } });
  await settle();
  await press("Save a page to print");
  expect(words()).toContain("A file of that name is there already.");
  await press("Replace it");
  expect(asked.of("recovery_print")).toEqual([
    { code: "AAAA-BBBB", replace: false },
    { code: "AAAA-BBBB", replace: true },
  ]);
  expect(words()).toContain("Saved as /Recovery code.pdf.");
  await press("Copy");
  expect(words(), "what was told last").not.toContain("/Recovery code.pdf");
});
