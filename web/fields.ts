// Text fields: real elements over the drawn ones, at their exact place, in the same glyphs made
// transparent. They hold text, selection and composition; the app is told the whole state after
// each change, so nothing can be lost or doubled. The caret is the browser's.
//
// A composition keeps the text before and after it fixed: what lies between is the preedit. If the
// field loses the focus while composing, the preedit is taken back (some browsers would leave the
// raw letters in it, and report the end of the composition just before the loss).
import {
  FieldKind, PageNumber, State, type FieldSet, type FieldText, type MirrorNode,
} from "@gen/protocol";
import { has, roleOf } from "@web/elements";
import type { Link } from "@web/link";
import { toBytes, toUnits } from "@web/offsets";

type Element = HTMLInputElement | HTMLTextAreaElement;

interface Field {
  id: number;
  element: Element;
  composition_: Composition | undefined;
  /** What the app wanted to put in while a composition ran. */
  waiting_: FieldSet | undefined;
  /** The state that the app knows, as JSON. */
  told_: string;
}

interface Composition {
  /** The field as it was, to go back to. */
  value: string;
  start: number;
  end: number;
}

const inputModes: Record<FieldKind, string> = ["text", "search", "decimal", "text", "text"] as never;

export class Fields {
  private readonly byId_ = new Map<number, Field>();
  private readonly byElement_ = new Map<EventTarget, Field>();
  // A composition that has just ended, until the next task: a loss of focus now ended it.
  private ended_: { field_: Field; composition_: Composition } | undefined;

  constructor(root: HTMLElement, private readonly link_: Link) {
    const listen = (name: string, act: (field: Field) => void): void =>
      root.addEventListener(name, (event) => {
        const field = event.target && this.byElement_.get(event.target);
        if (field) act(field);
      }, true);
    listen("compositionstart", (field) => this.composing_(field));
    listen("compositionend", (field) => this.composed_(field));
    listen("input", (field) => this.report_(field));
    listen("scroll", (field) => this.report_(field));
    listen("select", (field) => this.report_(field));
    listen("blur", (field) => this.left_(field));
    document.addEventListener("selectionchange", () => {
      const field = document.activeElement && this.byElement_.get(document.activeElement);
      if (field) this.report_(field);
    });
  }

  /** Makes an element of the mirror the field of its node, as the node says now. */
  update(element: Element, node: MirrorNode): void {
    let field = this.byId_.get(node.id);
    if (field?.element !== element) {
      if (field) this.forget(node.id);
      field = { id: node.id, element, composition_: undefined, waiting_: undefined, told_: "" };
      this.byId_.set(node.id, field);
      this.byElement_.set(element, field);
      this.prepare_(element, node);
      element.value = node.value;
    } else if (document.activeElement !== element && !field.composition_ &&
               element.value !== node.value) {
      element.value = node.value;
    }
    this.dress_(element, node);
  }

  forget(id: number): void {
    const field = this.byId_.get(id);
    if (!field) return;
    this.byElement_.delete(field.element);
    this.byId_.delete(id);
  }

  isField(target: EventTarget | null): boolean {
    return target !== null && this.byElement_.has(target);
  }

  /** The app puts text into a field; one that composes gets it when it has finished. */
  set(message: FieldSet): void {
    const field = this.byId_.get(message.node);
    if (!field) return;
    if (field.composition_) {
      field.waiting_ = message;
      return;
    }
    const { element } = field;
    if (element.value !== message.value) element.value = message.value;
    const { value } = element;
    element.setSelectionRange(
      toUnits(value, message.selectionStart), toUnits(value, message.selectionEnd));
    this.report_(field);
  }

  /** Takes back a composition that runs, for example because the focus is about to leave. */
  cancel(field: Field, composition = field.composition_): void {
    if (!composition) return;
    field.composition_ = undefined;
    field.element.value = composition.value;
    if (document.activeElement === field.element) {
      field.element.setSelectionRange(composition.start, composition.end);
    }
    this.settle_(field);
  }

  private composing_(field: Field): void {
    const { value, selectionStart, selectionEnd } = field.element;
    const start = selectionStart ?? value.length;
    field.composition_ = { value, start, end: selectionEnd ?? start };
  }

  private composed_(field: Field): void {
    const composition = field.composition_;
    field.composition_ = undefined;
    if (composition) {
      this.ended_ = { field_: field, composition_: composition };
      setTimeout(() => {
        this.ended_ = undefined;
      });
    }
    this.settle_(field);
  }

  private settle_(field: Field): void {
    const waiting = field.waiting_;
    field.waiting_ = undefined;
    if (waiting) this.set(waiting);
    else this.report_(field);
  }

  private left_(field: Field): void {
    if (field.composition_) this.cancel(field);
    else if (this.ended_?.field_ === field) this.cancel(field, this.ended_.composition_);
    this.ended_ = undefined;
  }

  private prepare_(element: Element, node: MirrorNode): void {
    if (element instanceof HTMLInputElement) {
      element.type = has(node, State.Password) ? "password" : "text";
    }
    element.classList.add("field");
    element.autocomplete = "off";
    element.spellcheck = false;
    element.setAttribute("autocapitalize", "off");
    element.setAttribute("autocorrect", "off");
  }

  private dress_(element: Element, node: MirrorNode): void {
    const { look } = node;
    const { style } = element;
    style.fontSize = `${look.fontSize}px`;
    style.lineHeight = `${look.lineHeight}px`;
    style.fontWeight = look.semibold ? "600" : "400";
    style.padding = [look.paddingTop, look.paddingRight, look.paddingBottom, look.paddingLeft]
      .map((pixels) => `${pixels}px`).join(" ");
    style.pointerEvents = has(node, State.Covered) ? "none" : "auto";
    element.inputMode = inputModes[look.kind] ?? "text";
    element.enterKeyHint = look.kind === FieldKind.Search ? "search"
      : look.kind === FieldKind.Multiline ? "enter" : "done";
    element.readOnly = has(node, State.ReadOnly);
    element.disabled = has(node, State.Disabled);
    element.placeholder = look.placeholder;
    if (look.maxLength > 0) element.maxLength = look.maxLength;
    else element.removeAttribute("maxlength");
    if (roleOf(node) === "combobox") element.setAttribute("aria-autocomplete", "list");
  }

  private state_(field: Field): FieldText {
    const { element, composition_: composition, id } = field;
    const { value } = element;
    const start = element.selectionStart ?? value.length;
    const end = element.selectionEnd ?? start;
    const at = (units: number): number => toBytes(value, units);
    const preeditEnd = composition
      ? value.length - (composition.value.length - composition.end) : -1;
    const clause = composition && start < end && start >= composition.start && end <= preeditEnd;
    return {
      node: id, value, selectionStart: at(start), selectionEnd: at(end),
      preeditStart: composition ? at(composition.start) : -1,
      preeditEnd: composition ? at(Math.max(composition.start, preeditEnd)) : -1,
      clauseStart: clause ? at(start) : -1, clauseEnd: clause ? at(end) : -1,
      scrollX: element.scrollLeft, scrollY: element.scrollTop,
    };
  }

  private report_(field: Field): void {
    const state = this.state_(field);
    const text = JSON.stringify(state);
    if (text === field.told_) return;
    field.told_ = text;
    this.link_.send(PageNumber.FieldText, state);
  }
}
