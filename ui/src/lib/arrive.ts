/** Puts the focus on the heading of `root` where nothing has it: after going somewhere, or when what had it is gone. */
export function arrive(root: ParentNode | null | undefined = document): void {
  const has = document.activeElement;
  if (has !== null && has !== document.body) return;
  const headings = root?.querySelectorAll<HTMLElement>("h1");
  const heading = headings?.[headings.length - 1];
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
