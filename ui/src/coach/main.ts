import "../lib/composing";
import "../lib/fonts.css";
import "../lib/tokens.css";
import "../lib/base.css";
import "../lib/control.css";
import { mount } from "svelte";
import App from "./App.svelte";

const target = document.getElementById("app");
if (target) mount(App, { target });
