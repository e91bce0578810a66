import { readFileSync } from "node:fs";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** The catalogue's comments are for who writes it: they are not delivered. */
const bare: Plugin = {
  name: "bare-catalogue",
  enforce: "pre",
  load(id) {
    const file = /^(.*\.ftl)\?raw$/.exec(id)?.[1];
    if (file === undefined) return null;
    this.addWatchFile(file);
    const lines = readFileSync(file, "utf8").split("\n");
    return `export default ${JSON.stringify(lines.filter((line) => !line.startsWith("#") && line.trim() !== "").join("\n") + "\n")}`;
  },
};

export default defineConfig({
  plugins: [bare, svelte()],
  // The texts lie with the core, outside this folder: one catalogue for both sides.
  server: { port: 1420, strictPort: true, fs: { allow: [".."] } },
  clearScreen: false,
  // The windows are WebKit on Linux and macOS (16.4 and newer) and WebView2 on Windows. Nothing is inlined: the content security policy lets no data: addresses in.
  build: {
    target: ["safari16.4", "chrome111"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // One page per window: the coach's and the client's.
    rolldownOptions: { input: ["index.html", "client.html"] },
  },
  resolve: process.env.VITEST ? { conditions: ["browser"] } : {},
  test: { environment: "jsdom", include: ["tests/**/*.test.ts"], setupFiles: ["tests/setup.ts"] },
});
