// Who fits on the console, over a stand-in for the core: what the client marked, what the stage follows, the pile to decide, and wishes that are chosen.
import { mount, unmount, type Component } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import Criteria from "../../src/coach/criteria/Criteria.svelte";
import DimensionLine from "../../src/coach/criteria/DimensionLine.svelte";
import { leading } from "../../src/coach/criteria/following";
import WhoFits from "../../src/coach/criteria/WhoFits.svelte";
import LevelOf from "../../src/coach/people/LevelOf.svelte";
import People from "../../src/coach/people/People.svelte";
import type { Completion, Decision, FitRow, PersonView, WishView } from "../../src/lib/bindings";
import { forgetHistory } from "../../src/lib/changes.svelte";
import { core, noHistory, settle, type, type Core } from "../core";

let mounted: Record<string, unknown> | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  forgetHistory();
});
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  vi.useRealTimers();
});

async function show<Props extends Record<string, unknown>>(component: Component<Props>, props: Props): Promise<void> {
  mounted = mount(component, { target: document.body, props });
  await settle();
}

const person = (id: number, name: string): FitRow => ({ person: id, name, title: "VP Sales", company: "Novartis", profile_url: "", connected_on: null, answer: "yes", summary: "VP · pharma", reasons: [] });
const rows = Array.from({ length: 20 }, (_, i) => person(i + 1, `Name ${i + 1}`));
const item = (id: number, company: string, settles = 1) => ({ person: id, name: `Name ${id}`, title: "VP", company, settles });
const labs: Decision = {
  about: "industry",
  shared: "labs",
  items: [item(31, "Corvane Labs", 2), item(32, "Winter Labs")],
  choices: [{ key: "technology", label: "tech" }],
  people_left: 9,
  left: 7,
};

const entry = ({ person, name, title, company }: FitRow) => ({ person, name, title, company, profile_url: "", tie: null, why: "", notes: "" });

async function whoFits(names: { on_stage: number[]; would_ask: number[] }, more: Parameters<typeof core>[0] = {}): Promise<Core & { shown: number[] }> {
  const listed: FitRow[] = [];
  const asked = core({
    ...noHistory,
    who_fits: ({ offset, limit }) => ({ counts: { yes: 20, to_decide: 3, no: 0 }, total: 20, rows: rows.slice(Number(offset), Number(offset) + Number(limit)) }),
    shortlist_read: () => ({ aim: null, entries: listed.map(entry) }),
    shortlist_add: ({ people }) => {
      listed.push(...rows.filter((row) => (people as number[]).includes(row.person)));
      return 1;
    },
    decision_next: () => null,
    ...more,
  });
  const shown: number[] = [];
  await show(WhoFits, { client: 7, talk: { name: "Quintessa", names, show: (one: number) => shown.push(one) } });
  return { ...asked, shown };
}

/** What is to be read, without the marks that keep names apart. */
const page = () => document.body.textContent.replaceAll(/[\u2068\u2069]/g, "");
const button = (words: string) => [...document.querySelectorAll("button")].find((one) => one.textContent.includes(words) || one.getAttribute("aria-label") === words) ?? expect.fail(`no button “${words}”`);
const grid = () => document.querySelector<HTMLElement>("[role=grid]") ?? expect.fail("no list");
const press = (key: string, on: EventTarget) => on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

test("whom she would like to ask stands beside the name, and one act puts all of them on the shortlist", async () => {
  const asked = await whoFits({ on_stage: [1, 2], would_ask: [2, 5] });
  const marked = [...document.querySelectorAll("[role=row]")].filter((row) => row.textContent.includes("Quintessa would like to ask"));
  expect(marked.map((row) => row.querySelector(".name")?.textContent)).toEqual(["Name 2", "Name 5"]);
  press("a", grid());
  await settle();
  expect(asked.of("shortlist_add")).toEqual([{ client: 7, people: [2, 5] }]);
  expect(page(), "nobody is left to be added").not.toContain("to shortlist");
  press("a", grid());
  await settle();
  expect(asked.of("shortlist_add")).toHaveLength(1);
});

test("the stage follows the row that the coach reads, and only where another page is needed", async () => {
  const high = vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
  const asked = await whoFits({ on_stage: rows.slice(0, 10).map((row) => row.person), would_ask: [] });
  for (let i = 0; i < 9; i += 1) press("ArrowDown", grid());
  await vi.advanceTimersByTimeAsync(500);
  expect(asked.shown, "the tenth is on the page that stands there").toEqual([]);
  press("ArrowDown", grid());
  await vi.advanceTimersByTimeAsync(500);
  expect(asked.shown).toEqual([11]);
  high.mockRestore();
});

