// What can be done on the console, by key and by pointer alike.
import { tick } from "svelte";
import { commands, type Practised, type QuestionNow, type ReplyKind, type SessionView, type StageMode } from "../../lib/tauri";
import { askAhead } from "../criteria/ahead";
import { takesWords, type Act, type Asked } from "./keymap";
import { beside, setAside } from "./places";
import { now, patch, queued, run, runStage, tellFailure } from "./state.svelte";

/** The step that is being gone to: a second press goes on from there. */
let heading: string | null = null;
/** The question that is on its way to the stage: a key pressed meanwhile counts from there. */
let turning: string | null = null;
/** How the newest way to a step or question ended, or will. */
let way: Promise<boolean> = Promise.resolve(true);
/** The number that was chosen, until the session says so too. */
let wished = $state.raw<{ question: string; number: number } | null>(null);

/** The question that stands on the stage; the first where that one is gone. */
export function askedIn(view: SessionView): QuestionNow | undefined {
  return view.at.questions.find((question) => question.key === view.at.asking) ?? view.at.questions[0];
}

/** The number that stands on a ruler. */
export function numberOf(question: QuestionNow): number | null {
  return wished?.question === question.key ? wished.number : (question.answer?.number ?? null);
}

export async function goTo(step: string): Promise<void> {
  heading = step;
  if (now.view) askAhead(now.view.steps.find(({ key }) => key === step)?.kind, now.view.client);
  await (way = run(() => commands.sessionGo(step)));
  if (heading === step) heading = null;
}

/** Whether another step or question is on its way. */
export const onTheWay = () => heading !== null || turning !== null;

/** Whether `act` is meant for the step or question that is on its way; steps and questions are counted on from there at once. */
export function mustWait({ act }: Act): boolean {
  if (act === "step" || act === "place") return false;
  return heading !== null || (turning !== null && act !== "question");
}

/** Waits until what is on its way stands there: what is pressed meanwhile is meant for that. False where it never came. */
export async function arrived(): Promise<boolean> {
  let mine: Promise<boolean>;
  do {
    mine = way;
    if (!(await mine)) return false;
  } while (mine !== way);
  await tick();
  return true;
}

/** To the next step, or the one before. */
export async function goBy(view: SessionView, by: 1 | -1): Promise<void> {
  const to = beside(view.steps, heading ?? view.at.key, by);
  if (to) await goTo(to.key);
}

export const ask = (question: string) => run(() => commands.sessionAsk(question));

/** Puts the question after the present one on the stage, or the one before. */
export async function askBy(view: SessionView, by: 1 | -1): Promise<void> {
  const to = beside(view.at.questions, turning ?? askedIn(view)?.key ?? "", by);
  if (!to) return;
  turning = to.key;
  await (way = ask(to.key));
  if (turning === to.key) turning = null;
}

/** The question after the present one; null where it is the last. */
export function questionAfter(view: SessionView): QuestionNow | null {
  return beside(view.at.questions, turning ?? askedIn(view)?.key ?? "", 1) ?? null;
}

/** To the next question of the step, and into its field; else back to the question. */
export async function onward(): Promise<void> {
  const view = now.view;
  const to = view && questionAfter(view);
  if (view && to) await askBy(view, 1);
  await tick();
  const field = to && document.querySelector<HTMLElement>("[data-hers]");
  if (field) field.focus();
  else toQuestion();
}

/** The reply that stands on the stage and is not done with; undefined where none does. */
export function openReply({ at }: SessionView): Practised | undefined {
  const last = at.practice?.rounds.at(-1);
  return last?.done === false ? last : undefined;
}

/** Whether the field for her words wants what is typed: to a reply, from when it has come until it is done with. */
export function wantsWords(view: SessionView): boolean {
  const takes = askedIn(view)?.takes ?? "nothing";
  // Who is next has a field of its own.
  if (view.at.kind === "next" && takes === "nothing") return !setAside(view);
  if (!takesWords.includes(takes) || view.at.practice?.alone || setAside(view)) return false;
  return takes !== "reply" || openReply(view) !== undefined;
}

