import { untrack } from "svelte";
import { change, changes } from "../../lib/changes.svelte";
import { failureOf } from "../../lib/failure";
import { say } from "../../lib/texts";
import { Channel, commands, type BroughtIn, type ImportPreview, type Progress } from "../../lib/tauri";

/** Where the bringing in of a file stands: nothing, reading, a preview to look at, storing. */
export type Stage = "idle" | "reading" | "preview" | "storing";

/** The bringing in of one file, from its choice to the people in the practice; call it while a component is set up. */
export function importing(client: () => number) {
  let stage = $state<Stage>("idle");
  let progress = $state.raw<Progress | null>(null);
  let preview = $state.raw<ImportPreview | null>(null);
  let wrong = $state("");
  let stopped = $state(false);
  /** The preview was made anew because another reading was chosen. */
  let again = $state(false);
  /** The file that was dropped: it can be read anew. One that was chosen is known to the core alone. */
  let path: string | null = null;
  /** How far the changes had come when the preview was made. */
  let asOf = 0;

  function watched(): Channel<Progress> {
    const channel = new Channel<Progress>();
    channel.onmessage = (now) => {
      progress = now;
    };
    progress = null;
    wrong = "";
    stopped = false;
    return channel;
  }

  async function read(open: (channel: Channel<Progress>) => Promise<ImportPreview | null>) {
    if (stage === "reading" || stage === "storing") return;
    const channel = watched();
    stage = "reading";
    if (!again) preview = null;
    try {
      preview = await open(channel);
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.code === "cancelled") stopped = true;
      else wrong = failure.message;
    }
    asOf = changes.revision;
    stage = preview ? "preview" : "idle";
  }

  function readPath(from: string): Promise<void> {
    path = from;
    again = false;
    return read((channel) => commands.importRead(client(), from, channel));
  }

  /** The people are not those any more with whom the file was compared. */
  async function outdated(): Promise<void> {
    const again = path;
    preview = null;
    stage = "idle";
    if (again === null) {
      void commands.importDrop();
      wrong = say("people-screen-outdated");
    } else {
      await readPath(again);
      if (preview) wrong = say("people-screen-read-again");
    }
  }

  $effect(() => {
    const now = changes.revision;
    untrack(() => {
      if (stage === "preview" && now !== asOf) void outdated();
    });
  });

  return {
    get stage(): Stage {
      return stage;
    },
    get progress(): Progress | null {
      return progress;
    },
    get preview(): ImportPreview | null {
      return preview;
    },
    /** Why the file could not be read or brought in: a whole sentence. */
    get wrong(): string {
      return wrong;
    },
    /** The reading or the storing was stopped. */
    get stopped(): boolean {
      return stopped;
    },
    /** Lets the coach choose a file. */
    choose: () => {
      path = null;
      again = false;
      return read((channel) => commands.importChoose(client(), channel));
    },
    /** Reads a file that was dropped on the window. */
    dropped: readPath,
    /** Another reading of its letters was chosen, and the preview is made anew. */
    get again(): boolean {
      return again;
    },
    /** Reads the file of the preview once more, its letters in another way. */
    async readAs(reading: string): Promise<void> {
      if (!preview) return;
      const shown = preview.preview;
      again = true;
      await read((channel) => commands.importReadAs(client(), shown, reading, channel));
    },
    /** Stops the reading or the storing. */
    stop: () => void commands.importCancel(),
    /** Brings in what the preview shows; `same` are the rows of people who are here already, `apart` those of others than they were taken for. */
    async store(same: number[], apart: number[]): Promise<BroughtIn | null> {
      if (!preview) return null;
      const shown = preview.preview;
      const channel = watched();
      stage = "storing";
      try {
        const stored = await change(() => commands.importStore(client(), shown, same, apart, channel));
        preview = null;
        stage = "idle";
        return stored;
      } catch (thrown) {
        const failure = failureOf(thrown);
        stopped = failure.code === "cancelled";
        if (!stopped) wrong = failure.message;
        stage = "preview";
        if (failure.code === "stale") await outdated();
        return null;
      }
    },
    /** The screen is left: nothing of the file stays behind. */
    leave(): void {
      if (stage === "reading") this.stop();
      else if (stage === "preview") this.drop();
    },
    /** Not now: the preview is forgotten, nothing is stored. */
    drop(): void {
      preview = null;
      stage = "idle";
      wrong = "";
      void commands.importDrop();
    },
  };
}
