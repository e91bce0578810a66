// The larger panels, as pieces of their own: read when their step comes, or before, while nobody waits for them.
export const ifNo = () => import("./IfNo.svelte");
export const firstMessage = () => import("./FirstMessage.svelte");
export const numbers = () => import("./Numbers.svelte");
export const leanOn = () => import("./LeanOn.svelte");
export const next = () => import("./Next.svelte");
export const takeHome = () => import("./TakeHome.svelte");

/** Reads the panels that nearly every session comes to. */
export function readAhead(): void {
  for (const piece of [leanOn, ifNo, firstMessage, next, takeHome]) void piece().catch(() => undefined);
}
