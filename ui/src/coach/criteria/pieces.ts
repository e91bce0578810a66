/** What was typed or pasted, cut at commas, semicolons and line ends: the whole pieces, and the one still being typed. */
export function pieces(typed: string): { whole: string[]; rest: string } {
  const parts = typed.split(/[,;\n]/);
  const rest = parts.pop() ?? "";
  return { whole: parts.map((p) => p.trim()).filter((p) => p !== ""), rest: rest.trimStart() };
}
