// What the page and the host of the wasm say to each other besides batches. A host is host.ts: in
// a worker it hears `message` events, on the page its functions are called directly.

/** From the page to the host. */
export type ToHost =
  | { kind: "try"; canvas: OffscreenCanvas }
  | { kind: "start"; module: WebAssembly.Module }
  | { kind: "batch"; batch: Uint8Array };

/** From the host to the page. */
export type FromHost =
  /** The answer to `try`: whether the canvas gave a WebGL2 context. */
  | { kind: "tried"; ok: boolean }
  | { kind: "started" }
  /** `done` batches of the page have been taken in since the last such message. */
  | { kind: "batches"; done: number; batches: Uint8Array<ArrayBuffer>[] }
  | { kind: "failed"; report: FailureReport };

/** What a crash leaves behind for the diagnostics; never anything the user typed. */
export interface FailureReport {
  message: string;
  stack: string;
  gpu: string;
  log: string[];
}

export const reportOf = (error: unknown, gpu = "", log: string[] = []): FailureReport => {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: "" };
  return { message, stack: stack ?? "", gpu, log };
};

/** The attributes that src/gfx opens the context with: the first call on a canvas decides. */
export const contextAttributes: WebGLContextAttributes = {
  alpha: false, antialias: false, depth: false, stencil: false, powerPreference: "low-power",
};

/** The running app as the page sees it. */
export interface HostPort {
  post(message: ToHost, transfer?: Transferable[]): void;
  inline: boolean;
}
