// Which key does what on the console, by where the focus is. One rule for all of it; `tests/session/keys.test.ts` holds it as a table.
//
// 1. What is typed is never lost. Where the question takes words, a letter, a figure or a sign typed outside of every field goes into the
//    field for the client's words, and so does what is pasted. Enter leads there too.
// 2. A bare letter or figure acts only where it is shown and nothing wants words. Where words are wanted the letters of a panel act with Alt,
//    and that is how they are shown. A reply that has come wants words until it is done with: no other arrives by a stray letter.
// 3. A control has keys of its own only while it is used: while it was reached by keyboard. What was pressed with the pointer is done with:
//    the arrows, Space and Enter then mean what the foot says. A list of names is used as long as it has the focus.
// 4. What is shown works where the focus is now. A field with words in it keeps every plain key: the steps are Alt and an arrow there, as
//    everywhere. An empty one has no use for arrows, and they go on. The field for the client's words, while it is empty, has no use for Space
//    either, nor for a letter or figure that acts, and gives them back. Backspace is its own: it was emptied by that.
// 5. Function keys, and what is held with Ctrl or Alt, work from everywhere but an open dialog.
// 6. Space says that something was said aloud. It is never a yes: that the client agreed is a key and a button of its own.
// 7. Backspace takes back a reply that has no answer yet. What was answered goes by its button alone.
import { composing } from "../../lib/composing";
import { takesTyping, writes } from "../../lib/keys.svelte";
import type { ReplyKind, StepKind, Takes } from "../../lib/tauri";
import { used } from "../../lib/used";

export type Act =
  | { act: "step"; by: 1 | -1 }
  | { act: "place"; place: number }
  | { act: "question"; by: 1 | -1 }
  | { act: "rate"; number: number }
  | { act: "nudge"; by: 1 | -1 }
  | { act: "reply"; kind: ReplyKind }
  /** It is text, and goes where the client's words go. */
  | { act: "write" }
  | { act: "aloud" | "field" | "agree" | "stage" | "full" | "hold" | "blank" | "aside" | "strip" | "pause" | "pad" | "names" | "back" | "take_back" };

/** What has the focus. */
export interface Where {
  /** A field, with or without something in it; "hers": that for the client's words, with nothing in it. */
  typing: "written" | "empty" | "hers" | null;
  /** Which arrows move something in it: of a list to choose from all, of a list of names or a page those up and down. */
  arrows: "all" | "upright" | null;
  /** It is among the names. */
  among: boolean;
  /** Space is its own. */
  space: boolean;
  /** Enter is its own. */
  enter: boolean;
}

/** What is asked, and which keys are shown for it. */
export interface Asked {
  kind: StepKind;
  takes: Takes;
  questions: number;
  /** The step was set aside, or the client is alone with it: nothing is asked. */
  aside: boolean;
  /** The field for the client's words wants what is typed. */
  words: boolean;
  /** The kinds of replies that are shown with their keys. */
  kinds: readonly ReplyKind[];
  /** The last reply can be taken back by its key. */
  back: boolean;
  /** A sentence is read back, and her yes is asked for. */
  yes: boolean;
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
/** Where a question takes words, Enter leads into the field. */
export const takesWords: readonly Takes[] = ["words", "lines", "message", "reply", "wall"];
const digits = ["Digit1", "Digit2", "Digit3", "Digit4", "Digit5", "Digit6", "Digit7", "Digit8", "Digit9", "Digit0", "Minus"];

/** What has the focus, and whether it is being used. */
export function whereIs(target: EventTarget | null): Where {
  const element = target instanceof Element ? target : null;
  const own = (what: string) => Boolean(element?.closest(what)) && element !== null && used(element);
  const chooses = 'select, [role="radiogroup"], [role="listbox"], input[type="radio"], input[type="range"]';
  const grid = Boolean(element?.matches('[role="grid"]'));
  const field = element !== null && takesTyping(element) && !(element instanceof HTMLSelectElement);
  return {
    typing: field ? (valueOf(element) !== "" ? "written" : element.matches("[data-hers]") ? "hers" : "empty") : own("select") ? "written" : null,
    arrows: own(chooses) ? "all" : grid || own("[data-arrows]") ? "upright" : null,
    among: Boolean(element?.closest('[role="grid"]')),
    space: grid || own('button, summary, input, [role="option"]'),
    enter: grid || own('button, a, summary, [role="option"]'),
  };
}

function valueOf(element: Element): string {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? "");
}

