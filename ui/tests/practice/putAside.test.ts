// What was found and did not fit: told at the opening, read in the settings, deleted only when the coach confirms.
import { mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import App from "../../src/coach/App.svelte";
import { quiet } from "../../src/lib/notice.svelte";
import { core, noHistory, noSession, open, row, settle } from "../core";

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  quiet();
});

const page = () => document.body.textContent;
async function press(words: string, place: ParentNode = document) {
  const found = [...place.querySelectorAll("button")].find((button) => button.textContent.includes(words));
  if (!found) throw new Error(`no button says ${words}`);
  found.click();
  await settle();
}

test("words that were put aside are told, can be read and copied, and go only after a second yes", async () => {
  const kept = [{ step: "Agree", question: "What would you like to leave with?", words: "Less dread." }];
  let aside = true;
  const view = () => ({ ...open, put_aside: aside ? ["newest_lost", "unknown_session"] : [] });
  const asked = core({
    ...noHistory,
    ...noSession,
    preferences_read: () => ({ appearance: "light", language: "en" }),
    client_list: () => [row(7, "Quintessa")],
    settings_read: () => ({ practice_name: "", coach_name: "", booking_link: "", idle_lock_minutes: 5 }),
    practice_view: view,
    put_aside_read: () => kept,
    text_copy: () => null,
    put_aside_forget: () => {
      aside = false;
      return view();
    },
  });
  mounted = mount(App, { target: document.body });
  await settle();
  expect(page(), "the gravest first").toContain("your latest changes is missing or cut short");
  await press("See what was kept");
  await vi.waitFor(() => expect(page()).toContain("Less dread."));
  expect(page()).toContain("Agree: What would you like to leave with?");
  await press("Copy the words");
  expect(asked.of("text_copy")).toEqual([{ text: "Agree: What would you like to leave with?\nLess dread." }]);

  await press("Delete for good");
  const dialog = document.querySelector("dialog")!;
  await press("Keep it", dialog);
  expect(asked.of("put_aside_forget"), "nothing goes on the first press").toEqual([]);
  await press("Delete for good");
  await press("Delete for good", document.querySelector("dialog")!);
  expect(asked.of("put_aside_forget")).toHaveLength(1);
  expect(page()).not.toContain("Less dread.");
});
