// Whether it is being asked if the session ends: a button at the last question, one in the rail and a key lead there.
let open = $state(false);

export const ending = {
  get open(): boolean {
    return open;
  },
  ask(): void {
    open = true;
  },
  not(): void {
    open = false;
  },
};
