// The mirror: a DOM tree over the canvas with one element per thing drawn, for screen readers,
// keyboards and tests. It lets the pointer through; only text fields take it (fields.ts). Each
// message from the app is a difference: elements are changed in place and moved only when their
// order changed, and the one with the focus is never moved at all.
import {
  NodeAction, PageNumber, State, type Mirror as Difference, type MirrorNode,
} from "@gen/protocol";
import { has, roleOf, roving, setAttributes, setWords, tagOf } from "@web/elements";
import type { Fields } from "@web/fields";
import type { Link } from "@web/link";

interface Entry {
  node_: MirrorNode;
  element_: HTMLElement;
}

const composites = /^(tree|listbox|tablist|menu|grid|list|table|radiogroup)$/;

export class Mirror {
  private readonly entries_ = new Map<number, Entry>();
  private readonly ids_ = new WeakMap<Element, number>();

  /** With `fieldsOnly` nothing but the text fields exists, so that tests must use the canvas. */
  constructor(
    private readonly root_: HTMLElement, private readonly link_: Link,
    private readonly fields_: Fields, private readonly fieldsOnly_: boolean,
  ) {
    // A click without a finger or mouse on the canvas: a screen reader's, or a test's.
    root_.addEventListener("click", (event) => {
      const id = this.idOf(event.target);
      if (id === 0 || event.detail !== 0 || this.entries_.get(id)?.node_.hasField) return;
      this.act_(id, NodeAction.Activate);
    });
  }

  /** The node whose element holds `target`, 0 for none. */
  idOf(target: EventTarget | null): number {
    for (let at = target instanceof Element ? target : null; at && at !== this.root_; at = at.parentElement) {
      const id = this.ids_.get(at);
      if (id !== undefined) return id;
    }
    return 0;
  }

  elementOf(id: number): HTMLElement | undefined {
    return this.entries_.get(id)?.element_;
  }

  update(difference: Difference): void {
    const touched = new Set<number>();
    for (const node of difference.changed) this.change_(node, touched);
    for (const { parent, children } of difference.orders) {
      this.order_(parent, children);
      touched.add(parent);
    }
    for (const id of difference.removed) this.remove_(id, touched);
    for (const id of touched) this.finish_(id);
    this.setTabStops_(touched);
    this.connectComboBoxes_();
    this.shutFields_();
  }

  private act_(node: number, action: NodeAction): void {
    this.link_.send(PageNumber.NodeActed, { node, action, value: "" });
  }

  private change_(node: MirrorNode, touched: Set<number>): void {
    if (this.fieldsOnly_ && !node.hasField) return;
    const before = this.entries_.get(node.id);
    const tag = tagOf(node);
    let element = before?.element_;
    if (!element || element.localName !== tag) {
      const fresh = document.createElement(tag);
      this.ids_.set(fresh, node.id);
      if (element) fresh.append(...element.childNodes), element.replaceWith(fresh);
      else this.home_(node.parent).append(fresh);
      element = fresh;
    }
    const moved = !before || before.node_.x !== node.x || before.node_.y !== node.y;
    this.entries_.set(node.id, { node_: node, element_: element });
    setAttributes(element, node);
    if (node.hasField) this.fields_.update(element as HTMLInputElement, node);
    this.place_(node, element);
    if (moved) this.placeChildren_(element);
    touched.add(node.id).add(node.parent);
  }

  private home_(parent: number): HTMLElement {
    return (this.fieldsOnly_ ? undefined : this.entries_.get(parent)?.element_) ?? this.root_;
  }

  // Elements are nested, so each stands at its distance from its parent.
  private place_(node: MirrorNode, element: HTMLElement): void {
    const parent = this.fieldsOnly_ ? undefined : this.entries_.get(node.parent)?.node_;
    const { style } = element;
    style.left = `${node.x - (parent?.x ?? 0)}px`;
    style.top = `${node.y - (parent?.y ?? 0)}px`;
    style.width = `${node.width}px`;
    style.height = `${node.height}px`;
  }

  private placeChildren_(element: HTMLElement): void {
    for (const child of element.children) {
      const entry = this.entries_.get(this.ids_.get(child) ?? 0);
      if (entry) this.place_(entry.node_, entry.element_);
    }
  }

