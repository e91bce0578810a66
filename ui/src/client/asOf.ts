// Which came first. A view that was asked for before something was kept may not have it yet, however late it arrives.
let moment = 0;
let keptAt = 0;
let askedAt = 0;

/** A view is asked for now. */
export const asking = (): number => ++moment;

/** Something was kept now. */
export function kept(): number {
  keptAt = ++moment;
  return keptAt;
}

/** From now on the view stands that was asked for at `asked`. False where something was kept since: it may be older than that. */
export function stands(asked: number): boolean {
  askedAt = asked;
  return asked > keptAt;
}

/** Whether the view that stands was asked for after what was kept at `then`. */
export const knowsOf = (then: number): boolean => askedAt > then;
