import "../lib/composing";
import "../lib/fonts.css";
import "../lib/tokens.css";
import "../lib/base.css";
import "../lib/control.css";
import "./large.css";
import { mount } from "svelte";
import { withoutBrowser } from "../lib/browser";
import App from "./App.svelte";

withoutBrowser();
const target = document.getElementById("app");
if (target) mount(App, { target });
