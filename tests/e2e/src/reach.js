// What a person can reach on the page right now, by its accessible name.
// arguments: kind ("any", "button", "field", "choice"), words of the name (null for all), whether they are all of it.
const [kind, words, whole] = arguments;
const SELECTORS = {
  button: 'button, [role="button"], input[type="submit"], input[type="button"], summary',
  field:
    'input:not([type="checkbox"], [type="radio"], [type="submit"], [type="button"], [type="hidden"]), textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"], [role="searchbox"]',
  choice:
    'input[type="checkbox"], input[type="radio"], [role="checkbox"], [role="radio"], [role="switch"], [role="option"], [role="tab"], [role="menuitem"], [role="menuitemradio"], [role="menuitemcheckbox"]',
};
SELECTORS.any = [SELECTORS.button, SELECTORS.choice, "a[href], [role='link']"].join(", ");

// Fluent puts invisible marks around what it fills in.
const plain = (text) => (text ?? "").replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();

const spoken = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
  if (node.hasAttribute("aria-label")) return ` ${node.getAttribute("aria-label")} `;
  if (node.tagName === "IMG") return ` ${node.alt} `;
  if (["INPUT", "TEXTAREA", "SELECT"].includes(node.tagName)) return " ";
  const inner = Array.from(node.childNodes, spoken).join("");
  return getComputedStyle(node).display.startsWith("inline") ? inner : ` ${inner} `;
};

const nameOf = (element) => {
  const by = element.getAttribute("aria-labelledby");
  if (by) {
    const parts = by.split(/\s+/).map((id) => document.getElementById(id));
    return plain(parts.filter(Boolean).map((part) => spoken(part)).join(" "));
  }
  const said = plain(element.getAttribute("aria-label"));
  if (said) return said;
  const labels = Array.from(element.labels ?? [], (label) => spoken(label)).join(" ");
  if (plain(labels)) return plain(labels);
  if (element.tagName === "INPUT" && ["submit", "button"].includes(element.type)) return plain(element.value);
  return plain(spoken(element)) || plain(element.title) || plain(element.getAttribute("placeholder"));
};

const modal = Array.from(document.querySelectorAll("dialog")).filter((dialog) => dialog.matches(":modal")).pop();
// A checkbox may be drawn by its label: it counts as seen when the label is.
const seen = (element) =>
  element.checkVisibility({ visibilityProperty: true }) ||
  Array.from(element.labels ?? []).some((label) => label.checkVisibility({ visibilityProperty: true }));
const reachable = (element) => seen(element) && !element.closest("[inert]") && (!modal || modal.contains(element));

return Array.from(document.querySelectorAll(SELECTORS[kind]))
  .filter(reachable)
  .filter((element) => words === null || (whole ? nameOf(element) === plain(words) : nameOf(element).includes(plain(words))))
  .map((element) => ({
    element,
    name: nameOf(element),
    enabled: !element.matches(":disabled") && element.getAttribute("aria-disabled") !== "true",
  }));
