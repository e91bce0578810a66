// The keys of the shortlist are shown as long as they act.
import { mount, unmount } from "svelte";
import { expect, test } from "vitest";
import Shortlist from "../../src/coach/shortlist/Shortlist.svelte";
import { core, noHistory, settle } from "../core";

test("the keys of the lines are shown while one of them has the focus", async () => {
  const entries = [{ person: 1, name: "Ana Duarte", title: "VP", company: "Roche", profile_url: "", tie: null, why: "", notes: "" }];
  core({ ...noHistory, shortlist_read: () => ({ aim: null, entries }) });
  const mounted = mount(Shortlist, { target: document.body, props: { client: 7 } });
  await settle();
  const away = () => document.querySelectorAll("footer .away").length;
  expect(away()).toBe(2);
  document.querySelector<HTMLElement>(".grip")?.focus();
  await settle();
  expect(away()).toBe(0);
  await unmount(mounted);
  document.body.replaceChildren();
});
