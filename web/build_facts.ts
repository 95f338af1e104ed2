// What the packaging wrote into index.html about the files beside it, and the files that the
// single-file build carries inside itself. The only reader of those attributes and elements.

export const byId = (id: string): HTMLElement | null => document.getElementById(id);

const facts = document.documentElement.dataset;

export const version = facts["version"] ?? "";
/** True for the one file that opens by double click: nothing may be fetched then. */
export const singleFile = "single" in facts;
export const hostPath = facts["host"] ?? "host.js";
export const wasmPath = facts["wasm"] ?? "app.wasm";
/** Sizes in bytes, 0 where unknown. */
export const wasmBytes = Number(facts["wasmBytes"] ?? 0);
export const gzipBytes = Number(facts["gzipBytes"] ?? 0);

const inlineText = (id: string): string | undefined =>
  byId(id)?.textContent?.trim();

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** The script of the host inside a single file. */
export const inlineHost = (): string => inlineText("host") ?? "";
/** The gzipped wasm inside a single file. */
export const inlineWasm = (): Uint8Array<ArrayBuffer> => fromBase64(inlineText("wasm") ?? "");

let inlineFiles: Record<string, string> | undefined;
/** A file of the app inside a single file, or undefined. */
export const inlineFile = (path: string): Uint8Array<ArrayBuffer> | undefined => {
  inlineFiles ??= JSON.parse(inlineText("files") ?? "{}") as Record<string, string>;
  const text = inlineFiles[path];
  return text === undefined ? undefined : fromBase64(text);
};
