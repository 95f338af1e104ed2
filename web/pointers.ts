// Pointers and wheel to the app. Wheel events are never prevented, so that the browser's zoom
// always works; a press on the canvas never moves the DOM focus by itself, the app says where it
// goes. A finger held still asks for the context menu as a right click does.
import { PageNumber, PointerDevice, PointerPhase } from "@gen/protocol";
import type { Link } from "@web/link";

const holdDelay = 500;
const holdReach = 10;
// One line of a wheel that counts in lines; browsers give three lines where others give 100 px.
const linePixels = 100 / 3;

const devices: Record<string, PointerDevice> = {
  mouse: PointerDevice.Mouse, touch: PointerDevice.Touch, pen: PointerDevice.Pen,
};

/** Shift 1, Ctrl 2, Alt 4, Meta 8, as in the protocol. */
export const modifiersOf = (event: MouseEvent | KeyboardEvent): number =>
  Number(event.shiftKey) + 2 * Number(event.ctrlKey) + 4 * Number(event.altKey) +
  8 * Number(event.metaKey);

const inField = (event: Event): boolean =>
  event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;

export class Pointers {
  private hold_: ReturnType<typeof setTimeout> | undefined;
  private holdStart_: PointerEvent | undefined;
  // The finger whose hold became a right click; its further way is not told.
  private held_ = -1;

  constructor(private readonly stage_: HTMLElement, private readonly link_: Link) {
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name, act: (event: HTMLElementEventMap[Name]) => void, passive = false,
    ): void => stage_.addEventListener(name, act, { passive });
    const keepFocus = (event: MouseEvent): void => {
      if (!inField(event)) event.preventDefault();
    };
    on("pointerdown", (event) => this.down_(event));
    on("pointermove", (event) => this.move_(event));
    on("pointerup", (event) => this.up_(event, PointerPhase.Up));
    on("pointercancel", (event) => this.up_(event, PointerPhase.Cancel));
    on("pointerleave", (event) => this.tell_(event, PointerPhase.Leave));
    on("wheel", (event) => this.wheel_(event), true);
    on("mousedown", keepFocus);
    on("contextmenu", keepFocus);
  }

  private down_(event: PointerEvent): void {
    if (!inField(event)) this.stage_.setPointerCapture(event.pointerId);
    this.tell_(event, PointerPhase.Down);
    if (event.pointerType !== "touch" || inField(event)) return;
    clearTimeout(this.hold_);
    this.holdStart_ = event;
    this.hold_ = setTimeout(() => this.heldStill_(event), holdDelay);
  }

  private heldStill_(event: PointerEvent): void {
    this.held_ = event.pointerId;
    this.tell_(event, PointerPhase.Cancel);
    this.tell_(event, PointerPhase.Down, 2, 2);
    this.tell_(event, PointerPhase.Up, 2, 0);
  }

  private move_(event: PointerEvent): void {
    const start = this.holdStart_;
    if (start?.pointerId === event.pointerId &&
        Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > holdReach) {
      clearTimeout(this.hold_);
    }
    if (this.held_ !== event.pointerId) this.tell_(event, PointerPhase.Move);
  }

  private up_(event: PointerEvent, phase: PointerPhase): void {
    clearTimeout(this.hold_);
    const swallowed = this.held_ === event.pointerId;
    this.held_ = -1;
    if (!swallowed) this.tell_(event, phase);
  }

  private tell_(
    event: PointerEvent, phase: PointerPhase, button = Math.max(0, event.button),
    buttons = event.buttons,
  ): void {
    const box = this.stage_.getBoundingClientRect();
    this.link_.send(PageNumber.Pointer, {
      phase, device: devices[event.pointerType] ?? PointerDevice.Mouse, id: event.pointerId,
      x: event.clientX - box.left, y: event.clientY - box.top, button, buttons,
      modifiers: modifiersOf(event), timeMs: event.timeStamp,
    });
  }

  private wheel_(event: WheelEvent): void {
    if (event.ctrlKey) return;  // the browser's zoom
    const box = this.stage_.getBoundingClientRect();
    const unit = [1, linePixels, box.height * 0.9][event.deltaMode] ?? 1;
    this.link_.send(PageNumber.Wheel, {
      x: event.clientX - box.left, y: event.clientY - box.top,
      deltaX: event.deltaX * unit, deltaY: event.deltaY * unit, modifiers: modifiersOf(event),
    });
  }
}
