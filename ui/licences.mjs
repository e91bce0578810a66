// Writes licences.json: what Askwell is made of, and under which licences, from the lock files and from the texts that lie in the packages
// themselves. `cargo xtask licences` calls it; a test holds the file against the lock files.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const here = import.meta.dirname;
const root = join(here, "..");

/** Where a package may be had under one of several licences, the first of these that it offers is the one we take. */
const preferred = ["MIT", "ISC", "Zlib", "BSD-3-Clause", "BSD-2-Clause", "Apache-2.0", "Unlicense", "0BSD", "BSL-1.0", "MPL-2.0"];
const isText = /^(licen[sc]e|copying|unlicense|notice|copyright)([-._].*)?$/i;
/** How the file of a licence is called, where a package brings several. */
const named = { MIT: /mit/i, "Apache-2.0": /apache|notice/i, Zlib: /zlib/i, "BSL-1.0": /boost|bsl/i, Unlicense: /unlicense/i, ISC: /isc/i, "MPL-2.0": /mpl/i };

/** The licences of an expression that all hold, of each choice one: [["MIT"], ["Unicode-3.0"]] for "(MIT OR Apache-2.0) AND Unicode-3.0". */
function taken(expression) {
  return expression
    .replaceAll(/[()]/g, "")
    .split(/\s+AND\s+/)
    .map((part) => part.split(/\s+OR\s+|\s*\/\s*/).map((one) => one.trim()))
    .map((choice) => preferred.find((one) => choice.includes(one)) ?? choice[0]);
}

/** The texts in `folder` that belong to the licences that are taken. */
function filesOf(folder, licences) {
  const all = readdirSync(folder).filter((name) => isText.test(name) && statSync(join(folder, name)).isFile());
  const own = all.filter((name) => licences.some((one) => named[one]?.test(name)));
  return (own.length > 0 ? own : all).sort().map((name) => readFileSync(join(folder, name), "utf8"));
}

/** A text without who holds the rights: those lines come with the package. */
function split(text) {
  const lines = text.replaceAll("\r", "").replace(/^\uFEFF/, "").split("\n").map((line) => line.trimEnd());
  const holds = (line) => /^\s*(copyright|\(c\)|©)\s.*(\d{4}|\(c\)|©|authors|contributors|developers|project)/i.test(line) && line.length < 160;
  const holders = lines.filter(holds).map((line) => line.trim()).filter((line) => !/\[yyyy\]|<year>|\{yyyy\}/i.test(line));
  const body = lines
    .filter((line) => !holds(line))
    .map((line) => line.trim())
    .join("\n")
    .replaceAll(/^[=\-*#\s]+$/gm, "")
    .replaceAll(/\n{2,}/g, "\n\n")
    .trim();
  return { holders, body };
}

const texts = [];
const known = new Map();
function textOf(body) {
  // Line breaks and blanks alone make no other text.
  const key = body.replaceAll(/\s+/g, " ").replaceAll(/https?:/g, "").toLowerCase();
  if (!known.has(key)) known.set(key, texts.push(body) - 1);
  return known.get(key);
}

/** A name, a version, what is said of its licence; who holds the rights; its texts. */
const packages = [];
/** The usual text of a licence: that of the first package that brings one. */
const standard = new Map();
const bare = [];
function add(kind, name, version, licence, folder, repository = "") {
  const licences = taken(licence);
  const found = filesOf(folder, licences).map(split).filter(({ body }) => body !== "");
  const one = { kind, name, version, licence, by: [...new Set(found.flatMap(({ holders }) => holders))], texts: [...new Set(found.map(({ body }) => textOf(body)))] };
  packages.push(one);
  if (found.length === 0) bare.push({ one, licences, repository });
  else for (const [at, licence] of licences.entries()) standard.set(licence, standard.get(licence) ?? one.texts[at] ?? one.texts[0]);
}

const metadata = JSON.parse(execFileSync("cargo", ["metadata", "--format-version", "1", "--locked"], { cwd: root, maxBuffer: 1 << 28, encoding: "utf8" }));
const nodes = new Map(metadata.resolve.nodes.map((one) => [one.id, one]));
const shipped = new Set();
const waiting = metadata.packages.filter(({ name, source }) => name === "askwell" && source === null).map(({ id }) => id);
while (waiting.length > 0) {
  const id = waiting.pop();
  if (shipped.has(id)) continue;
  shipped.add(id);
  for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) if (kinds.some(({ kind }) => kind === null)) waiting.push(pkg);
}
const crates = metadata.packages.filter(({ source }) => source !== null).sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
for (const { id, name, version, license, license_file: file, manifest_path: manifest, repository } of crates) {
  if (shipped.has(id)) add("crate", name, version, license ?? file ?? "", dirname(manifest), repository ?? "");
}
const lock = JSON.parse(readFileSync(join(here, "package-lock.json"), "utf8"));
// Svelte is needed to build, and what it builds holds a part of it.
const isShipped = ([path, { dev }]) => path !== "" && (!dev || path === "node_modules/svelte");
for (const [path, { version, license }] of Object.entries(lock.packages).filter(isShipped)) {
  const name = path.split("node_modules/").at(-1);
  if (existsSync(join(here, path))) add("npm", name, version, license ?? "", join(here, path));
}

const house = (address) => address.replace(/\/(tree|blob)\/.*$/, "").replace(/(\.git)?\/?$/, "");
const houses = new Map(crates.map(({ name, version, repository }) => [`${name} ${version}`, house(repository ?? "")]));
// A package that brings no text has that of its neighbours in the same house, or the licence's usual one.
for (const { one, licences, repository } of bare) {
  const neighbour = packages.find((other) => other !== one && other.kind === one.kind && repository !== "" && other.texts.length > 0 && houses.get(`${other.name} ${other.version}`) === house(repository));
  one.by = neighbour?.by ?? [];
  one.texts = neighbour?.texts ?? licences.map((licence) => standard.get(licence)).filter((at) => at !== undefined);
  const asks = licences.some((licence) => !["0BSD", "CC0-1.0", "Unlicense"].includes(licence));
  if (one.texts.length === 0 && asks) throw new Error(`${one.name} ${one.version} (${one.licence}) has no text of its licence`);
}

const others = metadata.packages.filter(({ id, source }) => source !== null && !shipped.has(id)).map(({ name, version }) => `${name} ${version}`);
// What the lock names for no system of ours at all.
const inLock = [...readFileSync(join(root, "Cargo.lock"), "utf8").matchAll(/\[\[package\]\]\nname = "([^"]+)"\nversion = "([^"]+)"\nsource/g)].map(([, name, version]) => `${name} ${version}`);
const told = new Set([...packages.filter(({ kind }) => kind === "crate").map(({ name, version }) => `${name} ${version}`), ...others]);
const out = { texts, packages, others: [...others, ...inLock.filter((one) => !told.has(one))].sort() };
const line = (value) => JSON.stringify(value);
const list = (values) => `[\n${values.map(line).join(",\n")}\n]`;
writeFileSync(join(here, "licences.json"), `{\n"texts": ${list(out.texts)},\n"packages": ${list(out.packages)},\n"others": ${line(out.others)}\n}\n`);
process.stdout.write(`${packages.length} packages, ${texts.length} texts\n`);
