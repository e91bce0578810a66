// What she writes on the stage is hers: kept as she types, and never written over.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { settle, type } from "../core";
import { asked, button, closeStage, failed, field, openStage, page, press, question } from "./stage";

beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  await closeStage();
  vi.useRealTimers();
});

test("what she types is sent at once, one call at a time, and of what waits only the newest", async () => {
  const answer: (() => void)[] = [];
  const stage = await openStage(asked(), { stage_say: () => new Promise<null>((done) => answer.push(() => done(null))) });
  type(field(), "I");
  type(field(), "I w");
  type(field(), "I want");
  await settle();
  expect(stage.of("stage_say"), "one under way").toEqual([{ session: 41, step: "agree", question: "leave-with", words: "I" }]);
  expect(page(), "not before it is kept").not.toContain("Saved");
  answer[0]?.();
  await settle();
  expect(stage.of("stage_say").map(({ words }) => words)).toEqual(["I", "I want"]);
  answer[1]?.();
  await settle();
  expect(stage.of("stage_say")).toHaveLength(2);
  expect(page()).toContain("Saved");
});

test("a view that arrives while she types does not write over her words, however late it is", async () => {
  const stage = await openStage(asked());
  type(field(), "I want");
  await settle();
  type(field(), "I want to know");
  await settle();
  await stage.show(asked({ words: "I want" }));
  expect(field().value, "an older text of hers on its way back").toBe("I want to know");
  await stage.show(asked({ words: "I want to know" }));
  type(field(), "I want to know whom ");
  await settle();
  await stage.show(asked({ words: "I want to know whom" }));
  expect(field().value, "the blank before the next word stays").toBe("I want to know whom ");
});

test("when she is not in the field the words that stand are shown", async () => {
  const stage = await openStage(asked({ words: "I want to know" }));
  expect(field().value).toBe("I want to know");
  await stage.show(asked({ words: "I want to know whom to ask." }));
  expect(field().value).toBe("I want to know whom to ask.");
});

test("words that were accepted stand in the field, although she is in it", async () => {
  const stage = await openStage(asked({ offer: "To have written to one." }));
  type(field(), "To have");
  await settle();
  await stage.show(asked({ words: "To have", offer: "To have written to one." }));
  expect(field().value, "an offer alone changes nothing").toBe("To have");
  await stage.show(asked({ words: "To have written to one." }));
  expect(field().value).toBe("To have written to one.");
});

test("what her yes makes of her words is said before it", async () => {
  const stage = await openStage(asked({ words: "A long paragraph.", offer: "Flattered.", offer_joins: true }));
  expect(document.querySelector(".offer")?.textContent).toContain("What you wrote stays, and this joins it.");
  await stage.show(asked({ words: "A long paragraph.", offer: "A long paragraph, flattered." }));
  expect(document.querySelector(".offer")?.textContent).not.toContain("joins it");
  await stage.show(asked({ words: "A long paragraph.\nFlattered." }));
  expect(field().value, "and so it stands").toBe("A long paragraph.\nFlattered.");
});

test("an offer stands beside her words, takes no focus, and is taken or declined", async () => {
  const stage = await openStage(asked());
  type(field(), "To have");
  await settle();
  await stage.show(asked({ words: "To have", offer: "To have written to one." }));
  expect(page()).toContain("Is this how you said it?");
  expect(page()).toContain("“To have written to one.”");
  expect(document.activeElement).toBe(field());
  button("Not quite").click();
  await settle();
  expect(stage.of("stage_decline")).toEqual([{ session: 41, step: "agree", question: "leave-with" }]);
  button("Yes").focus();
  button("Yes").click();
  await settle();
  expect(stage.of("stage_take"), "with the words that she has read").toEqual([{ session: 41, step: "agree", question: "leave-with", words: "To have written to one." }]);
  await stage.show(asked({ words: "To have written to one." }));
  expect(field().value).toBe("To have written to one.");
  expect(document.activeElement, "the button is gone; the keys stay on the page").toBe(document.querySelector("main"));
});

test("an offer that cannot be answered says so and stays", async () => {
  await openStage(asked({ offer: "To have written to one." }), {
    stage_take: () => {
      throw failed("other");
    },
  });
  button("Yes").click();
  await settle();
  expect(page()).toContain("That did not go through. Please try once more.");
  expect(page()).toContain("“To have written to one.”");
});

test("what could not be kept stays, says so, and is sent again by itself", async () => {
  let works = false;
  const stage = await openStage(asked(), {
    stage_say: () => {
      if (!works) throw failed("other");
      return null;
    },
  });
  type(field(), "I want");
  await settle();
  expect(page()).toContain("Not saved yet");
  await stage.show(asked({ words: "" }));
  expect(field().value).toBe("I want");
  works = true;
  await vi.advanceTimersByTimeAsync(2000);
  await settle();
  expect(stage.of("stage_say").map(({ words }) => words)).toEqual(["I want", "I want"]);
  expect(page()).toContain("Saved");
});

