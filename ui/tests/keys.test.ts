// Every key that is printed anywhere does something, and the README's table names no other.
import { expect, test } from "vitest";
import { actOf, whereIs, type Asked } from "../src/coach/session/keymap";
import { capsOf, letterCap, writes } from "../src/lib/keys.svelte";
import { catalogue, read, sources } from "./source";

const files = sources();
const base: Asked = { kind: "words", takes: "words", questions: 2, aside: false, words: true, kinds: [], back: true, yes: false };

/** It is a key of the console's: what it does there, with `given` asked. */
const onConsole = (key: string, does: string, given: Partial<Asked> = {}, held: KeyboardEventInit = {}) => () =>
  expect(actOf(new KeyboardEvent("keydown", { key, ...held }), whereIs(null), { ...base, words: false, ...given })?.act, key).toBe(does);
/** It is bound where `text` stands in `file`. */
const bound = (file: string, text: string) => () => expect(files.find(({ path }) => path.endsWith(`/${file}`))?.text, `${text} in ${file}`).toContain(text);

const app = (text: string) => bound("coach/App.svelte", text);
const space = onConsole(" ", "aloud");
const moving = (file: string) => bound(file, 'event.key === "ArrowUp"');

/** What is printed, by the file that prints it, and how it is known to act. */
const printed: Record<string, Record<string, () => void>> = {
  "client/Chosen.svelte": { "Alt+ArrowUp": moving("client/Chosen.svelte"), "Alt+ArrowDown": moving("client/Chosen.svelte") },
  "client/Foot.svelte": { "F11 F7": bound("client/Stage.svelte", "keys({ F7: fullScreen, F11: fullScreen }"), Escape: bound("client/Stage.svelte", 'event.key !== "Escape"') },
  "client/scenes/Wall.svelte": { Enter: bound("scenes/Wall.svelte", 'event.key !== "Enter"') },
  "client/scenes/practice/Answering.svelte": { "Mod+Enter": bound("practice/Answering.svelte", '"$mod+Enter": done') },
  "coach/CoachRail.svelte": {
    "Mod+1": app('"$mod+1"'),
    "Mod+2": app('"$mod+2"'),
    "Mod+3": app('"$mod+3"'),
    "Mod+,": app('"$mod+,"'),
    "Mod+Z": app('"$mod+z"'),
    "Mod+Shift+Z": app('"$mod+Shift+z"'),
    "Mod+L": app('"$mod+l"'),
  },
  "coach/client/ClientTabs.svelte": { "Alt+{i + 1}": bound("client/ClientTabs.svelte", "`Alt+Digit${i + 1}`"), Alt: () => {}, "1": () => {}, "String(tabs.length)": () => {} },
  "coach/client/OutOfSight.svelte": { "Mod+3": app('"$mod+3"') },
  "coach/practice/HiddenStrip.svelte": { "Mod+Shift+H": app('"$mod+Shift+h"') },
  "coach/client/Clients.svelte": { "Mod+N": app('"$mod+n"') },
  "coach/criteria/Asks.svelte": { A: bound("criteria/FitTable.svelte", '=== "a"') },
  "coach/criteria/Criteria.svelte": { "Mod+Enter": bound("criteria/Criteria.svelte", '"$mod+Enter": readBack') },
  "coach/criteria/DecidePanel.svelte": { "`${i + 1": bound("criteria/DecidePanel.svelte", "`${i + 1}`,"), "0": bound("criteria/DecidePanel.svelte", '"0": seen('), S: bound("criteria/DecidePanel.svelte", "s: seen(") },
  "coach/criteria/FitKeys.svelte": {
    N: () => {
      onConsole("n", "names", { kind: "who_fits", takes: "nothing" })();
      bound("criteria/WhoFits.svelte", "n: ()")();
    },
    'say("fits-screen-key-space")': bound("criteria/FitTable.svelte", 'event.key === " "'),
    W: bound("criteria/FitTable.svelte", '=== "w"'),
    Enter: bound("criteria/FitTable.svelte", 'event.key === "Enter"'),
  },
  "coach/criteria/ReadBack.svelte": { Enter: bound("criteria/ReadBack.svelte", 'event.key === "Enter"'), A: bound("criteria/ReadBack.svelte", '=== "a"'), Escape: bound("criteria/ReadBack.svelte", "oncancel") },
  "coach/handout/Preview.svelte": { PageUp: bound("handout/Preview.svelte", "PageUp: ()"), PageDown: bound("handout/Preview.svelte", "PageDown: ()") },
  "coach/handout/TakeHome.svelte": { "Mod+S": bound("handout/TakeHome.svelte", '"$mod+s"') },
  "coach/library/Grip.svelte": { "Alt+ArrowUp Alt+ArrowDown": moving("library/Ordered.svelte") },
  "coach/library/Shelf.svelte": { "Alt+Up": moving("library/Ordered.svelte"), "Alt+Down": moving("library/Ordered.svelte") },
  "coach/people/QuickEntry.svelte": { 'text.includes("\\n") ? "Mod+Enter" : "Enter"': bound("people/QuickEntry.svelte", 'event.key !== "Enter"') },
  "coach/practice/Settings.svelte": { "Mod+L": app('"$mod+l"'), "Mod+Shift+H": app('"$mod+Shift+h"') },
  "coach/session/Aside.svelte": { Right: onConsole("ArrowRight", "step", { aside: true }) },
  "coach/session/FollowUps.svelte": { Up: onConsole("ArrowUp", "question"), Down: onConsole("ArrowDown", "question") },
  "coach/session/Foot.svelte": {
    'say("console-key-space")': space,
    Escape: () => expect(actOf(new KeyboardEvent("keydown", { key: "Escape" }), { ...whereIs(null), among: true }, { ...base, kind: "who_fits" })?.act).toBe("back"),
    Left: onConsole("ArrowLeft", "step"),
    Right: onConsole("ArrowRight", "step"),
    "Alt+${arrow}": onConsole("ArrowRight", "step", {}, { altKey: true }),
    F12: onConsole("F12", "aside"),
    "Mod+J": onConsole("j", "pad", {}, { ctrlKey: true }),
    "Mod+Shift+S": onConsole("S", "strip", {}, { ctrlKey: true, shiftKey: true }),
  },
  "coach/session/HerWords.svelte": { Enter: onConsole("Enter", "field"), "Mod+Enter": bound("session/HerWords.svelte", 'event.key === "Enter" && (event.ctrlKey || event.metaKey)') },
  "coach/session/SaidSo.svelte": { "Mod+Enter": bound("session/HerWords.svelte", 'event.key === "Enter" && (event.ctrlKey || event.metaKey)') },
  "coach/session/Offer.svelte": { 'say("console-key-space")': space },
  "coach/session/Ruler.svelte": {
    'chance ? "1" : "0"': onConsole("0", "rate", { takes: "ruler" }),
    "9": onConsole("9", "rate", { takes: "chance" }),
    "+": onConsole("+", "nudge", { takes: "ruler" }),
    "−": onConsole("-", "nudge", { takes: "ruler" }),
  },
  "coach/session/ScratchPad.svelte": { "Mod+J": onConsole("j", "pad", {}, { ctrlKey: true }) },
  "coach/session/SessionActs.svelte": { "Mod+Z": app('"$mod+z"'), "Mod+.": onConsole(".", "pause", {}, { ctrlKey: true }) },
  "coach/session/Settled.svelte": { 'say("console-key-space")': space },
  "coach/session/StageLine.svelte": { F6: onConsole("F6", "stage"), F7: onConsole("F7", "full"), F8: onConsole("F8", "hold"), F9: onConsole("F9", "blank") },
  "coach/session/StageSign.svelte": { F6: onConsole("F6", "stage"), F8: onConsole("F8", "hold"), F9: onConsole("F9", "blank"), "Mod+.": onConsole(".", "pause", {}, { ctrlKey: true }) },
  "coach/session/Steps.svelte": { Alt: onConsole("1", "place", {}, { altKey: true, code: "Digit1" }), "keys.slice(4)": onConsole("-", "place", {}, { altKey: true, code: "Minus" }) },
  "coach/session/kinds/Bank.svelte": { "Alt+Up": moving("kinds/Seven.svelte"), "Alt+Down": moving("kinds/Seven.svelte") },
  "coach/session/kinds/ChosenQuestion.svelte": { "Alt+ArrowUp Alt+ArrowDown": moving("kinds/Seven.svelte") },
  "coach/session/kinds/FirstMessage.svelte": { 'letterCap("W")': bound("kinds/FirstMessage.svelte", "letterKeys({ W:") },
  "coach/session/kinds/Fits.svelte": { Left: onConsole("ArrowLeft", "step") },
  "coach/session/kinds/Glad.svelte": { 'letterCap("G")': bound("kinds/Glad.svelte", "letterKeys({ G:") },
  "coach/session/kinds/ReadBack.svelte": { Right: onConsole("ArrowRight", "step"), Left: onConsole("ArrowLeft", "step"), A: onConsole("a", "agree", { kind: "read_back", takes: "nothing", yes: true }) },
  "coach/session/kinds/ReplyKeys.svelte": { "replyKeys[kind]": onConsole("1", "reply", { takes: "reply", kinds: ["flat_no"] }) },
  "coach/session/kinds/RoundActs.svelte": { 'says ? say("console-key-space") : undefined': space, 'backs ? "Backspace" : undefined': onConsole("Backspace", "take_back") },
  "coach/session/kinds/WallActs.svelte": { 'letterCap("T")': bound("kinds/WallActs.svelte", "letterKeys({ T:") },
  "coach/session/past/Answer.svelte": { "Mod+Enter": bound("past/Answer.svelte", 'event.key === "Enter"'), Escape: bound("past/Answer.svelte", 'event.key === "Escape"') },
  "coach/session/past/Record.svelte": { Escape: bound("past/Record.svelte", "closesOnEscape(") },
  "coach/shortlist/EntryLine.svelte": { "Alt+ArrowUp Alt+ArrowDown": moving("shortlist/Shortlist.svelte") },
  "coach/shortlist/Shortlist.svelte": { "Alt+Up": moving("shortlist/Shortlist.svelte"), "Alt+Down": moving("shortlist/Shortlist.svelte"), 'say("shortlist-screen-key-delete")': bound("shortlist/Shortlist.svelte", '"Delete"') },
  "lib/Search.svelte": { "/": bound("lib/Search.svelte", '"/": enter') },
  "lib/changes.svelte.ts": { "Mod+Z": app('"$mod+z"'), "Mod+Shift+Z": app('"$mod+Shift+z"') },
};
/** They print what others give them. */
const handed = ["lib/keys.svelte.ts", "lib/Button.svelte", "lib/Kbd.svelte", "lib/NoticeLine.svelte", "lib/Rail.svelte"];

