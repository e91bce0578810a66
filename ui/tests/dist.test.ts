// What is delivered: nothing in it that the content security policy refuses, and no more than can be read at a glance.
// @vitest-environment node
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { sources } from "./source";

const files: { name: string; text: string }[] = [];

/** The build that is delivered, made as it is delivered: the test runner's own conditions would choose other code. */
beforeAll(() => {
  const out = mkdtempSync(join(tmpdir(), "askwell-dist-"));
  const env = { ...process.env, VITEST: undefined, NODE_ENV: undefined };
  execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--outDir", out, "--logLevel", "error"], { env });
  for (const name of readdirSync(out, { recursive: true, encoding: "utf8" })) {
    if (/\.(html|js|css)$/.test(name)) files.push({ name, text: readFileSync(join(out, name), "utf8") });
  }
  rmSync(out, { recursive: true });
}, 120_000);

test("the page has no inline script and no inline style", () => {
  const html = files.filter(({ name }) => name.endsWith(".html"));
  expect(html.length).toBeGreaterThan(0);
  for (const { name, text } of html) {
    expect(text, name).not.toMatch(/<style|\sstyle=|\son\w+=/i);
    for (const [script] of text.matchAll(/<script[^>]*>[^]*?<\/script>/gi)) expect(script, name).toMatch(/^<script[^>]*\ssrc="[^"]+"[^>]*>\s*<\/script>$/);
  }
});

test("no template sets a style attribute as text, which the policy would refuse", () => {
  const found = sources()
    .filter(({ path }) => path.endsWith(".svelte"))
    .flatMap(({ path, text }) => (/\sstyle=/.test(text.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, "")) ? [path] : []));
  expect(found).toEqual([]);
  for (const { name, text } of files.filter(({ name }) => name.endsWith(".js"))) {
    expect(text, name).not.toMatch(/<[a-z]+[^>`]*\sstyle="[^"]+"/);
    expect(text, name).not.toMatch(/setAttribute\(["'`]style["'`]/);
  }
});

test("nothing is fetched from elsewhere, and nothing is run from text", () => {
  for (const { name, text } of files) {
    expect(text, name).not.toMatch(/(?:src|href)="https?:|url\(["']?(?:https?:|data:)|@import/);
    expect(text, name).not.toMatch(/\beval\(|new Function\(/);
  }
});

/** What a page brings along before anything is done on it: what it names, and what that imports in turn. What is read later, when its screen comes, is called by `import(...)`. */
function broughtBy(page: { name: string; text: string }): { name: string; text: string }[] {
  const found = new Set([page]);
  for (const file of found) {
    const names = file === page ? /(?:src|href)="([^"]+)"/g : /(?:from|import)\s*"\.\/([^"]+)"/g;
    for (const [, name = ""] of file.text.matchAll(names)) {
      const other = files.find((one) => one.name.split("/").at(-1) === name.split("/").at(-1));
      if (other) found.add(other);
    }
  }
  return [...found];
}

test("script, style and page are at most 150 KB compressed, for each window", () => {
  const pages = files.filter(({ name }) => name.endsWith(".html"));
  expect(pages.map(({ name }) => name).sort()).toEqual(["client.html", "index.html"]);
  for (const page of pages) {
    const brought = broughtBy(page);
    expect(brought.some(({ name }) => name.endsWith(".js")) && brought.some(({ name }) => name.endsWith(".css")), page.name).toBe(true);
    const size = brought.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
    expect(size, page.name).toBeLessThanOrEqual(150 * 1024);
  }
});

test("nothing that is read later is larger than 30 KB", () => {
  const pages = files.filter(({ name }) => name.endsWith(".html"));
  const first = new Set(pages.flatMap(broughtBy));
  const later = files.filter((file) => !first.has(file));
  expect(later.length).toBeGreaterThan(0);
  // Every licence in full is no code: it is read once the page about it stands.
  const most = (name: string) => (name.includes("licences-") ? 100 : 30) * 1024;
  for (const { name, text } of later) expect(gzipSync(text).length, name).toBeLessThanOrEqual(most(name));
  expect(first.size + later.length, "none is passed over").toBe(files.length);
});

test("the client's window brings nothing of the console along", () => {
  const page = files.find(({ name }) => name === "client.html");
  const scripts = page ? broughtBy(page).filter(({ name }) => name.endsWith(".js")) : [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const { name, text } of scripts) for (const command of ["session_view", "session_scratch", "client_list"]) expect(text, name).not.toContain(`"${command}"`);
});