test("the row that leads is the active one in sight, else the one in the middle", () => {
  expect(leading(0, 0, 9, 300)).toBe(0);
  expect(leading(12, 4, 9, 300)).toBe(12);
  expect(leading(0, 100.5, 9, 300), "scrolled away from it").toBe(105);
  expect(leading(0, 295, 9, 300), "never past the end").toBe(299);
});

test("one answer is for all companies that share a word, but for those that are taken out; the rest can be none of these", async () => {
  const asked = await whoFits({ on_stage: [], would_ask: [] }, { decision_next: () => labs, decide: () => null, decide_rest: () => 9 });
  expect(page()).toContain("2 companies with “labs” in their names.");
  expect(page()).toContain("Settles 3 of 3, no hurry");
  button("Leave Winter Labs for later").click();
  await settle();
  expect(page()).toContain("Settles 2 of 3");
  press("1", document.body);
  await settle();
  expect(asked.of("decide")).toEqual([{ client: 7, people: [31], about: "industry", answer: "technology" }]);
  press("s", document.body);
  await settle();
  const open = [31, 32].map((one) => ({ person: one, about: "industry" }));
  expect(asked.of("decision_next").at(-1), "left open, all of it").toEqual({ client: 7, skipped: open });
  button("None of these for the rest").click();
  await settle();
  expect(asked.of("decide_rest"), "what was left open is left out").toEqual([{ client: 7, skipped: open }]);
});

/** The card is as far down as `top`, in a pane 600 pixels high. */
function cardAt(top: number) {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    return this.matches(".panel") ? new DOMRect(0, top, 400, 180) : new DOMRect(0, 0, 400, 600);
  });
}

test("a key of the card that is out of sight brings it into view, and decides nothing unseen", async () => {
  document.body.style.overflowY = "auto";
  const shown = vi.spyOn(Element.prototype, "scrollIntoView");
  const asked = await whoFits({ on_stage: [], would_ask: [] }, { decision_next: () => labs, decide: () => null });
  cardAt(500);
  press("1", document.body);
  await settle();
  expect(asked.of("decide")).toEqual([]);
  expect(shown.mock.contexts.map((one) => (one as Element).className)).toEqual([expect.stringContaining("panel")]);
  cardAt(420);
  press("1", document.body);
  await settle();
  expect(asked.of("decide")).toHaveLength(1);
  vi.restoreAllMocks();
  document.body.removeAttribute("style");
});

test("who is to decide is chosen, and the card comes into view with them, once the list has its height", async () => {
  await whoFits({ on_stage: [], would_ask: [] }, { decision_next: () => labs });
  const shown = vi.spyOn(Element.prototype, "scrollIntoView");
  button("to decide").click();
  expect(shown).toHaveBeenCalledTimes(1);
  await settle();
  expect(shown).toHaveBeenCalledTimes(2);
  button("others").click();
  await settle();
  expect(shown).toHaveBeenCalledTimes(2);
  vi.restoreAllMocks();
});

test("the list of few names is as high as they are: nothing empty stands before the card", async () => {
  await whoFits({ on_stage: [], would_ask: [] });
  const frame = document.querySelector<HTMLElement>(".frame");
  expect(frame?.style.getPropertyValue("--fit-rows")).toBe("20");
});

const banking: Completion = { key: "financial_services", label: "Financial Services", said: "finance", hint: "finance", more: [] };

async function industries(found: (typed: string) => Completion[], choices: WishView["choices"] = []): Promise<{ field: HTMLInputElement; added: unknown[] }> {
  const added: unknown[] = [];
  core({
    ...noHistory,
    criteria_complete: ({ typed }) => found(String(typed)),
    criteria_add: (args) => {
      added.push(args.choices);
      return null;
    },
  });
  const run = async (command: () => Promise<unknown>) => Boolean(await command().then(() => true));
  const wish: WishView = { dimension: "industry", stance: "any_of", choices };
  await show(DimensionLine, { client: 7, wish, run });
  return { field: document.querySelector<HTMLInputElement>("[role=combobox]") ?? expect.fail("no field"), added };
}

