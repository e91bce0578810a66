// Which key does what on the console, by where the focus is.
import { takesTyping } from "../../lib/keys.svelte";
import type { ReplyKind, StepKind, Takes } from "../../lib/tauri";

export type Act =
  | { act: "step"; by: 1 | -1 }
  | { act: "place"; place: number }
  | { act: "question"; by: 1 | -1 }
  | { act: "rate"; number: number }
  | { act: "nudge"; by: 1 | -1 }
  | { act: "reply"; kind: ReplyKind }
  | { act: "aloud" | "field" | "agree" | "stage" | "full" | "hold" | "blank" | "aside" | "strip" | "pause" | "pad" | "names" | "back" | "take_back" };

/** What has the focus. */
export interface Where {
  /** A text is being typed. */
  typing: boolean;
  /** It moves by arrows itself: a list of names, a ruler. */
  arrows: boolean;
  /** It is pressed by Space and Enter itself. */
  presses: boolean;
}

/** What is asked. */
export interface Asked {
  kind: StepKind;
  takes: Takes;
  questions: number;
  /** The step was set aside: nothing is asked. */
  aside: boolean;
}

const everywhere: Record<string, Act> = {
  F6: { act: "stage" },
  F7: { act: "full" },
  F8: { act: "hold" },
  F9: { act: "blank" },
  F12: { act: "aside" },
};
const held: Record<string, Act> = { s: { act: "strip" }, ".": { act: "pause" }, j: { act: "pad" } };
/** The key that lets a reply arrive while she practises, in the order in which they are shown: two noes and a yes are the usual. */
export const replyKeys: Record<ReplyKind, string> = {
  flat_no: "1",
  no_time: "2",
  yes: "3",
  maybe: "4",
  silence: "5",
  policy: "6",
  wrong_person: "7",
  passed_on: "8",
  sent_to_hr: "9",
  other_format: "0",
  conditional: "C",
  cancels: "X",
  annoyed: "A",
};
const replies = Object.fromEntries(Object.entries(replyKeys).map(([kind, key]) => [key, kind])) as Record<string, ReplyKind>;
/** Where a question takes a text, Enter leads into the field. */
export const written: readonly Takes[] = ["words", "lines", "message", "reply", "wall"];
const digits = ["Digit1", "Digit2", "Digit3", "Digit4", "Digit5", "Digit6", "Digit7", "Digit8", "Digit9", "Digit0", "Minus"];

export function whereIs(target: EventTarget | null): Where {
  const element = target instanceof Element ? target : null;
  return {
    typing: takesTyping(target),
    arrows: Boolean(element?.closest('[role="grid"], [role="radiogroup"], [role="listbox"], [data-arrows], input[type="radio"]')),
    presses: Boolean(element?.closest('button, a, summary, input, [role="grid"], [role="option"]')),
  };
}

type Pressed = Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "repeat" | "isComposing">;

function withAlt({ key, code }: Pressed): Act | null {
  if (key === "ArrowRight") return { act: "step", by: 1 };
  if (key === "ArrowLeft") return { act: "step", by: -1 };
  const place = digits.indexOf(code);
  return place < 0 ? null : { act: "place", place };
}

function arrow(key: string, asked: Asked): Act | null {
  if (key === "ArrowRight") return { act: "step", by: 1 };
  if (key === "ArrowLeft") return { act: "step", by: -1 };
  if (asked.questions < 2 || asked.aside) return null;
  if (key === "ArrowDown") return { act: "question", by: 1 };
  return key === "ArrowUp" ? { act: "question", by: -1 } : null;
}

/** While she practises: what arrives, and taking it back. */
function practising({ key, code }: Pressed): Act | null {
  if (key === "Backspace") return { act: "take_back" };
  // Where figures need Shift, the key that bears one is enough.
  const kind = replies[key.toUpperCase()] ?? replies[/^Digit(\d)$/.exec(code)?.[1] ?? ""];
  return kind ? { act: "reply", kind } : null;
}

function plain(pressed: Pressed, where: Where, asked: Asked): Act | null {
  const { key, repeat } = pressed;
  if (key.startsWith("Arrow")) return where.arrows ? null : arrow(key, asked);
  if (key === "Escape") return asked.kind === "who_fits" && where.arrows ? { act: "back" } : null;
  if (asked.aside) return null;
  // Among the names, figures answer what is to decide.
  if (asked.takes === "ruler" && asked.kind !== "who_fits") {
    if (/^\d$/.test(key)) return { act: "rate", number: Number(key) };
    if (key === "+" || key === "-") return { act: "nudge", by: key === "+" ? 1 : -1 };
  }
  if (asked.takes === "chance") {
    if (/^[1-9]$/.test(key)) return { act: "rate", number: Number(key) };
    if (key === "+" || key === "-") return { act: "nudge", by: key === "+" ? 1 : -1 };
  }
  if (repeat) return null;
  const reply = asked.takes === "reply" ? practising(pressed) : null;
  if (reply) return reply;
  if (asked.kind === "read_back" && key.toLowerCase() === "a") return { act: "agree" };
  if (asked.kind === "who_fits" && key.toLowerCase() === "n") return { act: "names" };
  if (where.presses) return null;
  // What is said aloud to the read-back is the yes.
  if (asked.kind === "read_back" && key === " ") return { act: "agree" };
  if (key === " ") return { act: "aloud" };
  return key === "Enter" && written.includes(asked.takes) ? { act: "field" } : null;
}

/** What `pressed` does; null where it belongs to somebody else. */
export function actOf(pressed: Pressed, where: Where, asked: Asked): Act | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing } = pressed;
  if (isComposing) return null;
  const mod = ctrlKey !== metaKey && (ctrlKey || metaKey);
  if (altKey) return ctrlKey || metaKey || shiftKey ? null : withAlt(pressed);
  if (mod) {
    const found = held[key.toLowerCase()];
    return found && !repeat && shiftKey === (found.act === "strip") ? found : null;
  }
  const found = everywhere[key];
  if (found) return shiftKey || repeat ? null : found;
  if (where.typing || (shiftKey && key !== "+")) return null;
  return plain(pressed, where, asked);
}
