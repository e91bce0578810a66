// What a step reads is asked for while the step is on its way: once, and only as long as it is true.
import { beforeEach, expect, test } from "vitest";
import { askAhead, fits, firstQuery, pageSize, shortlist, wishes } from "../../src/coach/criteria/ahead";
import { change, forgetHistory } from "../../src/lib/changes.svelte";
import { hear } from "../../src/coach/session/state.svelte";
import { core, noHistory } from "../core";

beforeEach(forgetHistory);

test("an answer that was asked for ahead is taken once", async () => {
  let asked = 0;
  core({ ...noHistory, criteria_read: () => ({ sentence: null, asked: (asked += 1) }) });
  askAhead("wishes", 7);
  expect(asked, "it is asked at once").toBe(1);
  expect(await wishes.read(7)).toMatchObject({ asked: 1 });
  expect(await wishes.read(7), "the next reading asks anew").toMatchObject({ asked: 2 });
});

test("the list is asked for as it first stands, and another question is not answered by it", async () => {
  const asked = core({ ...noHistory, criteria_read: () => null, decision_next: () => null, shortlist_read: () => null, who_fits: ({ query }) => query });
  askAhead("who_fits", 7);
  expect(await fits.read(7, { ...firstQuery }, 0, pageSize)).toEqual(firstQuery);
  expect(asked.of("who_fits")).toHaveLength(1);
  const other = { ...firstQuery, search: "mar" };
  expect(await fits.read(7, other, 0, pageSize)).toEqual(other);
});

test("what was asked for before a change, for another client or in another practice is not taken", async () => {
  let asked = 0;
  core({ ...noHistory, shortlist_read: ({ client }) => ({ client, asked: (asked += 1) }) });
  askAhead("next", 7);
  await change(() => Promise.resolve());
  expect(await shortlist.read(7)).toEqual({ client: 7, asked: 2 });
  askAhead("next", 7);
  expect(await shortlist.read(8)).toEqual({ client: 8, asked: 4 });
  askAhead("next", 7);
  forgetHistory();
  expect(await shortlist.read(7)).toEqual({ client: 7, asked: 6 });
});

test("what was asked for before something was done on the stage is not taken", async () => {
  let asked = 0;
  core({ ...noHistory, criteria_read: () => ({ asked: (asked += 1) }) });
  askAhead("who_fits", 7);
  hear();
  expect(await wishes.read(7), "her yes may have come meanwhile").toEqual({ asked: 2 });
});

test("a reading that fails is told to whoever takes it, and to nobody else", async () => {
  const full = { code: "other", message: "The disk is full." };
  core({
    ...noHistory,
    criteria_read: () => {
      throw full;
    },
  });
  askAhead("wishes", 7);
  await new Promise((later) => setTimeout(later));
  await expect(wishes.read(7)).rejects.toEqual(full);
  askAhead("wishes", 7);
  askAhead("words", 7);
  await new Promise((later) => setTimeout(later));
});
