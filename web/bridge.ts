// The only file that touches the wasm heap; the same in the worker and on the page.
//
//   host.ts -> Bridge.receive -> quanyu_alloc, copy, quanyu_receive (src/main_web.cpp)
//   main_web.cpp -> Module.send -> Bridge's `send`
//   indexed_extents_web.cpp -> IndexedDB -> Module.answer -> quanyu_alloc, copy, quanyu_answer
//
// After the first trap the module is never called again: its memory can no longer be trusted.
import createQuanyu, { type QuanyuModule } from "@glue";

/** What the host wants to hear from the module. */
export interface BridgeListener {
  send(batch: Uint8Array<ArrayBuffer>): void;
  failed(error: unknown): void;
  log(line: string): void;
}

export class Bridge {
  private dead_ = false;

  private constructor(
    private readonly module_: QuanyuModule, private readonly listener_: BridgeListener,
  ) {}

  static async start(
    compiled: WebAssembly.Module, canvas: OffscreenCanvas | HTMLCanvasElement,
    listener: BridgeListener,
  ): Promise<Bridge> {
    let bridge: Bridge | undefined;
    const failed = (error: unknown): void => {
      if (bridge) bridge.fail(error);
      else listener.failed(error);
    };
    const module = await createQuanyu({
      canvas,
      send: (batch) => listener.send(batch),
      answer: (ticket, status, parts) => bridge?.call_("_quanyu_answer", parts, ticket, status),
      failed,
      onAbort: failed,
      print: (line) => listener.log(line),
      printErr: (line) => listener.log(line),
      instantiateWasm: (imports, done) => {
        WebAssembly.instantiate(compiled, imports).then((it) => done(it, compiled), failed);
        return {};
      },
    });
    bridge = new Bridge(module, listener);
    return bridge;
  }

  /** Hands a batch to the app. */
  receive(batch: Uint8Array): void {
    this.call_("_quanyu_receive", [batch]);
  }

  // Calls an export with bytes that it owns from then on, after what stands before them.
  private call_(
    name: "_quanyu_receive" | "_quanyu_answer", parts: Uint8Array[], ticket = 0, status = 0,
  ): void {
    if (this.dead_) return;
    try {
      const size = parts.reduce((sum, part) => sum + part.length, 0);
      const address = this.module_._quanyu_alloc(size);
      let at = address;
      for (const part of parts) {
        this.module_.HEAPU8.set(part, at);  // never kept: the heap moves when it grows
        at += part.length;
      }
      if (name === "_quanyu_receive") this.module_._quanyu_receive(address, size);
      else this.module_._quanyu_answer(ticket, status, address, size);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Reports the first failure and lets nothing into the module any more. */
  fail(error: unknown): void {
    if (this.dead_) return;
    this.dead_ = true;
    this.listener_.failed(error);
  }
}