test("what cannot be taken stays, with the reason, and is not sent again by itself", async () => {
  const stage = await openStage(asked(), {
    stage_say: () => {
      throw { code: "invalid", message: "That is too long." };
    },
  });
  type(field(), "I want");
  await settle();
  await vi.advanceTimersByTimeAsync(5000);
  expect(stage.of("stage_say")).toHaveLength(1);
  expect(page()).toContain("That is too long.");
  expect(field().value).toBe("I want");
});

test("the last word is sent also when the page is turned meanwhile, and to the question it was typed for", async () => {
  const answer: (() => void)[] = [];
  const stage = await openStage(asked(), { stage_say: () => new Promise<null>((done) => answer.push(() => done(null))) });
  type(field(), "I");
  type(field(), "I want");
  await stage.show(asked({ key: "next-question", text: "And then?" }), { step: "wishes" });
  expect(field().value, "another question, another answer").toBe("");
  answer[0]?.();
  await settle();
  expect(stage.of("stage_say").at(-1)).toEqual({ session: 41, step: "agree", question: "leave-with", words: "I want" });
});

test("a line settles on Enter, stands at once, and stands once", async () => {
  const lines = (words: string) => ({ scene: "moves" as const, question: question({ text: "What will happen if they say no?", takes: "lines", words }), story: null, next_name: "" });
  const standing = () => [...document.querySelectorAll("ol li")].map((line) => line.textContent);
  const stage = await openStage(lines(""));
  type(field(), "I thank them.");
  press("Enter", field());
  await settle();
  expect(stage.of("stage_line")).toEqual([{ session: 41, step: "agree", question: "leave-with", line: "I thank them." }]);
  expect(field().value, "free for the next").toBe("");
  expect(standing()).toEqual(["I thank them."]);
  await stage.show(lines("I thank them."));
  expect(standing()).toEqual(["I thank them."]);
  press("Enter", field());
  await settle();
  expect(stage.of("stage_line"), "an empty line is none").toHaveLength(1);
});

test("lines that could not be kept are sent again in their order, each once", async () => {
  let works = false;
  const stage = await openStage(asked({ takes: "lines" }), {
    stage_line: () => {
      if (!works) throw failed("other");
      return null;
    },
  });
  for (const line of ["I thank them.", "I write to the next."]) {
    type(field(), line);
    press("Enter", field());
  }
  await settle();
  expect(page()).toContain("Not saved yet");
  works = true;
  await vi.advanceTimersByTimeAsync(2000);
  await settle();
  const kept = stage.of("stage_line").map(({ line }) => line);
  expect(kept.slice(1)).toEqual(["I thank them.", "I write to the next."]);
});

test("the line that she is writing is kept while she types, and comes back from the core", async () => {
  const stage = await openStage(asked({ takes: "lines" }));
  type(field(), "I thank");
  await settle();
  expect(stage.of("stage_say").at(-1), "it is known before it has settled").toMatchObject({ words: "I thank" });
  await stage.show(asked({ key: "other" }), { step: "wishes" });
  await stage.show(asked({ takes: "lines", half: "I thank" }), { step: "agree" });
  expect(field().value).toBe("I thank");
  press("Enter", field());
  await settle();
  expect(stage.of("stage_line").at(-1)).toMatchObject({ line: "I thank" });
  expect(field().value).toBe("");
  await stage.show({ scene: "quiet" });
  await stage.show(asked({ takes: "lines" }));
  expect(field().value, "what was set aside does not come back").toBe("");
});

test("the last line ends on the next name, which is set heavier", async () => {
  await openStage({ scene: "moves", question: question({ takes: "lines", words: "I thank Ada Brandt.\nThen I write to Ada Brandt." }), story: null, next_name: "Ada Brandt" });
  const heavy = [...document.querySelectorAll("ol strong")];
  expect(heavy.map((name) => name.textContent)).toEqual(["Ada Brandt"]);
  expect(heavy[0]?.closest("li")?.textContent).toBe("Then I write to Ada Brandt.");
});

test("a letter typed anywhere on the page opens the field; a blank and a held key do not", async () => {
  await openStage({ scene: "moves", question: question({ takes: "lines" }), story: null, next_name: "" });
  expect(document.activeElement, "nothing takes the focus by itself").toBe(document.body);
  press(" ");
  expect(document.activeElement).toBe(document.body);
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "l", ctrlKey: true, bubbles: true }));
  expect(document.activeElement).toBe(document.body);
  press("I");
  expect(document.activeElement).toBe(field());
});
