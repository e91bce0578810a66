// One shelf of the library as it stands, and what can be done with it.
import type { Save } from "../../lib/autosave.svelte";
import { attempt } from "../../lib/changes.svelte";
import { reading } from "../../lib/reading.svelte";
import { commands, type Failure, type LibraryBody, type LibraryItem, type LibraryKind, type LibraryShelf } from "../../lib/tauri";
import { say } from "../../lib/texts";

/** Makes one of an item's fields savable: `put` says what the item is once the field holds `value`. */
export type Write<B> = (put: (body: B, value: string) => B) => Save;

export interface Shelf {
  readonly items: LibraryItem[];
  readonly rearranged: boolean;
  readonly ready: boolean;
  readonly failure: Failure | undefined;
  /** How the fields of the item `key` are saved. */
  write: <B extends LibraryBody["body"]>(key: string) => Write<B>;
  /** Changes the item `key` in one go; throws what the core throws. */
  put: <B extends LibraryBody["body"]>(key: string, change: (body: B) => B) => Promise<void>;
  /** Does something to the shelf that can be undone; true when it was done. */
  act: (command: () => Promise<LibraryShelf>, offerUndo?: boolean) => Promise<boolean>;
}

/** Opens a shelf; call it while a component is set up. */
export function openShelf(kind: () => LibraryKind): Shelf {
  const read = reading(() => commands.libraryRead(kind()));
  // What the last change answered, until the shelf has been read again: two fields that are saved one after the other both count.
  let told = $state.raw<LibraryShelf | null>(null);
  const now = () => told ?? read.value;

  $effect(() => {
    void read.value;
    told = null;
  });

  async function store<B>(key: string, change: (body: B) => B, visit: number | null): Promise<void> {
    const item = now()?.items.find((one) => one.key === key)?.item;
    if (!item) throw { code: "gone", message: say("shelf-gone") } satisfies Failure;
    told = await commands.libraryWrite(key, { kind: item.kind, body: change(item.body as B) } as LibraryBody, visit);
  }

  return {
    get items() {
      return now()?.items ?? [];
    },
    get rearranged() {
      return now()?.rearranged ?? false;
    },
    get ready() {
      return now() !== undefined;
    },
    get failure() {
      return read.failure;
    },
    write:
      <B>(key: string): Write<B> =>
      (put) =>
      (value, visit) =>
        store<B>(key, (body) => put(body, value), visit),
    put: (key, change) => store(key, change, null),
    act: (command, offerUndo = true) =>
      attempt(
        async () => {
          told = await command();
        },
        { offerUndo },
      ),
  };
}
