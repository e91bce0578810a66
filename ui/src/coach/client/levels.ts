import type { Level } from "../../lib/tauri";

/** Every level, most senior first, as the core orders them; a new one there fails to compile here. */
const order: Record<Level, number> = { founder: 0, c_suite: 1, partner: 2, vp: 3, head: 4, director: 5, manager: 6, senior: 7, professional: 8, entry: 9, other: 10 };

export const levels = (Object.keys(order) as Level[]).sort((a, b) => order[a] - order[b]);
