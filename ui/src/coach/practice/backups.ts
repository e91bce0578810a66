// Backups as they are told: when, and how much.
import type { BackupLine } from "../../lib/tauri";
import { moment } from "../../lib/texts";

/** When it was made, as people write it. */
export const madeAt = (backup: BackupLine): string => moment(backup.made);

/** How much room they take together, in the unit that is read at a glance. */
export function heldIn(backups: readonly BackupLine[]): string {
  return sized(backups.reduce((sum, { kilobytes }) => sum + kilobytes, 0));
}

/** So many kilobytes, in the unit that is read at a glance. */
export function sized(kilobytes: number): string {
  if (kilobytes < 1000) return `${kilobytes} KB`;
  return kilobytes < 1_000_000 ? `${Math.round(kilobytes / 1000)} MB` : `${(kilobytes / 1_000_000).toFixed(1)} GB`;
}
