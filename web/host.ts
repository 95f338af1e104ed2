// The host of the wasm: entry of the worker, and of the same script loaded into the page where a
// worker gets no WebGL2. Gathers the batches that came while the app was busy into one call, keeps
// the app's one timer, and reports a trap once. Understands no message but Wake.
import { AppNumber, PageNumber } from "@gen/protocol";
import { Bridge } from "@web/bridge";
import { walk } from "@web/frames";
import { contextAttributes, reportOf, type FromHost, type ToHost } from "@web/hosting";

const logLines = 512;
const woken = new Uint8Array([PageNumber.Woken, 0]);

class Host {
  private canvas_: OffscreenCanvas | HTMLCanvasElement | undefined;
  private bridge_: Bridge | undefined;
  private incoming_: Uint8Array[] = [];
  private outgoing_: Uint8Array<ArrayBuffer>[] = [];
  private taken_ = 0;
  private timer_: ReturnType<typeof setTimeout> | undefined;
  private readonly log_: string[] = [];
  private readonly turn_ = new MessageChannel();
  private turnAsked_ = false;

  constructor(private readonly post_: (message: FromHost, transfer?: Transferable[]) => void) {
    this.turn_.port1.onmessage = () => this.drain_();
  }

  take(message: ToHost): void {
    if (message.kind === "try") this.tryCanvas_(message.canvas);
    else if (message.kind === "start") void this.start_(message.module);
    else this.queue_(message.batch, 1);
  }

  /** On the page: the canvas was tried by the page itself. */
  useCanvas(canvas: HTMLCanvasElement): void {
    this.canvas_ = canvas;
  }

  private tryCanvas_(canvas: OffscreenCanvas): void {
    this.canvas_ = canvas;
    let ok = false;
    try {
      ok = canvas.getContext("webgl2", contextAttributes) !== null;
    } catch {
      // Some engines throw for a context kind that they do not know off the page.
    }
    this.post_({ kind: "tried", ok });
  }

  private async start_(module: WebAssembly.Module): Promise<void> {
    try {
      if (!this.canvas_) throw new Error("no canvas");
      this.bridge_ = await Bridge.start(module, this.canvas_, {
        send: (batch) => this.send_(batch),
        failed: (error) => this.fail_(error),
        log: (line) => this.keep_(line),
      });
      this.watchContext_(this.canvas_);
      this.post_({ kind: "started" });
      this.askTurn_();
    } catch (error) {
      this.fail_(error);
    }
  }

  // Without preventDefault the browser never gives a lost context back.
  private watchContext_(canvas: OffscreenCanvas | HTMLCanvasElement): void {
    canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      this.queue_(new Uint8Array([PageNumber.ContextLost, 0]), 0);
    });
    canvas.addEventListener("webglcontextrestored", () =>
      this.queue_(new Uint8Array([PageNumber.ContextRestored, 0]), 0));
  }

  private queue_(batch: Uint8Array, taken: number): void {
    this.incoming_.push(batch);
    this.taken_ += taken;
    this.askTurn_();
  }

  // The turn stands behind the messages that wait already, so that all of them make one frame.
  private askTurn_(): void {
    if (this.turnAsked_ || !this.bridge_) return;
    this.turnAsked_ = true;
    this.turn_.port2.postMessage(0);
  }

  private drain_(): void {
    this.turnAsked_ = false;
    const batches = this.incoming_;
    this.incoming_ = [];
    if (batches.length > 0) this.bridge_?.receive(batches.length === 1 ? batches[0]! : join(batches));
    this.flush_();
  }

  private flush_(): void {
    const batches = this.outgoing_;
    const done = this.taken_;
    this.outgoing_ = [];
    this.taken_ = 0;
    if (done + batches.length > 0) {
      this.post_({ kind: "batches", done, batches }, batches.map((batch) => batch.buffer));
    }
  }

  // The app also sends outside a turn, when storage has answered.
  private send_(batch: Uint8Array<ArrayBuffer>): void {
    walk(batch, (number, fields) => {
      if (number !== AppNumber.Wake) return;
      this.wake_(new DataView(fields.buffer, fields.byteOffset).getFloat64(0, true));
    });
    this.outgoing_.push(batch);
    this.askTurn_();
  }

  private wake_(delay: number): void {
    clearTimeout(this.timer_);
    this.timer_ = delay < 0 ? undefined : setTimeout(() => this.queue_(woken, 0), delay);
  }

  private keep_(line: string): void {
    this.log_.push(line);
    if (this.log_.length > logLines) this.log_.shift();
  }

  /** An error that no call of ours caught, for example in an answer of the browser's storage. */
  uncaught(error: unknown): void {
    if (this.bridge_) this.bridge_.fail(error);
    else this.fail_(error);
  }

  private fail_(error: unknown): void {
    clearTimeout(this.timer_);
    this.post_({ kind: "failed", report: reportOf(error, this.gpu_(), this.log_) });
  }

  private gpu_(): string {
    try {
      const context = this.canvas_?.getContext("webgl2") as WebGL2RenderingContext | null | undefined;
      const debug = context?.getExtension("WEBGL_debug_renderer_info");
      return debug ? String(context?.getParameter(debug.UNMASKED_RENDERER_WEBGL)) : "";
    } catch {
      return "";
    }
  }
}

const join = (parts: Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** How the page starts a host of its own, from the script it has loaded. */
export type InlineStart =
  (canvas: HTMLCanvasElement, hear: (message: FromHost) => void) => (message: ToHost) => void;

if (typeof document === "undefined") {
  const scope = self as unknown as Worker;
  const host = new Host((message, transfer) => scope.postMessage(message, transfer ?? []));
  scope.onmessage = (event: MessageEvent<ToHost>) => host.take(event.data);
  self.addEventListener("error", (event) => host.uncaught(event.error ?? event.message));
  self.addEventListener("unhandledrejection", (event) => host.uncaught(event.reason));
} else {
  const start: InlineStart = (canvas, hear) => {
    const host = new Host(hear);
    host.useCanvas(canvas);
    return (message) => host.take(message);
  };
  (globalThis as { quanyuHost?: InlineStart }).quanyuHost = start;
}
