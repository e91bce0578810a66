// Quick entry says how it reads what was pasted, and what it leaves out, before anybody is added.
import { mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";
import QuickEntry from "../../src/coach/people/QuickEntry.svelte";
import { attempt } from "../../src/lib/changes.svelte";
import { core, noHistory, settle, type } from "../core";

const line = (more: Record<string, unknown>) => ({ line: 1, text: "", name: "", title: "", company: "", email: "", left_out: "", summary: "", fault: null, ...more });
const seen = {
  lines: [
    line({ name: "Dr. Ada Winterfeld", title: "VP Sales", company: "Corvane", email: "ada@w.example", left_out: "Zürich" }),
    line({ line: 2, name: "Jo Halbritter" }),
    line({ line: 2, text: "<who@h.example>", fault: "There is no name on this line." }),
  ],
  headings: 1,
  others: 2,
};

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  document.body.replaceChildren();
});

async function pasted() {
  const stand = core({ ...noHistory, quick_look: ({ text }) => (text === "" ? { lines: [], headings: 0, others: 0 } : seen), people_add: () => ({ added: 2, already: 0, faults: 1, headings: 1, others: 2 }) });
  mounted = mount(QuickEntry, { target: document.body, props: { client: 9 } });
  const area = document.querySelector("textarea");
  if (!area) throw new Error("no field");
  type(area, "Name\tTitle\tCompany\nJo; who");
  await settle();
  return { stand, area };
}

test("every person is shown in parts, two of one line too, with what is not kept and what was left out", async () => {
  await pasted();
  const rows = [...document.querySelectorAll("li")].map((row) => row.textContent.replace(/\s+/g, " ").trim());
  expect(rows).toHaveLength(3);
  for (const part of ["Dr. Ada Winterfeld", "VP Sales", "Corvane", "ada@w.example", "Not kept: Zürich"]) expect(rows[0]).toContain(part);
  expect(rows[2], "what could not be read is shown as it was written").toContain("<who@h.example>");
  const page = document.body.textContent;
  expect(page).toContain("One line of headings was left out.");
  expect(page).toContain("2 lines without a person were left out.");
});

test("that somebody was added is told until something else is done", async () => {
  const { area } = await pasted();
  area.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
  await settle();
  expect(document.body.textContent).toContain("2 people added.");
  await attempt(() => Promise.resolve());
  await settle();
  expect(document.body.textContent).not.toContain("2 people added.");
});

test("what could not be read stays in the field, and nothing else of its line; what was left out is said", async () => {
  const { area } = await pasted();
  area.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
  await settle();
  expect(area.value).toBe("<who@h.example>");
  const said = [...document.querySelectorAll("[role=status]")].map((one) => one.textContent).join(" ");
  expect(said).toContain("One line of headings was left out.");
});
