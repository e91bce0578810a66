// A session as the core would show it, with as much as a test needs.
import type { QuestionNow, Said, SessionAnswer, SessionView, Takes } from "../../src/lib/bindings";

export const answer = (given: Partial<SessionAnswer> = {}): SessionAnswer => ({ words: "", number: null, how: "aloud", said_at: "2026-11-25T10:07:00Z", ...given });

export const question = (key: string, takes: Takes, given: Partial<QuestionNow> = {}): QuestionNow => ({
  key,
  text: `${key}?`,
  takes,
  low: "low",
  high: "high",
  answer: null,
  draft: "",
  offer: null,
  half: "",
  cut: false,
  ...given,
});

export const said = (step: string, asked: string, given: Partial<Said> = {}): Said => ({
  step,
  step_title: step,
  question: asked,
  question_text: `${asked}?`,
  takes: "words",
  words: "",
  number: null,
  how: "aloud",
  said_at: "2026-11-25T10:07:00Z",
  corrections: [],
  struck_at: null,
  ...given,
});

export const view = (given: Partial<SessionView> = {}): SessionView => ({
  id: 1,
  client: 7,
  client_name: "Quintessa",
  begun_at: "2026-11-25T10:00:00Z",
  minutes: 30,
  clock: { spent_seconds: 540, running: true, planned_minutes: 12, set_back: 0 },
  archived: false,
  steps: [
    { key: "agree", kind: "words", title: "Agree", minutes: 2, state: "open" },
    { key: "compare", kind: "compare", title: "Compare", minutes: 1, state: "open" },
  ],
  left_out: 0,
  at: {
    key: "agree",
    kind: "words",
    title: "Agree",
    note: "",
    minutes: 2,
    questions: [question("leave_with", "words"), question("sureness", "ruler")],
    asking: "leave_with",
    bricks: [],
    story: null,
    resource: null,
    seven: [], learn: null,
    not_quite: false,
    names: null,
    practice: null,
    message: null,
    parts: [],
    forecast: null,
    card: [],
    wall: null,
  },
  record: [],
  scratch: "",
  unsettled: [],
  more_than_coaching: null,
  stage: { open: true, mode: "follow", full_screen: false, handed_over: false, brought_back: 0 },
  ...given,
});
