// Where she works alone, by keyboard: on a new page the keys are at once where she goes on.

/** Puts the focus into the field of `page`, else on what is marked as its first thing, whenever `turned` gives another word; null leaves the focus alone. */
export function keysTo(page: () => HTMLElement | undefined, turned: () => string | null): void {
  $effect(() => {
    if (turned() === null || document.querySelector("dialog[open]")) return;
    page()?.querySelector<HTMLElement>("textarea, [data-first]")?.focus({ preventScroll: true });
  });
}
