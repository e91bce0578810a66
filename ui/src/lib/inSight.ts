import { paneOf } from "./room";

/** Whether all of `element` can be seen, or as much of it as there is room for. */
export function inSight(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  const pane = paneOf(element);
  return Math.min(bottom, pane.bottom) - Math.max(top, pane.top) >= Math.min(height, pane.bottom - pane.top) - 1;
}
