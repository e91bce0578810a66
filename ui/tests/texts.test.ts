import { FluentBundle, FluentResource } from "@fluent/bundle";
import { parse, type AST } from "svelte/compiler";
import { expect, test } from "vitest";
import { day, moment, quoted, say } from "../src/lib/texts";
import { catalogue, sources } from "./source";
import reading from "../src/lib/texts.ts?raw";

/** The files that are read with a screen of their own. */
const later = sources().flatMap(({ text }) => [...text.matchAll(/alsoSay\(.*\/(\w+)\.ftl"/g)].map(([, name]) => `${name}.ftl`));
/** The files that the windows leave to the core. */
const left = [...reading.matchAll(/"!.*\/(\w+)\.ftl"/g)].map(([, name]) => `${name}.ftl`).filter((name) => !later.includes(name));
const read = catalogue().filter(({ name }) => !left.some((file) => name.endsWith(file)));

const bundle = new FluentBundle("en", { useIsolating: false });
const twice: string[] = [];
for (const { name, text } of catalogue()) {
  for (const error of bundle.addResource(new FluentResource(text))) twice.push(`${name}: ${error.message}`);
}

const windows = new FluentBundle("en", { useIsolating: false });
for (const { text } of read) windows.addResource(new FluentResource(text));

function known(key: string): boolean {
  const [id = "", attribute] = key.split(".");
  const message = windows.getMessage(id);
  return attribute === undefined ? Boolean(message?.value) : Boolean(message?.attributes[attribute]);
}

/** The strings that a call of say names: whole ones, and the beginnings of those that are put together. */
function keysIn(text: string): { whole: string[]; beginnings: string[] } {
  const whole: string[] = [];
  const beginnings: string[] = [];
  for (const [, call = ""] of text.matchAll(/\bsay\(((?:[^()]|\([^()]*\))*)\)/g)) {
    // The first argument only: what follows the comma are values.
    const first = (call.split(/,\s*\{/)[0] ?? "").replace(/[!=]==\s*"[^"]*"/g, "");
    for (const [, key = ""] of first.matchAll(/"([a-z][\w.-]*)"/g)) whole.push(key);
    for (const [, start = ""] of first.matchAll(/`([a-z][\w.-]*)\$\{/g)) beginnings.push(start);
  }
  return { whole, beginnings };
}

test("no key stands twice in the catalogue", () => {
  expect(twice, "the second would be passed over in silence").toEqual([]);
});

test("every key that the windows say is in the catalogue", () => {
  expect(left.length, "the files that only the core reads").toBe(catalogue().length - read.length);
  expect(left).not.toEqual([]);
  const ids = read.flatMap(({ text }) => [...text.matchAll(/^([a-z][\w-]*) =/gm)].map((found) => found[1] ?? ""));
  const missing = sources().flatMap(({ path, text }) => {
    const { whole, beginnings } = keysIn(text);
    return [...whole.filter((key) => !known(key)), ...beginnings.filter((start) => !ids.some((id) => id.startsWith(start)))].map((key) => `${path}: ${key}`);
  });
  expect(missing, "a missing key is shown to the client as the key").toEqual([]);
});

test("the check sees a key that is missing", () => {
  expect(keysIn('say("never-written")').whole.filter((key) => !known(key))).toEqual(["never-written"]);
  expect(keysIn('say(state === "busy" ? "saved" : "never", { a: "not-a-key" })').whole).toEqual(["saved", "never"]);
  expect(keysIn("say(`tab-${one}`)").beginnings).toEqual(["tab-"]);
});

/** Attributes that are read out or shown. */
const spoken = new Set(["aria-label", "aria-description", "aria-roledescription", "alt", "title", "placeholder", "label", "legend", "hint", "text", "what", "error"]);
const words = /\p{L}{2,}/u;

function literals(source: string): string[] {
  const found: string[] = [];
  function visit(node: unknown): void {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== "object" || node === null) return;
    const { type } = node as { type?: string };
    if (type === "Text" && words.test((node as AST.Text).data)) found.push((node as AST.Text).data.trim());
    if (type === "StyleDirective") return;
    if (type === "Attribute") {
      const { name, value } = node as AST.Attribute;
      // Other attributes hold names for the machine, not words.
      if (!spoken.has(name)) return;
      const parts = Array.isArray(value) ? value : value === true ? [] : [value];
      for (const part of parts) {
        if (part.type === "Text" && words.test(part.data)) found.push(`${name}="${part.data}"`);
        if (part.type === "ExpressionTag" && part.expression.type === "Literal") found.push(`${name}={${String(part.expression.value)}}`);
      }
      return;
    }
    for (const [key, value] of Object.entries(node)) if (key !== "expression" || type !== "ExpressionTag") visit(value);
  }
  visit(parse(source, { modern: true }).fragment);
  return found;
}

test("no sentence for a person stands in a template", () => {
  const found = sources()
    .filter(({ path }) => path.endsWith(".svelte"))
    .flatMap(({ path, text }) => literals(text).map((words) => `${path}: ${words}`));
  expect(found, "all words come from the catalogue").toEqual([]);
});

test("the check sees words in a template", () => {
  expect(literals('<p>Hello</p>{#if x}<Field label="Name" hint={"Why"} class="wide" style:top="{y}px" />{/if} · 1')).toEqual(["Hello", 'label="Name"', "hint={Why}"]);
});

test("a key that is missing is said as the key", () => {
  expect(say("no-such-key")).toBe("no-such-key");
  expect(say("industry-retail.no-such-attribute")).toBe("industry-retail.no-such-attribute");
});

test("attributes and values are filled in", () => {
  expect(say("level-vp.said")).toBe("VPs");
  expect(say("undo", { where: say("undo-place-shortlist") })).toBe("Undo: shortlist");
  expect(say("undo-away", { where: say("undo-place-shortlist.on"), what: "removed 3 people" })).toBe("On the shortlist, not on this screen: removed 3 people. Undo it?");
  expect(say("clients-count", { count: 1 })).toBe("1 client");
  expect(say("clients-count", { count: 12 })).toBe("12 clients");
});

test("a day is written as people write it, without the year of today", () => {
  const today = new Date(2026, 10, 23);
  expect(day("2027-05-01", today)).toBe("May 1, 2027");
  expect(day("2026-05-03", today)).toBe("May 3");
  expect(day("2026-12-31T23:59:59Z", today), "the day as it was written, in every time zone").toBe("December 31");
});

test("a moment is told in this machine's time", () => {
  const at = new Date(2026, 4, 3, 10, 7);
  expect(moment(at.toISOString(), new Date(2026, 10, 23))).toBe("May 3 at 10:07 AM");
});

test("what is quoted within a quotation stands between the inner marks", () => {
  expect(quoted("I wanted to leave with: “A plan” and “a name”").replaceAll(/[\u2068\u2069]/g, "")).toBe("“I wanted to leave with: ‘A plan’ and ‘a name’”");
});
