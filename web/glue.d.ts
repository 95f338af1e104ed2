// The module that Emscripten makes of src/main_web.cpp; the bundler puts its path here.
declare module "@glue" {
  /** What the wasm module is started with and what it offers. */
  export interface QuanyuModule {
    canvas: OffscreenCanvas | HTMLCanvasElement;
    HEAPU8: Uint8Array<ArrayBuffer>;
    /** Room for `size` bytes; the callee of the next call gives it back. */
    _quanyu_alloc(size: number): number;
    _quanyu_receive(address: number, size: number): void;
    _quanyu_answer(ticket: number, status: number, address: number, size: number): void;
  }
  /** Calls made by the JS bodies in src/main_web.cpp. */
  export interface QuanyuImports {
    canvas: OffscreenCanvas | HTMLCanvasElement;
    /** A batch for the page; the bytes are the receiver's own. */
    send(batch: Uint8Array<ArrayBuffer>): void;
    /** The answer to something asked of the browser, see src/platform/indexed_extents_web.cpp. */
    answer(ticket: number, status: number, parts: Uint8Array[]): void;
    /** The stop of the whole module: nothing may be called after it. */
    failed(error: unknown): void;
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object;
    onAbort(what: unknown): void;
    print(line: string): void;
    printErr(line: string): void;
  }
  export default function createQuanyu(imports: QuanyuImports): Promise<QuanyuModule>;
}
