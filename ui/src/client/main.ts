import "../lib/composing";
import "../lib/fonts.css";
import "../lib/tokens.css";
import "../lib/base.css";
import "../lib/control.css";
import { mount } from "svelte";
import Stage from "./Stage.svelte";

const target = document.getElementById("app");
if (target) mount(Stage, { target });
