// The one line at the foot of the page: what has just happened, and how to take it back.

export interface Notice {
  /** A whole sentence, or nothing where the action says it all. */
  text?: string;
  /** Something went wrong: it stays until it is closed. */
  wrong?: boolean;
  /** It stays until it is closed, though nothing went wrong. */
  stays?: boolean;
  action?: { label: string; keys?: string; act: () => unknown } | undefined;
}

let current = $state.raw<Notice | null>(null);

export const notice = {
  get current(): Notice | null {
    return current;
  },
};

/** Shows `told` in place of whatever stands there. */
export function tell(told: Notice): void {
  current = told;
}

/** Takes the line away. */
export function quiet(): void {
  current = null;
}
