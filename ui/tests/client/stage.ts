// The client's window over a stand-in for the core: what stands on the stage is a value that a test changes, and then gives notice of.
import { mount, unmount } from "svelte";
import Stage from "../../src/client/Stage.svelte";
import type { Alone, Channel, Failure, Practised, Scene, StageQuestion, StageView } from "../../src/lib/tauri";
import { core, settle, type Core } from "../core";

export const question = (more: Partial<StageQuestion> = {}): StageQuestion => ({
  key: "leave-with",
  text: "What would you like to leave with?",
  takes: "words",
  low: "not at all sure",
  high: "quite sure",
  words: "",
  number: null,
  aloud: false,
  offer: null,
  offer_joins: false,
  half: "",
  template: false,
  ...more,
});

export const asked = (more: Partial<StageQuestion> = {}, story: string | null = null): Scene => ({ scene: "question", question: question(more), story });

export const sentence = [
  { text: "So you want to talk to ", chosen: false },
  { text: "VPs", chosen: true },
  { text: " who work for ", chosen: false },
  { text: "any company", chosen: true },
  { text: ", correct?", chosen: false },
];

export const practised = (more: Partial<Practised> = {}): Practised => ({ kind: "flat_no", from: "A VP in pharma", reply: "I’ll have to pass.", answer: "", aloud: false, done: false, ...more });

export const run = (more: Partial<Alone> = {}): Alone => ({ page: "run", asked: 4, answered: 0, curt: false, earlier: true, her_moves: ["I thank them."], practised: [], ...more });

/** The reply that came as number `nth`, from nought. */
export const practice = (more: Partial<Extract<Scene, { scene: "practice" }>> = {}, nth = 0): Scene => ({
  scene: "practice",
  question: question({ key: more.now === null ? "practise" : `practise/${nth}`, takes: "reply", text: "Shall we try it?" }),
  now: practised(),
  model: null,
  turned: null,
  hints: null,
  alone: null,
  ...more,
});

export const failed = (code: string): Failure => ({ code, message: "It did not work." }) as Failure;

type Answers = Parameters<typeof core>[0];

export interface Shown extends Core {
  /** Puts `scene` on the stage and gives notice of it. */
  show: (scene: Scene, more?: Partial<StageView>) => Promise<void>;
  /** Gives notice, whatever there is to be seen. */
  notice: () => Promise<void>;
  /** From now on there is nothing to be seen, for this reason. */
  fail: (code: string) => Promise<void>;
}

let mounted: Record<string, unknown> | undefined;

export async function closeStage(): Promise<void> {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
}

/** Opens the stage on `scene`. `arrives` gives each view as it reaches the page: at once, or later. */
export async function openStage(scene: Scene, answers: Answers = {}, more: Partial<StageView> = {}, arrives: (view: StageView) => unknown = (view) => view): Promise<Shown> {
  let view: StageView = {
    session: 41,
    step: "agree",
    title: "Agree",
    dots: ["here", "open", "open"],
    scene,
    appearance: "light",
    language: "en",
    handed_over: false,
    full_screen: false,
    covers_console: false,
    ...more,
  };
  let wrong: string | null = null;
  let channel: Channel<number> | undefined;
  const done = () => null;
  const stand = core({
    stage_view: () => {
      if (wrong !== null) throw failed(wrong);
      return arrives(view);
    },
    stage_listen: (args) => {
      channel = args.channel as Channel<number>;
      return null;
    },
    stage_say: done,
    stage_rate: done,
    stage_line: done,
    stage_seven: done,
    stage_take: done,
    stage_decline: done,
    stage_agree: done,
    stage_not_quite: done,
    stage_would_ask: done,
    stage_names: done,
    stage_full_screen_here: done,
    stage_text_size: done,
    stage_take_back: () => ({ open: true, wait_seconds: 0 }),
    stage_done: done,
    stage_hints: done,
    stage_turn: done,
    stage_tick: done,
    stage_pages: () => ({ svg: [], missing: "" }),
    stage_alone_begin: done,
    stage_alone_next: done,
    stage_alone_go: done,
    ...answers,
  });
  mounted = mount(Stage, { target: document.body });
  await settle();
  const notice = async () => {
    channel?.onmessage(1);
    await settle();
  };
  return {
    ...stand,
    notice,
    show: (next, also = {}) => {
      view = { ...view, scene: next, ...also };
      return notice();
    },
    fail: (code) => {
      wrong = code;
      return notice();
    },
  };
}

export function field(): HTMLTextAreaElement {
  const found = document.querySelector("textarea");
  if (!found) throw new Error("no field");
  return found;
}

export function button(words: string): HTMLButtonElement {
  const found = [...document.querySelectorAll("button")].find((one) => [one.textContent.trim(), one.querySelector("span")?.textContent.trim(), one.getAttribute("aria-label")].includes(words));
  if (!found) throw new Error(`no button “${words}”`);
  return found;
}

export const page = () => document.body.textContent;

export const press = (key: string, on: EventTarget = document.activeElement ?? document.body) => on.dispatchEvent(new KeyboardEvent("keydown", { key, code: key, bubbles: true, cancelable: true }));
