import "../lib/composing";
import "../lib/fonts.css";
import "../lib/tokens.css";
import "../lib/base.css";
import "../lib/control.css";
import { mount } from "svelte";
import { withoutBrowser } from "../lib/browser";
import Stage from "./Stage.svelte";

// What is dragged out of another window, the coach's notes say, falls nowhere here.
withoutBrowser(() => false);
const target = document.getElementById("app");
if (target) mount(Stage, { target });
