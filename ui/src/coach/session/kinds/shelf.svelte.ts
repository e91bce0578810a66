// What stands ready on a shelf of the library: what is switched off stays there.
import { reading } from "../../../lib/reading.svelte";
import { commands, type LibraryBody, type LibraryKind } from "../../../lib/tauri";

export interface Ready<B> {
  key: string;
  body: B;
}

type Body<K extends LibraryKind> = Extract<LibraryBody, { kind: K }>["body"];

/** Keeps reading the shelf `kind`; call it while a component is set up. */
export function shelf<K extends LibraryKind>(kind: K): { readonly items: Ready<Body<K>>[] } {
  const read = reading(() => commands.libraryRead(kind));
  const items = $derived(
    (read.value?.items ?? []).filter((one) => !one.hidden && one.item.kind === kind).map((one) => ({ key: one.key, body: one.item.body as Body<K> })),
  );
  return {
    get items() {
      return items;
    },
  };
}
