// The page takes the keys as soon as its window has them: nobody has to click into it first.

/** Whenever the window gets the focus and nothing of the page has it, it goes to the field that is to be seen, else to `page` itself. */
export function takesKeys(page: () => HTMLElement | null | undefined): void {
  $effect(() => {
    const onfocus = () => {
      if (document.activeElement !== document.body || document.querySelector("dialog[open]")) return;
      const fields = [...(page()?.querySelectorAll("textarea") ?? [])];
      (fields.find((field) => !field.closest(".shut")) ?? page())?.focus({ preventScroll: true });
    };
    window.addEventListener("focus", onfocus);
    return () => window.removeEventListener("focus", onfocus);
  });
}
