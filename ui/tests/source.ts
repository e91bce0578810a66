// The frontend's own source, for the tests that read it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** Every source file: its path below ui/ and its text. */
export function sources(): { path: string; text: string }[] {
  return readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(svelte|ts)$/.test(path))
    .map((path) => ({ path: join("src", path), text: readFileSync(join(root, "src", path), "utf8") }));
}

/** The catalogue of English: each file's name and text. */
export function catalogue(): { name: string; text: string }[] {
  const folder = join(root, "../src-tauri/core/locales/en");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ftl"))
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Every style: the stylesheets, and those of the components. */
export function styles(): { path: string; text: string }[] {
  const sheets = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".css"))
    .map((path) => ({ path: join("src", path), text: readFileSync(join(root, "src", path), "utf8") }));
  return [...sheets, ...sources().filter(({ path }) => path.endsWith(".svelte"))];
}
