// Backups as they are told: when, and how much.
import type { BackupLine } from "../../lib/tauri";
import { moment } from "../../lib/texts";

/** When it was made, as people write it. */
export const madeAt = (backup: BackupLine): string => moment(backup.made);

/** How much room they take together, in the unit that is read at a glance. */
export function heldIn(backups: readonly BackupLine[]): string {
  const kilobytes = backups.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
  if (kilobytes < 1000) return `${kilobytes} KB`;
  return kilobytes < 1_000_000 ? `${Math.round(kilobytes / 1000)} MB` : `${(kilobytes / 1_000_000).toFixed(1)} GB`;
}
