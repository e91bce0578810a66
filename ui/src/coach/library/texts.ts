// What only the library says is read with it.
import { alsoSay } from "../../lib/texts";

alsoSay(import.meta.glob<string>("../../../../src-tauri/core/locales/*/shelf.ftl", { query: "?raw", import: "default", eager: true }));