type Pressed = Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "repeat" | "isComposing"> & { keyCode?: number };

function withAlt({ key, code }: Pressed): Act | null {
  if (key === "ArrowRight") return { act: "step", by: 1 };
  if (key === "ArrowLeft") return { act: "step", by: -1 };
  const place = digits.indexOf(code);
  return place < 0 ? null : { act: "place", place };
}

function arrow(key: string, { arrows }: Where, asked: Asked): Act | null {
  if (arrows === "all") return null;
  if (key === "ArrowRight") return { act: "step", by: 1 };
  if (key === "ArrowLeft") return { act: "step", by: -1 };
  if (asked.questions < 2 || asked.aside || arrows === "upright") return null;
  if (key === "ArrowDown") return { act: "question", by: 1 };
  return key === "ArrowUp" ? { act: "question", by: -1 } : null;
}

/** Which reply arrives by this key. Where figures need Shift, the key that bears one is enough. */
function replyOf({ key, code }: Pressed, { kinds }: Asked): Act | null {
  const kind = replies[key.toUpperCase()] ?? replies[/^Digit(\d)$/.exec(code)?.[1] ?? ""];
  return kind && kinds.includes(kind) ? { act: "reply", kind } : null;
}

function onRuler(key: string, { kind, takes }: Asked): Act | null {
  // Among the names, figures answer what is to decide.
  if ((takes !== "ruler" || kind === "who_fits") && takes !== "chance") return null;
  if (key === "+" || key === "-") return { act: "nudge", by: key === "+" ? 1 : -1 };
  return (takes === "chance" ? /^[1-9]$/ : /^\d$/).test(key) ? { act: "rate", number: Number(key) } : null;
}

/** A letter, a figure or a sign, outside of every field. */
function written(pressed: Pressed, asked: Asked): Act | null {
  if (asked.words) return { act: "write" };
  const { key, shiftKey, repeat } = pressed;
  const number = shiftKey && key !== "+" ? null : onRuler(key, asked);
  if (number || repeat) return number;
  const reply = asked.takes === "reply" ? replyOf(pressed, asked) : null;
  if (reply || shiftKey) return reply;
  if (asked.yes && key.toLowerCase() === "a") return { act: "agree" };
  return asked.kind === "who_fits" && key.toLowerCase() === "n" ? { act: "names" } : null;
}

function aloud({ repeat, shiftKey }: Pressed, { yes }: Asked): Act | null {
  return repeat || shiftKey || yes ? null : { act: "aloud" };
}

/** In the field for her words, while nothing is in it: what is text stays text. */
function inHers(pressed: Pressed, asked: Asked): Act | null {
  if (asked.aside) return null;
  if (pressed.key === " ") return aloud(pressed, asked);
  return writes(pressed) && !asked.words ? written(pressed, asked) : null;
}

function plain(pressed: Pressed, where: Where, asked: Asked): Act | null {
  const { key, shiftKey, repeat } = pressed;
  if (where.typing === "written") return null;
  if (key.startsWith("Arrow")) return shiftKey ? null : arrow(key, where, asked);
  if (where.typing === "empty") return null;
  if (where.typing === "hers") return inHers(pressed, asked);
  if (key === "Escape") return asked.kind === "who_fits" && where.among ? { act: "back" } : null;
  if (asked.aside) return null;
  if (writes(pressed)) return written(pressed, asked);
  if (key === " ") return where.space ? null : aloud(pressed, asked);
  if (repeat || shiftKey) return null;
  if (key === "Backspace") return asked.back ? { act: "take_back" } : null;
  return key === "Enter" && !where.enter && (asked.words || takesWords.includes(asked.takes)) ? { act: "field" } : null;
}

/** What `pressed` does; null where it belongs to somebody else. */
export function actOf(pressed: Pressed, where: Where, asked: Asked): Act | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey, repeat } = pressed;
  if (composing(pressed)) return null;
  if (altKey && !ctrlKey) return metaKey || shiftKey ? null : withAlt(pressed);
  if (ctrlKey !== metaKey && !altKey) {
    const found = held[key.toLowerCase()];
    if (found) return !repeat && shiftKey === (found.act === "strip") ? found : null;
    // What is pasted is text too.
    return key.toLowerCase() === "v" && !where.typing && asked.words && !asked.aside ? { act: "write" } : null;
  }
  const found = everywhere[key];
  if (found) return shiftKey || repeat ? null : found;
  return plain(pressed, where, asked);
}
