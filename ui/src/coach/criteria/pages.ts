/** One window of a long list, as the core hands it out. */
export interface Window<Row> {
  total: number;
  rows: Row[];
}

/** Fetches the rows from `offset` on, at most `limit` of them. */
export type Fetch<Row, W extends Window<Row>> = (offset: number, limit: number) => Promise<W>;

/**
 * A long list that is read in windows. What is on screen stays there until what replaces it has come, so nothing jumps
 * or blinks: after `renew` (another question, or changed data) the windows in sight are fetched together and put in
 * their places at once. While one fetch is under way at most one more waits, the newest.
 */
export class Pages<Row, W extends Window<Row> = Window<Row>> {
  total = 0;
  /** The last answer as a whole, for what the core says beside the rows (counts). */
  last: W | null = null;

  #pages = new Map<number, Row[]>();
  #generation = 0;
  #shown = 0;
  #wanted: [number, number] = [0, 0];
  #running: Promise<void> = Promise.resolve();
  #busy = false;

  /**
   * @param fetch reads one window
   * @param changed is called when rows have arrived
   * @param size rows in one window
   * @param kept how many windows stay in memory
   */
  constructor(
    private readonly fetch: Fetch<Row, W>,
    private readonly changed: () => void,
    private readonly size = 60,
    private readonly kept = 40,
  ) {}

  /** The row at this place, if it has been fetched. */
  row(place: number): Row | undefined {
    return this.#pages.get(Math.floor(place / this.size))?.[place % this.size];
  }

  /** The place of the first fetched row that answers to `is`, or -1. */
  placeOf(is: (row: Row) => boolean): number {
    for (const [page, rows] of this.#pages) {
      const at = rows.findIndex(is);
      if (at >= 0) return page * this.size + at;
    }
    return -1;
  }

  /** Asks for the rows from `first` to `last` (both included). Fails as the fetch fails. */
  need(first: number, last: number): Promise<void> {
    this.#wanted = [Math.max(0, first), Math.max(0, last)];
    if (!this.#busy) this.#running = this.#run();
    return this.#running;
  }

  /** The data or the question has changed: what is shown is fetched anew. */
  renew(): Promise<void> {
    this.#generation += 1;
    return this.need(...this.#wanted);
  }

  async #run(): Promise<void> {
    this.#busy = true;
    try {
      for (;;) {
        const generation = this.#generation;
        const missing = this.#missing();
        if (missing.length === 0) return;
        const windows = await Promise.all(missing.map((page) => this.fetch(page * this.size, this.size)));
        if (generation !== this.#generation) continue;
        if (this.#shown !== generation) this.#pages.clear();
        this.#shown = generation;
        missing.forEach((page, i) => this.#put(page, windows[i]));
        this.changed();
      }
    } finally {
      // In the same breath as the last look at what is missing: what is asked from now on begins anew.
      this.#busy = false;
    }
  }

  #missing(): number[] {
    const stale = this.#shown !== this.#generation || this.last === null;
    const end = stale ? this.#wanted[1] : Math.min(this.#wanted[1], this.total - 1);
    const missing: number[] = [];
    for (let page = Math.floor(this.#wanted[0] / this.size); page * this.size <= end; page += 1) {
      if (stale || !this.#pages.has(page)) missing.push(page);
    }
    return missing;
  }

  #put(page: number, window: W | undefined): void {
    if (!window) return;
    this.#pages.delete(page);
    this.#pages.set(page, window.rows);
    this.total = window.total;
    this.last = window;
    // A Map keeps the order of insertion: its first key is the window fetched longest ago.
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= this.kept) break;
      this.#pages.delete(oldest);
    }
  }
}
