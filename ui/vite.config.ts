import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
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
