import { change } from "../../lib/changes.svelte";
import { failureOf } from "../../lib/failure";
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

  async function read(open: (channel: Channel<Progress>) => Promise<ImportPreview | null>) {
    if (stage === "reading" || stage === "storing") return;
    const channel = new Channel<Progress>();
    channel.onmessage = (now) => {
      progress = now;
    };
    stage = "reading";
    progress = preview = null;
    wrong = "";
    stopped = false;
    try {
      preview = await open(channel);
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.code === "cancelled") stopped = true;
      else wrong = failure.message;
    }
    stage = preview ? "preview" : "idle";
  }

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
    /** The reading was stopped. */
    get stopped(): boolean {
      return stopped;
    },
    /** Lets the coach choose a file. */
    choose: () => read((channel) => commands.importChoose(client(), channel)),
    /** Reads a file that was dropped on the window. */
    dropped: (path: string) => read((channel) => commands.importRead(client(), path, channel)),
    /** Stops the reading. */
    stop: () => void commands.importCancel(),
    /** Brings in what the preview shows; `same` are the rows of people who are here already. */
    async store(same: number[]): Promise<BroughtIn | null> {
      stage = "storing";
      wrong = "";
      try {
        const stored = await change(() => commands.importStore(client(), same));
        preview = null;
        stage = "idle";
        return stored;
      } catch (thrown) {
        wrong = failureOf(thrown).message;
        stage = "preview";
        return null;
      }
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
