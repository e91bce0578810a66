// Who may be in sight: while a session is on the console only the present client is, for the screen may be shared. From the moment it runs
// until it is left, ended or locked; resting does not count as leaving.

let present = $state<{ client: number; name: string } | null>(null);
let shown = $state(false);

export const others = {
  /** With whom the session is that keeps the others out of sight; null: everybody may be seen. */
  get present(): { client: number; name: string } | null {
    return shown ? null : present;
  },
};

/** Says with whom a session is on the console and runs, or that there is none any more. A session that rests leaves things as they are. */
export function keepOut(session: { client: number; name: string; running: boolean } | null): void {
  if (session === null) present = null;
  else if (session.client === present?.client) present = { client: session.client, name: session.name };
  else if (session.running) [present, shown] = [{ client: session.client, name: session.name }, false];
}

/** The coach wants to see them all the same, until she is in the session again. */
export function showOthers(): void {
  shown = true;
}

/** The session is in sight: the others are out of it again. */
export function hideOthers(): void {
  shown = false;
}
