import { describe, expect, it } from "vitest";
import { Pages, type Window } from "../../src/coach/criteria/pages";

type Answer = { offset: number; give: (total?: number) => void };

function list(size = 10, kept = 40) {
  const asked: Answer[] = [];
  let word = "a";
  let changes = 0;
  const pages = new Pages<string>(
    (offset, limit) =>
      new Promise<Window<string>>((resolve) => {
        const said = word;
        asked.push({
          offset,
          give: (total = 1000) =>
            resolve({ total, rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, i) => `${said}${offset + i}`) }),
        });
      }),
    () => (changes += 1),
    size,
    kept,
  );
  return { pages, asked, say: (next: string) => (word = next), changes: () => changes };
}

const settle = () => new Promise((r) => setTimeout(r));

describe("a list read in windows", () => {
  it("answers a question that is asked the moment an answer has come", async () => {
    let word = "a";
    const pages: Pages<string> = new Pages<string>(
      () => Promise.resolve({ total: 1, rows: [word] }),
      () => {
        if (word === "b") return;
        word = "b";
        // As an effect does: after the answer, before anything else.
        queueMicrotask(() => void pages.renew());
      },
    );
    await pages.need(0, 0);
    await settle();
    expect(pages.row(0), "the newer question was not passed over").toBe("b");
  });

  it("fetches only the windows in sight, once each", async () => {
    const { pages, asked } = list();
    void pages.need(0, 14);
    asked.forEach((a) => a.give());
    await settle();
    expect(asked.map((a) => a.offset)).toEqual([0, 10]);
    expect(pages.row(14)).toBe("a14");
    await pages.need(3, 12);
    expect(asked.length, "what has been fetched is not fetched again").toBe(2);
  });

  it("keeps what is on screen until what replaces it has come", async () => {
    const { pages, asked, say } = list();
    void pages.need(0, 5);
    asked[0]?.give();
    await settle();
    say("b");
    void pages.renew();
    expect(pages.row(0), "nothing blinks").toBe("a0");
    asked[1]?.give(3);
    await settle();
    expect(pages.row(0)).toBe("b0");
    expect(pages.total).toBe(3);
    expect(pages.row(5), "rows of the former question are gone").toBeUndefined();
  });

  it("drops an answer to a question that is no longer asked", async () => {
    const { pages, asked, say } = list();
    void pages.need(0, 5);
    say("b");
    void pages.renew();
    asked[0]?.give();
    await settle();
    expect(pages.row(0), "the answer to the first question is not shown").toBeUndefined();
    asked[1]?.give();
    await settle();
    expect(pages.row(0)).toBe("b0");
  });

  it("lets only the newest of many questions wait", async () => {
    const { pages, asked } = list();
    void pages.need(0, 5);
    for (let i = 0; i < 8; i += 1) void pages.renew();
    asked[0]?.give();
    await settle();
    expect(asked.length).toBe(2);
  });

  it("asks for nothing beyond the end", async () => {
    const { pages, asked } = list();
    void pages.need(0, 5);
    asked[0]?.give(7);
    await settle();
    await pages.need(0, 50);
    expect(asked.length).toBe(1);
  });

  it("forgets the windows fetched longest ago", async () => {
    const { pages, asked } = list(10, 2);
    for (const first of [0, 10, 20]) {
      const done = pages.need(first, first + 5);
      asked.at(-1)?.give();
      await done;
    }
    expect(pages.row(0)).toBeUndefined();
    expect(pages.row(20)).toBe("a20");
  });

  it("can be asked again after a failure", async () => {
    let fails = true;
    const pages = new Pages<string>(
      () => (fails ? Promise.reject(new Error("no")) : Promise.resolve({ total: 1, rows: ["x"] })),
      () => undefined,
    );
    await expect(pages.need(0, 5)).rejects.toThrow("no");
    fails = false;
    await pages.need(0, 5);
    expect(pages.row(0)).toBe("x");
  });
});
