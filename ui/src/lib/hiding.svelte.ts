// Names that are hidden: everything that the core answers goes through a veil on its way to the screens, and what they say to it comes back
// through. This is the one place for it; no screen knows.

export interface Veil {
  /** Calls the command of this name through the veil. */
  ask: (name: string, act: (...args: unknown[]) => Promise<unknown>, args: unknown[]) => Promise<unknown>;
  /** Nothing is open any more: forgets every name. */
  forget: () => void;
}

let veil: Veil | null = null;
let on = $state(false);

export const hiding = {
  /** Names are hidden on every screen of this window. */
  get on(): boolean {
    return on;
  },
};

/** Lets down `next`, or lifts the veil: from the next answer on. */
export function letDown(next: Veil | null): void {
  veil = next;
}

/** Says that every screen has been read again since. */
export function tellHidden(): void {
  on = veil !== null;
}

/** Nothing is open any more. */
export function forgetHidden(): void {
  veil?.forget();
}

type Commands = Record<string, (...args: never[]) => Promise<unknown>>;

/** The commands as the screens call them. */
export function through<T>(commands: T): T {
  const all = commands as Commands;
  const called = Object.entries(all).map(([name, act]) => {
    const plain = act as (...args: unknown[]) => Promise<unknown>;
    return [name, (...args: unknown[]) => (veil ? veil.ask(name, plain, args) : plain(...args))] as const;
  });
  return Object.fromEntries(called) as T;
}
