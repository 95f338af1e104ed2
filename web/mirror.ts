// The mirror: a DOM tree over the canvas with one element per thing drawn, for screen readers,
// keyboards and tests. It lets the pointer through; only text fields take it (fields.ts). Each
// message from the app is a difference: elements are changed in place and moved only when their
// order changed, and the one with the focus is never moved at all.
import { NodeAction, State, type Mirror as Difference, type MirrorNode } from "@gen/protocol";
import { has, roleOf, roving, setAttributes, setWords, tagOf } from "@web/elements";
import type { Fields } from "@web/fields";
import type { Link } from "@web/link";

interface Entry {
  node: MirrorNode;
  element: HTMLElement;
}

const composites = /^(tree|listbox|tablist|menu|grid|list|table|radiogroup)$/;

export class Mirror {
  private readonly entries = new Map<number, Entry>();
  private readonly ids = new WeakMap<Element, number>();

  /** With `fieldsOnly` nothing but the text fields exists, so that tests must use the canvas. */
  constructor(
    private readonly root: HTMLElement, private readonly link: Link,
    private readonly fields: Fields, private readonly fieldsOnly: boolean,
  ) {
    // A click without a finger or mouse on the canvas: a screen reader's, or a test's.
    root.addEventListener("click", (event) => {
      const id = this.idOf(event.target);
      if (id === 0 || event.detail !== 0 || this.entries.get(id)?.node.hasField) return;
      this.act(id, NodeAction.Activate);
    });
  }

  /** The node whose element holds `target`, 0 for none. */
  idOf(target: EventTarget | null): number {
    for (let at = target instanceof Element ? target : null; at && at !== this.root; at = at.parentElement) {
      const id = this.ids.get(at);
      if (id !== undefined) return id;
    }
    return 0;
  }

  elementOf(id: number): HTMLElement | undefined {
    return this.entries.get(id)?.element;
  }

  get size(): number {
    return this.entries.size;
  }

  update(difference: Difference): void {
    const touched = new Set<number>();
    for (const node of difference.changed) this.change(node, touched);
    for (const { parent, children } of difference.orders) {
      this.order(parent, children);
      touched.add(parent);
    }
    for (const id of difference.removed) this.remove(id, touched);
    for (const id of touched) this.finish(id);
    this.setTabStops(touched);
    this.connectComboBoxes();
    this.shutFields();
  }

  private act(node: number, action: NodeAction): void {
    this.link.send("NodeActed", { node, action, value: "" });
  }

  private change(node: MirrorNode, touched: Set<number>): void {
    if (this.fieldsOnly && !node.hasField) return;
    const before = this.entries.get(node.id);
    const tag = tagOf(node);
    let element = before?.element;
    if (!element || element.localName !== tag) {
      const fresh = document.createElement(tag);
      this.ids.set(fresh, node.id);
      if (element) fresh.append(...element.childNodes), element.replaceWith(fresh);
      else this.home(node.parent).append(fresh);
      element = fresh;
    }
    const moved = !before || before.node.x !== node.x || before.node.y !== node.y;
    this.entries.set(node.id, { node, element });
    setAttributes(element, node);
    if (node.hasField) this.fields.update(element as HTMLInputElement, node);
    this.place(node, element);
    if (moved) this.placeChildren(element);
    touched.add(node.id).add(node.parent);
  }

  private home(parent: number): HTMLElement {
    return (this.fieldsOnly ? undefined : this.entries.get(parent)?.element) ?? this.root;
  }

  // Elements are nested, so each stands at its distance from its parent.
  private place(node: MirrorNode, element: HTMLElement): void {
    const parent = this.fieldsOnly ? undefined : this.entries.get(node.parent)?.node;
    const { style } = element;
    style.left = `${node.x - (parent?.x ?? 0)}px`;
    style.top = `${node.y - (parent?.y ?? 0)}px`;
    style.width = `${node.width}px`;
    style.height = `${node.height}px`;
  }

  private placeChildren(element: HTMLElement): void {
    for (const child of element.children) {
      const entry = this.entries.get(this.ids.get(child) ?? 0);
      if (entry) this.place(entry.node, entry.element);
    }
  }

