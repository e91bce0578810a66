/** Whether all of `element` can be seen, or as much of it as there is room for, inside of everything that scrolls around it. */
export function inSight(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  const seenIn = (from: number, to: number) => Math.min(bottom, to) - Math.max(top, from) >= Math.min(height, to - from) - 1;
  for (let around = element.parentElement; around; around = around.parentElement) {
    const room = around.getBoundingClientRect();
    if (/auto|scroll/.test(getComputedStyle(around).overflowY) && !seenIn(room.top, room.bottom)) return false;
  }
  return true;
}
