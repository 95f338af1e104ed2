// Brings the wasm here and compiles it while it arrives. Needs nothing from the server: where it
// does not compress, app.wasm.gz is fetched instead and inflated here. Which road a server needs
// is asked once by HEAD and remembered, so that no byte is fetched in vain.
import { gzipBytes, inlineWasm, singleFile, wasmBytes, wasmPath } from "@web/build_facts";

type Road = "raw" | "gzip";
export type ByteStream = ReadableStream<Uint8Array<ArrayBuffer>>;
/** `total` is 0 when nobody knows it. */
export type Progress = (loaded: number, total: number) => void;

const memory = "quanyu.road";

const recall = (): Road | undefined => {
  try {
    const value = localStorage.getItem(memory);
    return value === "raw" || value === "gzip" ? value : undefined;
  } catch {
    return undefined;
  }
};

const remember = (road: Road): void => {
  try {
    localStorage.setItem(memory, road);
  } catch {
    // Storage may be forbidden; then the question is asked again next time.
  }
};

const chooseRoad = async (): Promise<Road> => {
  if (typeof DecompressionStream === "undefined") return "raw";
  const known = recall();
  if (known) return known;
  const head = await fetch(wasmPath, { method: "HEAD" }).catch(() => undefined);
  const road: Road = head?.ok && head.headers.has("content-encoding") ? "raw" : "gzip";
  remember(road);
  return road;
};

/** The same bytes, with their count told as they pass. */
export const counted = (stream: ByteStream, total: number, progress: Progress): ByteStream => {
  let loaded = 0;
  return stream.pipeThrough(new TransformStream({
    transform(chunk: Uint8Array<ArrayBuffer>, controller) {
      loaded += chunk.length;
      progress(loaded, Math.max(total, loaded));
      controller.enqueue(chunk);
    },
  }));
};

// A server may have unpacked the .gz itself by Content-Encoding; the first bytes tell.
const inflated = async (stream: ByteStream): Promise<ByteStream> => {
  const [probe, whole] = stream.tee();
  const reader = probe.getReader();
  const { value } = await reader.read();
  void reader.cancel();
  const packed = value?.[0] === 0x1f && value[1] === 0x8b;
  return packed ? whole.pipeThrough(new DecompressionStream("gzip")) as ByteStream : whole;
};

const compile = (stream: ByteStream): Promise<WebAssembly.Module> =>
  WebAssembly.compileStreaming(
    new Response(stream, { headers: { "Content-Type": "application/wasm" } }));

const fetched = async (path: string): Promise<ByteStream> => {
  const response = await fetch(path);
  if (!response.ok || !response.body) throw new Error(`${path}: HTTP ${response.status}`);
  return response.body;
};

/** One attempt to fetch and compile the app. Rejects with the reason. */
export const compileApp = async (progress: Progress): Promise<WebAssembly.Module> => {
  if (singleFile) {
    return compile(await inflated(new Response(inlineWasm()).body as ByteStream));
  }
  if (await chooseRoad() === "gzip") {
    const packed = await fetched(`${wasmPath}.gz`).catch(() => undefined);
    if (packed) return compile(await inflated(counted(packed, gzipBytes, progress)));
  }
  return compile(counted(await fetched(wasmPath), wasmBytes, progress));
};
