// The only file besides the generated bindings that speaks to Tauri.
import { Channel } from "@tauri-apps/api/core";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { commands as bare } from "./bindings";
import { through } from "./hiding.svelte";

/** Every command, as the screens call it: through the veil, where names are hidden. */
export const commands = through(bare);
export type * from "./bindings";
export { Channel };

/** What hangs over the window while files are dragged: the paths, or null when they are dropped elsewhere. */
export interface Drop {
  over: (paths: string[]) => void;
  away: () => void;
  dropped: (paths: string[]) => void;
}

/** Listens for files that are dragged onto the window; call what it returns to stop listening. */
export function onFileDrop(drop: Drop): () => void {
  let stopped = false;
  let stop = () => {};
  void getCurrentWebview()
    .onDragDropEvent(({ payload }) => {
      if (payload.type === "enter") drop.over(payload.paths);
      else if (payload.type === "leave") drop.away();
      else if (payload.type === "drop") drop.dropped(payload.paths);
    })
    .then((off) => {
      if (stopped) off();
      else stop = off;
    })
    .catch(() => {});
  return () => {
    stopped = true;
    stop();
  };
}

/** Writes the title of the window. It never holds a name. */
export function entitle(title: string): void {
  document.title = title;
  void Promise.resolve()
    .then(() => getCurrentWindow().setTitle(title))
    .catch(() => {});
}
