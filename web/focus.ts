// Which node has the DOM focus, told to the app as it changes, and moved when the app says so. The
// app's focus ring follows `byKeyboard`, as :focus-visible would.
import { PageNumber, type FocusNode } from "@gen/protocol";
import type { Fields } from "@web/fields";
import type { Link } from "@web/link";
import type { Mirror } from "@web/mirror";

export class Focus {
  private told_ = 0;
  private lastByKey_ = false;

  constructor(
    private readonly link_: Link, private readonly mirror_: Mirror, private readonly fields_: Fields,
  ) {
    addEventListener("keydown", () => { this.lastByKey_ = true; }, true);
    addEventListener("pointerdown", () => { this.lastByKey_ = false; }, true);
    document.addEventListener("focusin", () => this.check());
    // The element that gets the focus is known only after this event.
    document.addEventListener("focusout", (event) => {
      if (!event.relatedTarget) queueMicrotask(() => this.check());
    });
  }

  /** Tells the app if the focus is elsewhere than it was told, also after elements have gone. */
  check(): void {
    const element = document.activeElement;
    const node = this.mirror_.idOf(element);
    if (node === this.told_) return;
    this.told_ = node;
    // Text fields always match :focus-visible; the ring is for those who came by key.
    const visible = element !== null && !this.fields_.isField(element) &&
      element.matches(":focus-visible");
    this.link_.send(PageNumber.NodeFocus,
      { node, byKeyboard: node !== 0 && (this.lastByKey_ || visible) });
  }

  move({ node, selectAll }: FocusNode): void {
    const active = document.activeElement;
    const element = this.mirror_.elementOf(node);
    if (!element) {
      if (active instanceof HTMLElement && this.mirror_.idOf(active) !== 0) active.blur();
      return;
    }
    if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
    if (element !== active) element.focus({ preventScroll: true });
    if (selectAll && (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) {
      element.select();
    }
  }
}
