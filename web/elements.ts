// How one node of the mirror looks as an element: which tag, which ARIA attributes, where its words
// stand. Knows no tree: mirror.ts keeps that. Every attribute is set or taken away on each call, so
// that an element always says what its node says now.
import { FieldKind, roleNames, State, type MirrorNode } from "@gen/protocol";

const headings = ["h1", "h2", "h3", "h4", "h5", "h6"];

// Roles whose words are their content; all others are named by aria-label.
const spoken = new Set([
  "heading", "paragraph", "button", "link", "option", "tab", "treeitem", "columnheader",
  "rowheader", "cell", "gridcell", "listitem", "menuitem", "menuitemcheckbox", "status", "alert",
  "tooltip", "checkbox", "switch", "radio",
]);
// Roles that ARIA forbids to be named by a label.
const unnamed = new Set(["none", "paragraph"]);
// Roles of which one element is reached by Tab, the others by the app's arrow keys.
export const roving = new Set([
  "treeitem", "option", "tab", "menuitem", "menuitemcheckbox", "gridcell", "row", "listitem",
  "radio",
]);
const ranged = new Set(["slider", "progressbar", "spinbutton"]);
const tables = new Set(["table", "grid"]);
const cells = new Set(["columnheader", "rowheader", "cell", "gridcell"]);

export const roleOf = (node: MirrorNode): string => roleNames[node.role] ?? "none";
export const has = (node: MirrorNode, state: State): boolean => (node.states & state) !== 0;

/** The tag that the node needs; a node whose tag changes gets a new element. */
export const tagOf = (node: MirrorNode): string => {
  const role = roleOf(node);
  if (node.hasField) return node.look.kind === FieldKind.Multiline ? "textarea" : "input";
  if (role === "heading") return headings[Math.min(6, Math.max(1, node.level || 2)) - 1]!;
  if (role === "button") return "button";
  if (role === "paragraph") return "p";
  return "div";
};

const set = (element: Element, name: string, value: string | number | boolean | undefined): void => {
  if (value === undefined || value === "") element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
};

const aria: typeof set = (element, name, value) => set(element, `aria-${name}`, value);

const implied = (role: string, node: MirrorNode): boolean =>
  role === "heading" || role === "button" || role === "paragraph" ||
  (role === "textbox" && node.hasField);

const flag = (node: MirrorNode, state: State, when = true): boolean | undefined =>
  when ? has(node, state) : undefined;

const checkedOf = (role: string, node: MirrorNode): string | undefined => {
  const fits = /^(checkbox|switch|radio|menuitemcheckbox)$/.test(role);
  if (!fits && !(has(node, State.Checkable) && /^(option|treeitem)$/.test(role))) return undefined;
  return has(node, State.Mixed) && role !== "switch" ? "mixed" : String(has(node, State.Checked));
};

const setStates = (element: Element, role: string, node: MirrorNode): void => {
  const selectable = has(node, State.Selectable) || has(node, State.Selected);
  aria(element, "disabled", has(node, State.Disabled) || undefined);
  aria(element, "readonly", has(node, State.ReadOnly) || undefined);
  aria(element, "required", has(node, State.Required) || undefined);
  aria(element, "invalid", has(node, State.Invalid) || undefined);
  aria(element, "checked", checkedOf(role, node));
  aria(element, "selected",
    flag(node, State.Selected, selectable && /^(option|tab|treeitem|row|gridcell|columnheader|rowheader)$/.test(role)));
  aria(element, "expanded",
    flag(node, State.Expanded, has(node, State.Expandable) || role === "combobox"));
  aria(element, "pressed", flag(node, State.Pressed, has(node, State.Toggle) && role === "button"));
  aria(element, "busy", has(node, State.Busy) || undefined);
  aria(element, "modal", has(node, State.Modal) || undefined);
  aria(element, "haspopup", has(node, State.HasPopup)
    ? (role === "combobox" ? "listbox" : "true") : undefined);
  aria(element, "multiselectable", has(node, State.Multiselectable) || undefined);
  aria(element, "current", has(node, State.Current)
    ? (role === "link" || role === "button" ? "page" : "true") : undefined);
  aria(element, "sort", has(node, State.SortAscending) ? "ascending"
    : has(node, State.SortDescending) ? "descending" : undefined);
  aria(element, "live", has(node, State.Live) ? "polite" : undefined);
};

const setNumbers = (element: Element, role: string, node: MirrorNode): void => {
  const leveled = role === "treeitem" || (role === "heading" && node.level > 6) || role === "row";
  aria(element, "level", leveled && node.level > 0 ? node.level : undefined);
  aria(element, "posinset", node.position || undefined);
  aria(element, "setsize", node.position ? node.setSize || -1 : undefined);
  const table = tables.has(role);
  aria(element, "rowcount", table && node.row ? node.row : undefined);
  aria(element, "colcount", table && node.column ? node.column : undefined);
  aria(element, "rowindex", !table && node.row && (role === "row" || cells.has(role)) ? node.row : undefined);
  aria(element, "colindex", cells.has(role) && node.column ? node.column : undefined);
  const range = ranged.has(role);
  const known = range && (node.maximum > node.minimum || role !== "progressbar");
  aria(element, "valuemin", range && node.maximum > node.minimum ? node.minimum : undefined);
  aria(element, "valuemax", range && node.maximum > node.minimum ? node.maximum : undefined);
  aria(element, "valuenow", known ? node.now : undefined);
  aria(element, "valuetext", range && !node.hasField ? node.value : undefined);
};

/** Writes the words of a node: into the element, or as its label when it has child elements. */
export const setWords = (element: HTMLElement, node: MirrorNode): void => {
  const role = roleOf(node);
  const speaks = !node.hasField && spoken.has(role) && element.childElementCount === 0;
  const words = ranged.has(role) || node.value === "" || node.value === node.name
    ? node.name : `${node.name} ${node.value}`.trim();
  if (!node.hasField && element.childElementCount === 0) {
    const text = speaks || role === "combobox" ? (speaks ? words : node.value) : "";
    if (element.textContent !== text) element.textContent = text;
  } else if (element.firstChild?.nodeType === Node.TEXT_NODE) {
    element.firstChild.remove();
  }
  aria(element, "label", speaks || unnamed.has(role) ? undefined : node.name);
  // Words are drawn on the canvas; only empty containers and fields stay unhidden from sight.
  element.classList.toggle("leaf", !node.hasField && element.childElementCount === 0);
};

/** Writes everything of a node but its place, its words and its children. */
export const setAttributes = (element: HTMLElement, node: MirrorNode): void => {
  const role = roleOf(node);
  set(element, "role", implied(role, node) || role === "none" ? undefined : role);
  set(element, "data-testid", node.testId);
  aria(element, "description", node.description);
  setStates(element, role, node);
  setNumbers(element, role, node);
  if (element instanceof HTMLButtonElement) element.type = "button";
};