/** Whether the last reply can be taken back by its key: what was answered to it, or is being written, goes by the button alone. */
export function backByKey(view: SessionView): boolean {
  const question = askedIn(view);
  const last = view.at.practice?.rounds.at(-1);
  return question?.takes === "reply" && last?.answer.trim() === "" && question.draft === "" && question.offer === null;
}

/** Whether there is a sentence to read back; until that is known there may be one. */
let sentence = $state(true);
export function noteSentence(there: boolean): void {
  sentence = there;
}

/** What is asked, as the keys see it. */
export function askedFor(view: SessionView, quiet: boolean): Asked {
  const takes = askedIn(view)?.takes ?? "nothing";
  const words = wantsWords(view);
  const kinds = takes === "reply" && !words ? (view.at.practice?.kinds ?? []).map(({ kind }) => kind) : [];
  return { kind: view.at.kind, takes, questions: view.at.questions.length, aside: quiet || Boolean(view.at.practice?.alone), words, kinds, back: backByKey(view), yes: view.at.kind === "read_back" && sentence };
}

/** It was said aloud: the offer, where one stands. Without one, while she practises, the reply that stands there is done as it stands. */
export async function aloud(step: string, question: string): Promise<boolean> {
  const asked = now.view && askedIn(now.view);
  if (!now.view || asked?.takes !== "reply" || asked.offer !== null) return run(() => commands.sessionAloud(step, question));
  return openReply(now.view) !== undefined && run(() => commands.replyDone(step, question));
}

/** A reply of this kind arrives on the stage. */
export const pick = (step: string, question: string, kind: ReplyKind) => run(() => commands.replyPick(step, question, kind));

/** The last reply goes again, with what was answered to it. */
export async function takeBack(step: string, question: string): Promise<boolean> {
  return Boolean(now.view?.at.practice?.rounds.length) && run(() => commands.replyTakeBack(step, question));
}

/** Takes an answer away; it is told where it was, until the step is left. */
export const unsay = (step: string, question: string) => run(() => commands.sessionUnsay(step, question));

/** Puts back what was taken away last. */
export const putBack = (step: string, question: string) => run(() => commands.sessionPutBack(step, question));

export async function rate(step: string, question: string, number: number): Promise<void> {
  const mine = (wished = { question, number });
  await run(() => commands.sessionRate(step, question, number));
  if (wished === mine) wished = null;
}

export const aside = () => run(() => commands.sessionAside());

export function pauseOrRun(view: SessionView): Promise<boolean> {
  return run(() => (view.clock.running ? commands.sessionPause() : commands.sessionRun()));
}

export function openOrShut(view: SessionView): Promise<boolean> {
  return runStage(() => (view.stage.open ? commands.stageShut() : commands.stageOpen()));
}

export const fullScreen = (view: SessionView) => runStage(() => commands.stageFullScreen(!view.stage.full_screen));

/** Holds or blanks the stage; once more, and it follows again. */
export function mode(view: SessionView, wish: Exclude<StageMode, "follow">): Promise<boolean> {
  return runStage(() => commands.stageMode(view.stage.mode === wish ? "follow" : wish));
}

/** The narrow console beside a call, or the wide one. */
export async function strip(on: boolean): Promise<void> {
  try {
    await queued(() => commands.consoleStrip(on));
  } catch (thrown) {
    tellFailure(thrown);
  }
}

/** Gives the focus back to the question: the keys then mean what the foot says. */
export function toQuestion(): void {
  document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
}

/** For a button that does what a key does: after a click of the pointer Space is "said aloud" again, and not the same click once more. */
export function pressed(does: () => unknown): (event: MouseEvent) => void {
  return (event) => {
    void does();
    if (event.detail > 0) toQuestion();
  };
}

/** What was typed stands in the view too, for whoever comes back to it. */
export function noteDraft(step: string, question: string, draft: string): void {
  if (now.view?.at.key !== step) return;
  patch((view) => ({ ...view, at: { ...view.at, questions: view.at.questions.map((one) => (one.key === question ? { ...one, draft } : one)) } }));
}

export function noteScratch(scratch: string): void {
  patch((view) => ({ ...view, scratch }));
}
