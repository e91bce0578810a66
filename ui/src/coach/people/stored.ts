import { takingBack } from "../../lib/changes.svelte";
import { tell } from "../../lib/notice.svelte";
import type { BroughtIn } from "../../lib/tauri";
import { say } from "../../lib/texts";

/** Says what a file has brought, and offers to take it back. */
export function tellStored({ added, changed }: BroughtIn): void {
  const text = say("import-screen-stored", { added, changed });
  tell({ text, action: takingBack() });
}
