import { expect, test } from "vitest";
import { read, sources, styles } from "./source";

const css = read("src/lib/tokens.css").replace(/\/\*.*?\*\//gs, "");

function block(selector: RegExp): Record<string, string> {
  const body = selector.exec(css)?.[1] ?? "";
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value.trim()]));
}

const light = block(/:root \{([^}]*)\}/);
const darkByChoice = block(/:root\[data-appearance="dark"\] \{([^}]*)\}/);
const darkBySystem = block(/:root:not\(\[data-appearance="light"\]\) \{([^}]*)\}/);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

test("dark is the same by choice and by system", () => {
  expect(Object.keys(darkByChoice).length).toBeGreaterThan(10);
  expect(darkByChoice).toEqual(darkBySystem);
});

test.each([
  ["light", light],
  ["dark", darkByChoice],
])("every pair of text is at least 4.9:1, borders of controls 3:1 (%s)", (_, colours) => {
  const of = (name: string) => colours[name] ?? "#000000";
  const texts = ["ink", "ink-soft", "accent", "fits", "to-decide", "not-now", "danger"];
  for (const text of texts) for (const ground of ["paper", "sheet"]) expect(contrast(of(text), of(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.9);
  for (const text of ["ink", "ink-soft", "accent"]) expect(contrast(of(text), of("accent-wash")), `${text} on accent-wash`).toBeGreaterThanOrEqual(4.9);
  expect(contrast(of("accent-ink"), of("accent"))).toBeGreaterThanOrEqual(4.9);
  expect(contrast(of("danger-ink"), of("danger"))).toBeGreaterThanOrEqual(4.9);
  for (const ground of ["paper", "sheet"]) expect(contrast(of("edge"), of(ground)), `edge on ${ground}`).toBeGreaterThanOrEqual(3);
});

test("colours come from the tokens only", () => {
  const found = sources()
    .filter(({ path }) => path.endsWith(".svelte"))
    .flatMap(({ path, text }) => [...(/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? "").matchAll(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi)].map((colour) => `${path}: ${colour[0]}`));
  expect(found).toEqual([]);
});

test("every token that is used exists", () => {
  const used = sources().flatMap(({ path, text }) => [...text.matchAll(/var\(--([\w-]+)/g)].map((found) => ({ path, name: found[1] ?? "" })));
  const own = new Set(sources().flatMap(({ text }) => [...text.matchAll(/(?:^\s*|style:)--([\w-]+)[:=]/gm)].map((found) => found[1] ?? "")));
  expect(used.filter(({ name }) => !(name in light) && !own.has(name))).toEqual([]);
});

// Over text with inner elements it ends WebKitGTK's page at most widths, and a text grows inner elements some day. `balance` is laid out
// by the thousand in the real window (tests/e2e/stories/sentences.rs), and nothing happens to it.
test("no style asks for pretty lines, which kill the page", () => {
  const asked = styles().flatMap(({ path, text }) => [...text.matchAll(/text-wrap(?:-style)?:([^;]*)/g)].map(([, how = ""]) => ({ path, how: how.trim() })));
  expect(asked.filter(({ how }) => !["balance", "wrap", "nowrap"].includes(how))).toEqual([]);
  expect(styles().length, "stylesheets and components").toBeGreaterThan(100);
});
