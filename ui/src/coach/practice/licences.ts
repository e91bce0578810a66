// What Askwell is made of, as `cargo xtask licences` wrote it down.

export interface Made {
  kind: "crate" | "npm";
  name: string;
  version: string;
  licence: string;
  by: string[];
  texts: number[];
}

export interface Licences {
  texts: string[];
  packages: Made[];
}

/** Reads it: large, and a piece of its own. */
export async function readLicences(): Promise<Licences> {
  const { default: raw } = await import("../../../licences.json?raw");
  return JSON.parse(raw) as Licences;
}

/** Those whose name or licence holds every word of `search`, by name. */
export function found({ packages }: Licences, search: string): Made[] {
  const words = search.toLowerCase().split(/\s+/);
  const holds = (one: Made) => words.every((word) => `${one.name} ${one.version} ${one.licence}`.toLowerCase().includes(word));
  return packages.filter(holds).sort((a, b) => a.name.localeCompare(b.name, "en"));
}
