// How one node of the mirror looks as an element: which tag, which ARIA attributes, where its words
// stand. Knows no tree: mirror.ts keeps that. Every attribute is set or taken away on each call, so
// that an element always says what its node says now.
import { FieldKind, roleNames, State, type MirrorNode } from "@gen/protocol";

// Roles whose words are their content; all others are named by aria-label.
const spoken = new RegExp(
  "^(heading|paragraph|button|link|option|tab|treeitem|columnheader|rowheader|(grid)?cell|" +
  "listitem|menuitem(checkbox)?|status|alert|tooltip|checkbox|switch|radio)$");
// Roles that ARIA forbids to be named by a label.
const unnamed = /^(none|paragraph)$/;
// Roles of which one element is reached by Tab, the others by the app's arrow keys.
export const roving =
  /^(treeitem|option|tab|menuitem(checkbox)?|gridcell|row|listitem|radio)$/;
const ranged = /^(slider|progressbar|spinbutton)$/;
const tables = /^(table|grid)$/;
const cells = /^(columnheader|rowheader|(grid)?cell)$/;
const selectable = /^(option|tab|treeitem|row|gridcell|columnheader|rowheader)$/;
const checkable = /^(checkbox|switch|radio|menuitemcheckbox)$/;

// States that an attribute says by being there.
const marks: [string, State][] = [
  ["disabled", State.Disabled], ["readonly", State.ReadOnly], ["required", State.Required],
  ["invalid", State.Invalid], ["busy", State.Busy], ["modal", State.Modal],
  ["multiselectable", State.Multiselectable],
];

export const roleOf = (node: MirrorNode): string => roleNames[node.role] ?? "none";
export const has = (node: MirrorNode, state: State): boolean => (node.states & state) !== 0;

/** The tag that the node needs; a node whose tag changes gets a new element. */
export const tagOf = (node: MirrorNode): string => {
  const role = roleOf(node);
  if (node.hasField) return node.look.kind === FieldKind.Multiline ? "textarea" : "input";
  if (role === "heading") return `h${Math.min(6, node.level || 2)}`;
  if (role === "button") return role;
  return role === "paragraph" ? "p" : "div";
};

type Value = string | number | boolean | undefined;

const set = (element: Element, name: string, value: Value): void => {
  if (value === undefined || value === "") element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
};

const aria = (element: Element, values: Record<string, Value>): void => {
  for (const [name, value] of Object.entries(values)) set(element, `aria-${name}`, value);
};

const implied = (role: string, node: MirrorNode): boolean =>
  /^(none|heading|button|paragraph)$/.test(role) || (role === "textbox" && node.hasField);

const checkedOf = (role: string, node: MirrorNode): Value => {
  const chosen = has(node, State.Checkable) && /^(option|treeitem)$/.test(role);
  if (!chosen && !checkable.test(role)) return undefined;
  return has(node, State.Mixed) && role !== "switch" ? "mixed" : has(node, State.Checked);
};

const setStates = (element: Element, role: string, node: MirrorNode): void => {
  const is = (state: State): boolean => has(node, state);
  // A state that is said either way where it can be had, and not at all elsewhere.
  const either = (state: State, fits: boolean): Value => fits ? is(state) : undefined;
  for (const [name, state] of marks) set(element, `aria-${name}`, is(state) || undefined);
  aria(element, {
    checked: checkedOf(role, node),
    selected: either(State.Selected,
      (is(State.Selectable) || is(State.Selected)) && selectable.test(role)),
    expanded: either(State.Expanded, is(State.Expandable) || role === "combobox"),
    pressed: either(State.Pressed, is(State.Toggle) && role === "button"),
    haspopup: is(State.HasPopup) ? (role === "combobox" ? "listbox" : true) : "",
    current: is(State.Current) ? (/^(link|button)$/.test(role) ? "page" : true) : "",
    sort: is(State.SortAscending) ? "ascending" : is(State.SortDescending) ? "descending" : "",
    live: is(State.Live) ? "polite" : "",
  });
};

const setNumbers = (element: Element, role: string, node: MirrorNode): void => {
  const { level, position, row, column, minimum, maximum } = node;
  const table = tables.test(role);
  const cell = cells.test(role);
  const range = ranged.test(role);
  const bounded = range && maximum > minimum;
  aria(element, {
    level: (role === "heading" ? level > 6 : /^(treeitem|row)$/.test(role)) && level || "",
    posinset: position || "",
    setsize: position ? node.setSize || -1 : "",
    rowcount: table && row || "",
    colcount: table && column || "",
    rowindex: (role === "row" || cell) && row || "",
    colindex: cell && column || "",
    valuemin: bounded ? minimum : "",
    valuemax: bounded ? maximum : "",
    valuenow: bounded || (range && role !== "progressbar") ? node.now : "",
    valuetext: range && !node.hasField ? node.value : "",
  });
};

/** Writes the words of a node: into the element, or as its label when it has child elements. */
export const setWords = (element: HTMLElement, node: MirrorNode): void => {
  const role = roleOf(node);
  const speaks = !node.hasField && spoken.test(role) && element.childElementCount === 0;
  const words = ranged.test(role) || node.value === "" || node.value === node.name
    ? node.name : `${node.name} ${node.value}`.trim();
  if (!node.hasField && element.childElementCount === 0) {
    const text = speaks || role === "combobox" ? (speaks ? words : node.value) : "";
    if (element.textContent !== text) element.textContent = text;
  } else if (element.firstChild?.nodeType === Node.TEXT_NODE) {
    element.firstChild.remove();
  }
  aria(element, { label: speaks || unnamed.test(role) ? "" : node.name });
  // Words are drawn on the canvas; only empty containers and fields stay unhidden from sight.
  element.classList.toggle("leaf", !node.hasField && element.childElementCount === 0);
};

/** Writes everything of a node but its place, its words and its children. */
export const setAttributes = (element: HTMLElement, node: MirrorNode): void => {
  const role = roleOf(node);
  set(element, "role", implied(role, node) ? "" : role);
  set(element, "data-testid", node.testId);
  aria(element, { description: node.description });
  setStates(element, role, node);
  setNumbers(element, role, node);
  if (element instanceof HTMLButtonElement) element.type = "button";
};