  private order(parent: number, children: number[]): void {
    if (this.fieldsOnly) return;
    const home = this.home(parent);
    const focused = document.activeElement;
    let at: Element | null = home.firstElementChild;
    for (const id of children) {
      const element = this.entries.get(id)?.element;
      if (!element) continue;
      if (element === at) {
        at = at.nextElementSibling;
        continue;
      }
      if (element.parentElement === home && focused && element.contains(focused)) {
        // Moving it would end its focus and any composition: the others step behind it instead.
        while (at && at !== element) {
          const next: Element | null = at.nextElementSibling;
          home.append(at);
          at = next;
        }
        at = element.nextElementSibling;
      } else {
        home.insertBefore(element, at);
      }
      const node = this.entries.get(id)!.node;
      this.place(node, element);
    }
  }

  private remove(id: number, touched: Set<number>): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    this.fields.forget(id);
    entry.element.remove();
    this.entries.delete(id);
    touched.delete(id);
    touched.add(entry.node.parent);
  }

  // What depends on the children: where the words stand and whether the element may be hidden.
  private finish(id: number): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    setWords(entry.element, entry.node);
    const covered = has(entry.node, State.Covered);
    // Only leaves: the thing that covers may stand inside a container that it covers.
    entry.element.inert = covered && !entry.node.hasField && entry.element.childElementCount === 0;
  }

  // A field that something floats over can still be typed into; behind a modal dialog it cannot.
  private shutFields(): void {
    const dialogs = this.root.querySelectorAll("[aria-modal=true]");
    const dialog = dialogs[dialogs.length - 1];
    for (const field of this.root.querySelectorAll<HTMLElement>(".field")) {
      field.inert = dialog !== undefined && !dialog.contains(field);
    }
  }

  private composite(node: MirrorNode | undefined): Entry | undefined {
    for (let at = node; at; at = this.entries.get(at.parent)?.node) {
      if (composites.test(roleOf(at))) return this.entries.get(at.id);
    }
    return undefined;
  }

  // Tab reaches every focusable element; of a tree, list or the like exactly one.
  private setTabStops(touched: Set<number>): void {
    const groups = new Set<Entry>();
    for (const id of touched) {
      const entry = this.entries.get(id);
      const group = this.composite(entry?.node);
      if (group) groups.add(group);
      if (entry) this.setTabIndex(entry, has(entry.node, State.Focusable) ? 0 : undefined);
    }
    for (const group of groups) this.rove(group);
  }

  private rove(group: Entry): void {
    const members = [...group.element.querySelectorAll<HTMLElement>("*")]
      .map((element) => this.entries.get(this.ids.get(element) ?? 0))
      .filter((entry): entry is Entry => entry !== undefined && roving.has(roleOf(entry.node)) &&
        has(entry.node, State.Focusable) && this.composite(entry.node) === group);
    const with_state = (state: State): Entry | undefined =>
      members.find((entry) => has(entry.node, state));
    const stop = members.find((entry) => entry.element === document.activeElement) ??
      with_state(State.Focused) ?? with_state(State.Current) ?? with_state(State.Selected) ??
      members[0];
    for (const member of members) this.setTabIndex(member, member === stop ? 0 : -1);
  }

  private setTabIndex({ node, element }: Entry, index: number | undefined): void {
    const native = node.hasField || element instanceof HTMLButtonElement;
    if (index === undefined && !native) element.removeAttribute("tabindex");
    else element.tabIndex = has(node, State.Disabled) ? -1 : index ?? -1;
  }

  // An open combobox names its list and the option under the app's cursor.
  private connectComboBoxes(): void {
    for (const box of this.root.querySelectorAll<HTMLElement>("[role=combobox]")) {
      const lists = this.root.querySelectorAll<HTMLElement>("[role=listbox]");
      const list = box.getAttribute("aria-expanded") === "true" ? lists[lists.length - 1] : undefined;
      const option = list && [...list.querySelectorAll<HTMLElement>("[role=option]")].find((element) =>
        has(this.entries.get(this.ids.get(element) ?? 0)!.node, State.Focused));
      this.refer(box, "aria-controls", list);
      this.refer(box, "aria-activedescendant", option);
    }
  }

  private refer(from: HTMLElement, name: string, to: HTMLElement | undefined): void {
    if (!to) {
      from.removeAttribute(name);
      return;
    }
    to.id ||= `n${this.ids.get(to)}`;
    from.setAttribute(name, to.id);
  }
}
