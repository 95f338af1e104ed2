// The host of the wasm: entry of the worker, and of the same script loaded into the page where a
// worker gets no WebGL2. Gathers the batches that came while the app was busy into one call, keeps
// the app's one timer, and reports a trap once. Understands no message but Wake.
import { AppNumber, PageNumber } from "@gen/protocol";
import { walk } from "@web/batch";
import { Bridge } from "@web/bridge";
import { contextAttributes, type FailureReport, type FromHost, type ToHost } from "@web/hosting";
import { Reader } from "@web/wire";

const logLines = 512;
const woken = new Uint8Array([PageNumber.Woken, 0]);

class Host {
  private canvas: OffscreenCanvas | HTMLCanvasElement | undefined;
  private bridge: Bridge | undefined;
  private incoming: Uint8Array[] = [];
  private outgoing: Uint8Array<ArrayBuffer>[] = [];
  private taken = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly log: string[] = [];
  private readonly turn = new MessageChannel();
  private turnAsked = false;

  constructor(private readonly post: (message: FromHost, transfer?: Transferable[]) => void) {
    this.turn.port1.onmessage = () => this.drain();
  }

  take(message: ToHost): void {
    if (message.kind === "try") this.tryCanvas(message.canvas);
    else if (message.kind === "start") void this.start(message.module);
    else this.queue(message.batch, 1);
  }

  /** On the page: the canvas was tried by the page itself. */
  useCanvas(canvas: HTMLCanvasElement): void {
    this.canvas = canvas;
  }

  private tryCanvas(canvas: OffscreenCanvas): void {
    this.canvas = canvas;
    let ok = false;
    try {
      ok = canvas.getContext("webgl2", contextAttributes) !== null;
    } catch {
      // Some engines throw for a context kind that they do not know off the page.
    }
    this.post({ kind: "tried", ok });
  }

  private async start(module: WebAssembly.Module): Promise<void> {
    try {
      if (!this.canvas) throw new Error("no canvas");
      this.bridge = await Bridge.start(module, this.canvas, {
        send: (batch) => this.send(batch),
        failed: (error) => this.fail(error),
        log: (line) => this.keep(line),
      });
      this.watchContext(this.canvas);
      this.post({ kind: "started" });
      this.askTurn();
    } catch (error) {
      this.fail(error);
    }
  }

  // Without preventDefault the browser never gives a lost context back.
  private watchContext(canvas: OffscreenCanvas | HTMLCanvasElement): void {
    canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      this.queue(new Uint8Array([PageNumber.ContextLost, 0]), 0);
    });
    canvas.addEventListener("webglcontextrestored", () =>
      this.queue(new Uint8Array([PageNumber.ContextRestored, 0]), 0));
  }

  private queue(batch: Uint8Array, taken: number): void {
    this.incoming.push(batch);
    this.taken += taken;
    this.askTurn();
  }

  // The turn stands behind the messages that wait already, so that all of them make one frame.
  private askTurn(): void {
    if (this.turnAsked || !this.bridge) return;
    this.turnAsked = true;
    this.turn.port2.postMessage(0);
  }

  private drain(): void {
    this.turnAsked = false;
    const batches = this.incoming;
    this.incoming = [];
    if (batches.length > 0) this.bridge?.receive(batches.length === 1 ? batches[0]! : join(batches));
    this.flush();
  }

  private flush(): void {
    const batches = this.outgoing;
    const done = this.taken;
    this.outgoing = [];
    this.taken = 0;
    if (done + batches.length > 0) {
      this.post({ kind: "batches", done, batches }, batches.map((batch) => batch.buffer));
    }
  }

  // The app also sends outside a turn, when storage has answered.
  private send(batch: Uint8Array<ArrayBuffer>): void {
    walk(batch, (number, fields) => {
      if (number === AppNumber.Wake) this.wake(new Reader(fields).f64());
    });
    this.outgoing.push(batch);
    this.askTurn();
  }

  private wake(delay: number): void {
    clearTimeout(this.timer);
    this.timer = delay < 0 ? undefined : setTimeout(() => this.queue(woken, 0), delay);
  }

  private keep(line: string): void {
    this.log.push(line);
    if (this.log.length > logLines) this.log.shift();
  }

  /** An error that no call of ours caught, for example in an answer of the browser's storage. */
  uncaught(error: unknown): void {
    if (this.bridge) this.bridge.fail(error);
    else this.fail(error);
  }

  private fail(error: unknown): void {
    clearTimeout(this.timer);
    const { message, stack } = error instanceof Error
      ? error : { message: String(error), stack: "" };
    const report: FailureReport = { message, stack: stack ?? "", gpu: this.gpu(), log: this.log };
    this.post({ kind: "failed", report });
  }

  private gpu(): string {
    try {
      const context = this.canvas?.getContext("webgl2") as WebGL2RenderingContext | null | undefined;
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