test("industries can be chosen from a list with nothing typed, by key and by pointer", async () => {
  const { field, added } = await industries(() => [{ ...banking, said: "", hint: null }, { key: "legal", label: "Legal", said: "legal", hint: null, more: [] }]);
  field.focus();
  expect(document.querySelector("[role=option]"), "nothing opens by itself").toBeNull();
  press("ArrowDown", field);
  await settle();
  expect(document.querySelectorAll("[role=option]")).toHaveLength(2);
  press("ArrowDown", field);
  press("Enter", field);
  await settle();
  expect(added).toEqual([[{ key: "legal", said: "legal" }]]);
  button("Industries: choose from the list").click();
  await settle();
  expect(document.querySelectorAll("[role=option]")).toHaveLength(2);
});

test("a word says what it means, and another word for it is still found", async () => {
  const { field, added } = await industries(() => [banking], [
    { key: "financial_services", said: "banking" },
    { key: "technology", said: "tech" },
  ]);
  const tokens = [...document.querySelectorAll<HTMLElement>(".token")].map((token) => [token.textContent.trim(), token.dataset.means]);
  expect(tokens, "a word that holds its meaning needs no other").toEqual([["banking", "Financial Services"], ["tech", undefined]]);
  type(field, "finance");
  await settle();
  expect(document.querySelector("[role=option]")?.textContent).toContain("chosen, as “banking”");
  press("Enter", field);
  await settle();
  expect(added).toEqual([[{ key: "financial_services", said: "finance" }]]);
  expect(page()).toContain("Added finance, which means Financial Services.");
});

test("the list opens above the field where the sentence at the foot leaves it no room", async () => {
  const { field } = await industries(() => [banking]);
  vi.spyOn(Element.prototype, "scrollHeight", "get").mockReturnValue(200);
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, window.innerHeight - 100, 400, 40));
  type(field, "fin");
  await settle();
  const list = document.querySelector<HTMLElement>("[role=listbox]");
  expect(list?.classList.contains("above")).toBe(true);
  expect(list?.style.maxHeight).toBe("202px");
  vi.restoreAllMocks();
});

test("the field that is being typed in comes out from behind the sentence whenever either grows", async () => {
  const grows: (() => void)[] = [];
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(grown: () => void) {
        grows.push(grown);
      }
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  const wishes = (["level", "industry", "company", "title"] as const).map((dimension) => ({ dimension, stance: "open", choices: [] }));
  core({ ...noHistory, criteria_read: () => ({ wishes, sentence: null, agreed: null, changed: false, earlier: [] }) });
  await show(Criteria, { client: 7 });
  const foot = document.querySelector<HTMLElement>(".so-far") ?? expect.fail("no sentence");
  foot.style.position = "sticky";
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(120);
  const field = [...document.querySelectorAll<HTMLInputElement>("[role=combobox]")].at(-1);
  field?.focus();
  const shown = vi.spyOn(Element.prototype, "scrollIntoView");
  for (const grow of grows) grow();
  await settle();
  expect(shown.mock.contexts).toContain(field);
  expect(field?.closest<HTMLElement>("[style]")?.style.getPropertyValue("--below")).toBe("120px");
  vi.restoreAllMocks();
});

test("several named in one breath are added together", async () => {
  const two: Completion = { key: "retail", label: "Retail and Legal", said: "retail", hint: null, more: [{ key: "legal", said: "legal" }] };
  const { field, added } = await industries(() => [two]);
  type(field, "retail and legal");
  await settle();
  press("Enter", field);
  await settle();
  expect(added, "in one act").toEqual([[{ key: "retail", said: "retail" }, { key: "legal", said: "legal" }]]);
});

test("the drawer says of the level what the list says", async () => {
  core(noHistory);
  const view = { level: "c_suite", level_label: "Director, also C-suite", level_why: "", level_by_hand: false } as PersonView;
  await show(LevelOf, { view });
  const select = document.querySelector("select") ?? expect.fail("no field");
  expect(select.selectedOptions[0]?.textContent).toBe("Director, also C-suite");
});

test("people are shown as soon as there is anyone, without criteria", async () => {
  const line = { person: 3, name: "Ada Brandt", title: "VP Sales", company: "Novartis", summary: "VP · pharma" };
  const asked = core({ ...noHistory, people_count: () => 1, people_list: () => ({ total: 1, rows: [line] }), import_list: () => [], person_read: () => new Promise(() => {}), shortlist_read: () => ({ aim: null, entries: [] }) });
  await show(People, { client: 7 });
  const row = document.querySelector("[role=row]")?.textContent;
  expect(row).toMatch(/Ada Brandt.*VP Sales.*Novartis.*VP · pharma/);
  grid().focus();
  press("Enter", grid());
  await settle();
  await vi.dynamicImportSettled();
  await settle();
  expect(asked.of("person_read"), "and opened by key").toEqual([{ person: 3 }]);
});
