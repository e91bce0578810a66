// Whom she wants to meet, as it stands: read again after every change, and after every word from the stage.
import { reading } from "../../../lib/reading.svelte";
import { wishes } from "../../criteria/ahead";
import { now } from "../state.svelte";

/** Keeps reading the criteria of `client`; call it while a component is set up. */
export function wishing(client: () => number) {
  return reading(() => {
    void now.heard;
    return wishes.read(client());
  });
}
