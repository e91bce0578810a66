// What hides names: wherever one is said, and back again without a letter lost.
import { expect, test } from "vitest";
import type { KnownName } from "../src/lib/bindings";
import { veilOver } from "../src/lib/veil";

const names: KnownName[] = [
  { text: "Quintessa Vermillion", of: "client", number: 1, part: false },
  { text: "Quintessa", of: "client", number: 1, part: true },
  { text: "Vermillion", of: "client", number: 1, part: true },
  { text: "Q.Vermillion@mail.example", of: "address", number: 1, part: false },
  { text: "+49 30 1234567", of: "address", number: 1, part: false },
  { text: "Samir Rossi", of: "person", number: 12, part: false },
  { text: "https://pages.example/in/samir-rossi", of: "address", number: 12, part: false },
  { text: "Undo", of: "person", number: 13, part: true },
  { text: "王小明", of: "person", number: 14, part: false },
  { text: "Nova Kane", of: "person", number: 44, part: false },
  { text: "lowly", of: "client", number: 3, part: false },
];

function veiled(more: () => KnownName[] = () => names) {
  let of = 0;
  const veil = veilOver((known) => {
    const now = more();
    of = now.length;
    return Promise.resolve({ of, names: known === of ? null : now });
  });
  const answer = (value: unknown, name = "sessionView") => veil.ask(name, () => Promise.resolve(value), []);
  const asked = async (...args: unknown[]) => {
    let heard: unknown[] = [];
    await veil.ask("sessionDraft", (...said) => ((heard = said), Promise.resolve(null)), args);
    return heard;
  };
  return { veil, answer, asked };
}
/** As it is read. */
const read = (value: unknown) => JSON.stringify(value).replaceAll(/[\u2068\u2069\u2060]/g, "").replaceAll("\u00a0", " ");

test("a name is hidden wherever it is said, in any case, and words that only hold it stay", async () => {
  const { answer } = veiled();
  const value = { client_name: "Quintessa Vermillion", goal: "SAMIR ROSSI, then Quintessa's friend; quintessance stays", at: { names: ["Samir Rossi"] }, count: 3, none: null };
  expect(read(await answer(value))).toBe(read({ client_name: "Client 1", goal: "Person 12, then Client 1's friend; quintessance stays", at: { names: ["Person 12"] }, count: 3, none: null }));
});

test("addresses, numbers and names without spaces between are hidden too", async () => {
  const { answer } = veiled();
  expect(read(await answer(["Write to q.vermillion@mail.example or +49 30 1234567.", "https://pages.example/in/samir-rossi", "我认识王小明。"]))).toBe(
    read(["Write to Address 1 or Address 1.", "Address 12", "我认识Person 14。"]),
  );
});

test("keys and days are left alone, also where a client is called by one; the whole of a field is not", async () => {
  const { answer } = veiled();
  expect(await answer({ key: "undo", on: "2026-11-28", ref: "practise/2" })).toEqual({ key: "undo", on: "2026-11-28", ref: "practise/2" });
  expect(read(await answer({ name: "lowly" }))).toBe('{"name":"Client 3"}');
});

test("a part of a name that the app itself says is no name alone", async () => {
  const { answer } = veiled();
  expect(await answer("Undo it")).toBe("Undo it");
});

test("what is said to the core is what was there, each way of writing it for itself", async () => {
  const { answer, asked } = veiled();
  const texts = ["Quintessa Vermillion", "Ask QUINTESSA VERMILLION, then Quintessa and Vermillion", "samir rossi"];
  const shown = (await answer(texts)) as string[];
  expect(read(shown)).not.toMatch(/quintessa|vermillion|samir/i);
  const draft = `${shown[1]} tomorrow`;
  expect(await asked(shown, draft)).toEqual([texts, "Ask QUINTESSA VERMILLION, then Quintessa and Vermillion tomorrow"]);
  expect(await asked("Person 12"), "what somebody types is what they typed").toEqual(["Person 12"]);
});

test("a stand-in that was cut is not stored", async () => {
  const { veil, answer } = veiled();
  const shown = (await answer("Samir Rossi")) as string;
  const cut = shown.slice(0, -3);
  await expect(veil.ask("clientEdit", () => expect.fail("it was stored"), [cut])).rejects.toMatchObject({ code: "other" });
});

test("who comes later is hidden in the very answer that tells of it", async () => {
  let all = names;
  const { answer } = veiled(() => all);
  await answer("first");
  all = [...names, { text: "Late Comer", of: "person", number: 99, part: false }];
  expect(read(await answer("added Late Comer"))).toBe('"added Person 99"');
});

test("who is only in a file that is looked at is hidden too", async () => {
  const { answer } = veiled();
  const rows = [{ row: 1, name: "Stranger Danger", title: "VP", company: "Roche" }];
  expect(read(await answer(rows, "importList"))).toBe(read([{ row: 1, name: "Person n1", title: "VP", company: "Roche" }]));
  expect(read(await answer({ practice: "P", clients: [{ name: "Other Client", people: 2 }] }, "archiveRead"))).toContain('"Client n2"');
  expect(read(await answer({ id: 44, name: "Nova Kane", first_name: "Nova", last_name: "Kane", company: "Roche" }, "personRead"))).not.toMatch(/Nova|Kane/);
});

test("pages are not shown, and what was done is told without a name", async () => {
  const { answer } = veiled();
  await expect(answer({ svg: ["<svg/>"], missing: "" }, "takeHomePages")).rejects.toMatchObject({ code: "other" });
  expect(JSON.stringify(await answer({ undo: { what: "removed Nobody Known", number: 1 }, redo: null }, "historyView"))).not.toContain("Nobody");
  expect(await answer("removed Nobody Known", "historyUndo")).toBe("a change");
});

test("a failure names nobody either, and an empty answer stays one", async () => {
  const { veil, answer } = veiled();
  await answer("read");
  await expect(veil.ask("x", () => Promise.reject({ code: "other", message: "No Samir Rossi." }), [])).rejects.toMatchObject({ message: expect.not.stringContaining("Samir") as string });
  expect(await answer(null)).toBeNull();
});

test("another practice is another matter", async () => {
  const { veil, asked, answer } = veiled();
  const shown = (await answer("Samir Rossi")) as string;
  veil.forget();
  await expect(asked(shown), "what it stood for is forgotten").rejects.toMatchObject({ code: "other" });
});
