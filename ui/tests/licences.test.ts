// What the About page tells of licences agrees with what is built.
// @vitest-environment node
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

interface Licences {
  texts: string[];
  packages: { kind: string; name: string; version: string; licence: string; by: string[]; texts: number[] }[];
  others: string[];
}
const root = join(import.meta.dirname, "../..");
const told = JSON.parse(readFileSync(join(root, "ui/licences.json"), "utf8")) as Licences;
const again = "the lock files changed: run `cargo xtask licences` and commit ui/licences.json";
const of = (kind: string) => told.packages.filter((one) => one.kind === kind).map(({ name, version }) => `${name} ${version}`);

test("every crate of the lock file is told, in its version, or is known not to ship", () => {
  const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
  const locked = [...lock.matchAll(/\[\[package\]\]\nname = "([^"]+)"\nversion = "([^"]+)"\nsource/g)].map(([, name, version]) => `${name} ${version}`);
  expect(locked.length, "they are seen").toBeGreaterThan(300);
  expect([...of("crate"), ...told.others].sort(), again).toEqual(locked.sort());
});

test("every package of the page that ships is told, in its version", () => {
  const lock = JSON.parse(readFileSync(join(root, "ui/package-lock.json"), "utf8")) as { packages: Record<string, { version: string; dev?: boolean }> };
  const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== "" && (!dev || path === "node_modules/svelte"));
  expect(of("npm").sort(), again).toEqual(shipped.map(([path, { version }]) => `${path.split("node_modules/").at(-1)} ${version}`).sort());
  for (const name of ["svelte", "@fontsource-variable/literata", "@fontsource-variable/figtree", "@lucide/svelte"]) expect(of("npm").some((one) => one.startsWith(`${name} `)), name).toBe(true);
});

test("each names its licence and has its text, and each text belongs to somebody", () => {
  const used = new Set<number>();
  for (const { name, licence, texts } of told.packages) {
    expect(licence, name).not.toBe("");
    if (!/0BSD|CC0/.test(licence)) expect(texts.length, name).toBeGreaterThan(0);
    for (const at of texts) {
      expect(told.texts[at]?.length, `${name}: text ${at}`).toBeGreaterThan(200);
      used.add(at);
    }
  }
  expect(used.size).toBe(told.texts.length);
  expect(told.packages.find(({ name }) => name === "@fontsource-variable/literata")?.texts.some((at) => told.texts[at]?.includes("SIL OPEN FONT LICENSE"))).toBe(true);
});

test("it is small enough to be kept and read", () => {
  expect(statSync(join(root, "ui/licences.json")).size).toBeLessThan(500_000);
});
