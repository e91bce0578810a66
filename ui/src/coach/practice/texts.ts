// What is rarely needed, and read when it is: names hidden, a session deleted, the check-up, what is stored, about.
import { alsoSay } from "../../lib/texts";

alsoSay(import.meta.glob<string>("../../../../src-tauri/core/locales/*/check.ftl", { query: "?raw", import: "default", eager: true }));
