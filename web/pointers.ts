// Pointers and wheel to the app. Wheel events are never prevented, so that the browser's zoom
// always works; a press on the canvas never moves the DOM focus by itself, the app says where it
// goes. A finger held still asks for the context menu as a right click does.
import { PointerDevice, PointerPhase } from "@gen/protocol";
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
  private hold: ReturnType<typeof setTimeout> | undefined;
  private holdStart: PointerEvent | undefined;
  // The finger whose hold became a right click; its further way is not told.
  private held = -1;

  constructor(private readonly stage: HTMLElement, private readonly link: Link) {
    stage.addEventListener("pointerdown", (event) => this.down(event));
    stage.addEventListener("pointermove", (event) => this.move(event));
    stage.addEventListener("pointerup", (event) => this.up(event, PointerPhase.Up));
    stage.addEventListener("pointercancel", (event) => this.up(event, PointerPhase.Cancel));
    stage.addEventListener("pointerleave", (event) => this.tell(event, PointerPhase.Leave));
    stage.addEventListener("wheel", (event) => this.wheel(event), { passive: true });
    stage.addEventListener("mousedown", (event) => {
      if (!inField(event)) event.preventDefault();
    });
    stage.addEventListener("contextmenu", (event) => {
      if (!inField(event)) event.preventDefault();
    });
  }

  private down(event: PointerEvent): void {
    if (!inField(event)) this.stage.setPointerCapture(event.pointerId);
    this.tell(event, PointerPhase.Down);
    if (event.pointerType !== "touch" || inField(event)) return;
    clearTimeout(this.hold);
    this.holdStart = event;
    this.hold = setTimeout(() => this.held_still(event), holdDelay);
  }

  private held_still(event: PointerEvent): void {
    this.held = event.pointerId;
    this.tell(event, PointerPhase.Cancel);
    this.tell(event, PointerPhase.Down, 2, 2);
    this.tell(event, PointerPhase.Up, 2, 0);
  }

  private move(event: PointerEvent): void {
    const start = this.holdStart;
    if (start?.pointerId === event.pointerId &&
        Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > holdReach) {
      clearTimeout(this.hold);
    }
    if (this.held !== event.pointerId) this.tell(event, PointerPhase.Move);
  }

  private up(event: PointerEvent, phase: PointerPhase): void {
    clearTimeout(this.hold);
    const swallowed = this.held === event.pointerId;
    this.held = -1;
    if (!swallowed) this.tell(event, phase);
  }

  private tell(
    event: PointerEvent, phase: PointerPhase, button = Math.max(0, event.button),
    buttons = event.buttons,
  ): void {
    const box = this.stage.getBoundingClientRect();
    this.link.send("Pointer", {
      phase, device: devices[event.pointerType] ?? PointerDevice.Mouse, id: event.pointerId,
      x: event.clientX - box.left, y: event.clientY - box.top, button, buttons,
      modifiers: modifiersOf(event),
    });
  }

  private wheel(event: WheelEvent): void {
    if (event.ctrlKey) return;  // the browser's zoom
    const box = this.stage.getBoundingClientRect();
    const unit = [1, linePixels, box.height * 0.9][event.deltaMode] ?? 1;
    this.link.send("Wheel", {
      x: event.clientX - box.left, y: event.clientY - box.top,
      deltaX: event.deltaX * unit, deltaY: event.deltaY * unit, modifiers: modifiersOf(event),
    });
  }
}
