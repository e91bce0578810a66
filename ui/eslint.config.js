import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const noTauri = {
  "no-restricted-imports": ["error", { patterns: [{ group: ["@tauri-apps/*"], message: "Only src/lib/tauri.ts and src/lib/bindings.ts speak to Tauri." }] }],
};

export default ts.config(
  { ignores: ["dist/", "node_modules/"] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: globals.browser },
    rules: {
      // `window.confirm` is asynchronous under Tauri: `if (confirm())` would always go ahead. Ask with Dialog.svelte.
      "no-alert": "error",
      "no-restricted-globals": ["error", "alert", "confirm", "prompt"],
      "no-console": "error",
      eqeqeq: "error",
      "svelte/no-at-html-tags": "error",
      "svelte/require-each-key": "error",
      "svelte/button-has-type": "error",
      ...noTauri,
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { extraFileExtensions: [".svelte"], parser: ts.parser, svelteConfig } },
  },
  { files: ["src/lib/tauri.ts", "src/lib/bindings.ts"], rules: { "no-restricted-imports": "off" } },
  { files: ["src/lib/bindings.ts"], rules: { "@typescript-eslint/no-explicit-any": "off", "@typescript-eslint/no-unused-vars": "off" } },
  { files: ["tests/**", "*.config.*"], languageOptions: { globals: globals.node } },
);