  private order_(parent: number, children: number[]): void {
    if (this.fieldsOnly_) return;
    const home = this.home_(parent);
    const focused = document.activeElement;
    let at: Element | null = home.firstElementChild;
    for (const id of children) {
      const element = this.entries_.get(id)?.element_;
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
      const node = this.entries_.get(id)!.node_;
      this.place_(node, element);
    }
  }

  private remove_(id: number, touched: Set<number>): void {
    const entry = this.entries_.get(id);
    if (!entry) return;
    this.fields_.forget(id);
    entry.element_.remove();
    this.entries_.delete(id);
    touched.delete(id);
    touched.add(entry.node_.parent);
  }

  // What depends on the children: where the words stand and whether the element may be hidden.
  private finish_(id: number): void {
    const entry = this.entries_.get(id);
    if (!entry) return;
    setWords(entry.element_, entry.node_);
    const covered = has(entry.node_, State.Covered);
    // With all that is in it, unless the dialog that covers it stands inside.
    entry.element_.inert = covered && !entry.node_.hasField &&
      !entry.element_.querySelector("[aria-modal=true]");
  }

  // A field that something floats over can still be typed into; behind a modal dialog it cannot.
  private shutFields_(): void {
    const dialogs = this.all_("[aria-modal=true]");
    const dialog = dialogs[dialogs.length - 1];
    for (const field of this.all_(".field")) {
      field.inert = dialog !== undefined && !dialog.contains(field);
    }
  }

  private all_(selector: string, home = this.root_): HTMLElement[] {
    return [...home.querySelectorAll<HTMLElement>(selector)];
  }

  private composite_(node: MirrorNode | undefined): Entry | undefined {
    for (let at = node; at; at = this.entries_.get(at.parent)?.node_) {
      if (composites.test(roleOf(at))) return this.entries_.get(at.id);
    }
    return undefined;
  }

  // Tab reaches every focusable element; of a tree, list or the like exactly one.
  private setTabStops_(touched: Set<number>): void {
    const groups = new Set<Entry>();
    for (const id of touched) {
      const entry = this.entries_.get(id);
      const group = this.composite_(entry?.node_);
      if (group) groups.add(group);
      if (entry) this.setTabIndex_(entry, has(entry.node_, State.Focusable) ? 0 : undefined);
    }
    for (const group of groups) this.rove_(group);
  }

  private rove_(group: Entry): void {
    const members = this.all_("*", group.element_)
      .map((element) => this.entries_.get(this.ids_.get(element) ?? 0))
      .filter((entry): entry is Entry => entry !== undefined && roving.test(roleOf(entry.node_)) &&
        has(entry.node_, State.Focusable) && this.composite_(entry.node_) === group);
    const withState = (state: State): Entry | undefined =>
      members.find((entry) => has(entry.node_, state));
    const stop = members.find((entry) => entry.element_ === document.activeElement) ??
      withState(State.Focused) ?? withState(State.Current) ?? withState(State.Selected) ??
      members[0];
    for (const member of members) this.setTabIndex_(member, member === stop ? 0 : -1);
  }

  private setTabIndex_({ node_: node, element_: element }: Entry, index: number | undefined): void {
    const native = node.hasField || element instanceof HTMLButtonElement;
    if (index === undefined && !native) element.removeAttribute("tabindex");
    else element.tabIndex = has(node, State.Disabled) ? -1 : index ?? -1;
  }

  // An open combobox names its list and the option under the app's cursor.
  private connectComboBoxes_(): void {
    for (const box of this.all_("[role=combobox]")) {
      const lists = this.all_("[role=listbox]");
      const list = box.getAttribute("aria-expanded") === "true" ? lists[lists.length - 1] : undefined;
      const option = list && this.all_("[role=option]", list).find((element) =>
        has(this.entries_.get(this.ids_.get(element) ?? 0)!.node_, State.Focused));
      this.refer_(box, "aria-controls", list);
      this.refer_(box, "aria-activedescendant", option);
    }
  }

  private refer_(from: HTMLElement, name: string, to: HTMLElement | undefined): void {
    if (!to) {
      from.removeAttribute(name);
      return;
    }
    to.id ||= `n${this.ids_.get(to)}`;
    from.setAttribute(name, to.id);
  }
}
