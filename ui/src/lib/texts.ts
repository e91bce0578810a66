// What the app says to a person: the catalogue that the core reads as well (src-tauri/core/locales), one set of Fluent files per language.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

// What the core alone says, errors and papers and reasons, is not read here: a test holds that nothing of it is asked for.
const files = import.meta.glob<string>(
  [
    "../../../src-tauri/core/locales/*/*.ftl",
    "!../../../src-tauri/core/locales/*/archive.ftl",
    "!../../../src-tauri/core/locales/*/check.ftl",
    "!../../../src-tauri/core/locales/*/client.ftl",
    "!../../../src-tauri/core/locales/*/criteria.ftl",
    "!../../../src-tauri/core/locales/*/handout.ftl",
    "!../../../src-tauri/core/locales/*/library.ftl",
    "!../../../src-tauri/core/locales/*/people.ftl",
    "!../../../src-tauri/core/locales/*/shelf.ftl",
    "!../../../src-tauri/core/locales/*/shortlist.ftl",
  ],
  { query: "?raw", import: "default", eager: true },
);

/** The languages that have a catalogue. */
export const languages: string[] = [...new Set(Object.keys(files).map(languageOf))].sort();

/** How dates are written in each language: the core's own choice, so that both sides write them alike. */
const dateLocales: Record<string, string> = { en: "en-US" };

/** Says these files too from now on: what a screen needs that is read when somebody comes there. */
export function alsoSay(more: Record<string, string>): void {
  Object.assign(files, more);
  bundle = read(language);
}

let language = "en";
let bundle = read(language);

function languageOf(path: string): string {
  return path.split("/").at(-2) ?? "";
}

function read(of: string): FluentBundle {
  const made = new FluentBundle(of, { useIsolating: false });
  for (const [path, source] of Object.entries(files)) {
    if (languageOf(path) === of) made.addResource(new FluentResource(source), { allowOverrides: true });
  }
  return made;
}

/** Speaks `wish` from now on; "system" is the first language of the system that has a catalogue, else English. Returns the language spoken. */
export function speak(wish: string): string {
  const wishes = wish === "system" ? navigator.languages.map((l) => l.split("-")[0] ?? l) : [wish];
  language = wishes.find((l) => languages.includes(l)) ?? "en";
  bundle = read(language);
  document.documentElement.lang = language;
  return language;
}

/** The words under `key` ("key" or "key.attribute"), filled with `args`. A key that the catalogue lacks is said as the key itself. */
export function say(key: string, args?: Record<string, FluentVariable>): string {
  const [id = key, attribute] = key.split(".");
  const message = bundle.getMessage(id);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  return pattern === null || pattern === undefined ? key : bundle.formatPattern(pattern, args ?? null, []);
}

/** `words` between quotation marks, and what they quote themselves between the inner ones. */
export function quoted(words: string): string {
  return say("quoted", { words: words.replaceAll(/“([^“”]*)”/g, (_, inner: string) => say("quoted-inner", { words: inner })) });
}

/** `words` with one full stop at its end: a name such as "Sp. z o.o." brings its own. */
export function oneStop(words: string): string {
  return words.replace(/\.(\u2069?)\.$/, ".$1");
}

/** A name within a sentence, kept in its own direction. */
export function apart(name: string): string {
  return `\u2068${name}\u2069`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The format of dates for these options; each is made once, since the making takes far longer than the use. */
export function dates(of: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([of, options]);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(of, options);
  formats.set(key, made);
  return made;
}

/** A day ("2027-05-01") as people write it: "May 1, 2027", and "May 1" in the year of `today`. */
export function day(iso: string, today = new Date()): string {
  return written(iso, today, {});
}

/** A day with its weekday, as an appointment is said: "Friday, December 4". */
export function weekday(iso: string, today = new Date()): string {
  return written(iso, today, { weekday: "long" });
}

/** When something is: the day with its weekday, and the time ("10:00:00") where there is one. */
export function appointment(iso: string, time: string | null, today = new Date()): string {
  return at(weekday(iso, today), time);
}

/** The same without the weekday, as it is typed: "December 4 at 10:00 AM". */
export function shortly(iso: string, time: string | null, today = new Date()): string {
  return at(day(iso, today), time);
}

function at(on: string, time: string | null): string {
  if (time === null) return on;
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return say("moment", { day: on, time: clock("UTC").format(Date.UTC(2000, 0, 1, hour, minute)).replace(narrow, " ") });
}

function written(iso: string, today: Date, more: Intl.DateTimeFormatOptions): string {
  const [y = 0, m = 1, d = 1] = iso.slice(0, 10).split("-").map(Number);
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", timeZone: "UTC", ...more };
  if (y !== today.getFullYear()) options.year = "numeric";
  return dates(dateLocales[language] ?? language, options).format(Date.UTC(y, m - 1, d));
}

/** Between the time and "AM" some systems set a space of another width than the core does. */
const narrow = /\u202f/g;

function clock(timeZone?: string): Intl.DateTimeFormat {
  return dates(dateLocales[language] ?? language, { hour: "numeric", minute: "2-digit", ...(timeZone === undefined ? {} : { timeZone }) });
}

/** A moment ("2026-05-03T10:07:00Z") as people say it, in this machine's time zone: "May 3 at 10:07 AM". */
export function moment(iso: string, today = new Date()): string {
  const at = new Date(iso);
  const here = `${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`;
  return say("moment", { day: day(here, today), time: clock().format(at).replace(narrow, " ") });
}

/** Every word that the catalogue itself says, as it is written there: no name is told by one of them. */
export function catalogueWords(): Set<string> {
  return new Set(Object.values(files).flatMap((source) => source.match(/\p{L}+/gu) ?? []));
}
