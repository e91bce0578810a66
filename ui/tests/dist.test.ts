// What is delivered: nothing in it that the content security policy refuses, and no more than can be read at a glance.
// @vitest-environment node
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { beforeAll, expect, test } from "vitest";
import { sources } from "./source";

const files: { name: string; text: string }[] = [];

beforeAll(async () => {
  const made = await build({ configFile: "vite.config.ts", mode: "production", logLevel: "error", build: { write: false } });
  for (const part of Array.isArray(made) ? made : [made]) {
    if (!("output" in part)) continue;
    for (const file of part.output) {
      if (file.type === "chunk") files.push({ name: file.fileName, text: file.code });
      else if (!/\.woff2$/.test(file.fileName)) files.push({ name: file.fileName, text: String(file.source) });
    }
  }
}, 60_000);

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

test("script, style and page are at most 150 KB compressed", () => {
  const size = files.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
  expect(size).toBeLessThanOrEqual(150 * 1024);
});
