// Words that the parts of the stage share.
import type { Scene, SessionId, StageView } from "../lib/tauri";

/** Where an answer belongs. */
export interface At {
  session: SessionId;
  step: string;
}

export type SceneOf<K extends Scene["scene"]> = Extract<Scene, { scene: K }>;

/** Tells one page of the stage from another: another page is another picture, and begins at its top. A reply has a question of its own. */
export function pageOf(view: StageView | null): string {
  if (view === null) return "";
  const { session, step, scene } = view;
  const page: unknown[] = [session, step, scene.scene, "question" in scene ? scene.question.key : ""];
  if (scene.scene === "practice") page.push(scene.alone?.page, scene.turned !== null);
  return JSON.stringify(page);
}

/** How long a text is for the page it stands on: the longer, the smaller it is set. */
export function lengthOf(text: string): "short" | "long" | "longer" {
  return text.length <= 110 ? "short" : text.length <= 240 ? "long" : "longer";
}

/** The lines of an answer. */
export function linesOf(words: string): string[] {
  return words.split("\n").filter((line) => line.trim() !== "");
}

/** `text` with what belongs to a figure held on its line: "December 12" and "10:00 AM" are never parted. */
export function bound(text: string): string {
  return text.replace(/(?<=\p{L}) (?=\d{1,2}(?!\d))|(?<=\d) (?=[AP]M)/gu, "\u00a0");
}

/** The gap in square brackets around the place `at` of `text`, where one is; nothing is in two. */
export function gapAt(text: string, at: number): { from: number; to: number } | null {
  for (const gap of text.matchAll(/\[[^[\]\n]+\]/g)) {
    const to = gap.index + gap[0].length;
    if (gap.index < at && at < to) return { from: gap.index, to };
  }
  return null;
}

/** `line` around `name`: what stands before it and after it; null where it is not in it. */
export function around(line: string, name: string): { before: string; after: string } | null {
  const at = name === "" ? -1 : line.lastIndexOf(name);
  return at < 0 ? null : { before: line.slice(0, at), after: line.slice(at + name.length) };
}

/** At most `most` of `all`, those around the place `here`. */
export function nearby<T>(all: T[], here: number, most: number): T[] {
  const first = Math.max(0, Math.min(here - Math.floor(most / 2), all.length - most));
  return all.slice(first, first + most);
}