const caps = /(?:\bkeys(?:=|: )|aria-keyshortcuts=|act\((?:[\w.]+, |[^,()]*\([^()]*\), )?|way\()"((?:Mod|Alt|Shift)\+[^"]+|[A-Z]\w*|\d|\W|F11 F7)"|keys=\{((?:[^{}]|\{(?=i \+ 1))+)\}|<kbd[^>]*>([^<{]+)<|\? say\("(console-key-space)"\)|`(Alt\+\$\{arrow\})`|"(Mod\+[^"]+)"/g;

test("every key that is printed does something", () => {
  const found = Object.fromEntries(
    files.flatMap(({ path, text }) => {
      const name = path.replace(/^src\//, "");
      const here = [...text.matchAll(caps)].map((match) => match[1] ?? match[2] ?? match[3] ?? (match[4] ? 'say("console-key-space")' : (match[5] ?? match[6]!))).filter((one) => !["keys", "action.keys", "way.keys", "shown"].includes(one));
      return here.length === 0 || handed.includes(name) ? [] : [[name, [...new Set(here)].sort()]];
    }),
  );
  expect(found).toEqual(Object.fromEntries(Object.entries(printed).map(([name, here]) => [name, Object.keys(here).sort()])));
  for (const here of Object.values(printed)) for (const acts of Object.values(here)) acts();
});

test("no sentence names a key but Enter and Space, which everybody has", () => {
  const lines = catalogue().flatMap(({ text }) => text.split("\n").filter((line) => !line.startsWith("#")));
  expect(lines.filter((line) => /\b(Ctrl|Control|Alt|Esc|Escape|Backspace|F\d+)\b/.test(line))).toEqual([]);
});

test("the README names the keys of a session as they act", () => {
  const rows = read("../README.md").split("\n| key | what it does |")[1]?.split("\n\n")[0]?.split("\n").slice(2) ?? [];
  expect(rows.map((row) => row.split("|")[1]?.trim())).toEqual([
    "any letter",
    "Space, Enter",
    "A",
    "→ ← ↓ ↑",
    "Alt+→, Alt+←, Alt+1 …",
    "0 … 9, + and -",
    "Ctrl+Enter",
    "F6, F7, F8, F9",
    "F12",
    "1 … 0, C, X, A; Backspace",
    "N, Esc",
    "Alt+W, Alt+G, Alt+T",
    "Ctrl+J, Ctrl+., Ctrl+Shift+S",
    "Ctrl+Z",
    "Ctrl+Shift+H",
    "Esc",
    "Ctrl and +, -, 0",
  ]);
  expect([letterCap("W"), capsOf("Alt+W")], "bare where nothing wants text").toEqual(["W", ["Alt", "W"]]);
});

test("a letter is told from a command", () => {
  for (const key of ["a", "7", "ß", "😀", "Dead"]) expect(writes(new KeyboardEvent("keydown", { key })), key).toBe(true);
  for (const key of [" ", "Enter", "F6", "ArrowLeft"]) expect(writes(new KeyboardEvent("keydown", { key })), key).toBe(false);
  expect(writes(new KeyboardEvent("keydown", { key: "a", ctrlKey: true }))).toBe(false);
  expect(writes(new KeyboardEvent("keydown", { key: "a", altKey: true }))).toBe(false);
});
