// Chooses where the wasm runs: in a worker if a canvas handed to it really gives a WebGL2 context
// there, else on the page, else nowhere. Nothing is decided by the browser's name.
import { hostPath, inlineHost, singleFile } from "@web/build_facts";
import type { InlineStart } from "@web/host";
import { contextAttributes, reportOf, type FromHost, type HostPort, type ToHost } from "@web/hosting";

export interface Launched {
  canvas: HTMLCanvasElement;
  port: HostPort;
}

const newCanvas = (old: HTMLCanvasElement): HTMLCanvasElement => {
  const canvas = old.cloneNode() as HTMLCanvasElement;
  old.replaceWith(canvas);
  return canvas;
};

const scriptAddress = (): string =>
  singleFile
    ? URL.createObjectURL(new Blob([inlineHost()], { type: "text/javascript" }))
    : hostPath;

// Undefined when there is no worker or its canvas gives no context.
const inWorker = (
  canvas: HTMLCanvasElement, hear: (message: FromHost) => void,
): Promise<HostPort | undefined> =>
  new Promise((resolve) => {
    let worker: Worker;
    let offscreen: OffscreenCanvas;
    try {
      offscreen = canvas.transferControlToOffscreen();
      worker = new Worker(scriptAddress());
    } catch {
      resolve(undefined);
      return;
    }
    const fail = (event: Event): void => {
      worker.terminate();
      event.preventDefault();
      resolve(undefined);
    };
    worker.onerror = fail;
    worker.onmessage = (event: MessageEvent<FromHost>) => {
      if (event.data.kind !== "tried" || !event.data.ok) {
        fail(event);
        return;
      }
      const broken = (reason: Event): void =>
        hear({ kind: "failed", report: reportOf((reason as ErrorEvent).message ?? reason.type) });
      worker.onmessage = (next: MessageEvent<FromHost>) => hear(next.data);
      worker.onerror = broken;
      worker.onmessageerror = broken;
      resolve({
        inline: false,
        post: (message: ToHost, transfer?: Transferable[]) =>
          worker.postMessage(message, transfer ?? []),
      });
    };
    worker.postMessage({ kind: "try", canvas: offscreen } satisfies ToHost, [offscreen]);
  });

const loadScript = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = scriptAddress();
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${hostPath} cannot be loaded`));
    document.head.append(script);
  });

const onPage = async (
  canvas: HTMLCanvasElement, hear: (message: FromHost) => void,
): Promise<HostPort | undefined> => {
  if (!canvas.getContext("webgl2", contextAttributes)) return undefined;
  await loadScript();
  const start = (globalThis as { quanyuHost?: InlineStart }).quanyuHost;
  return start && { inline: true, post: start(canvas, hear) };
};

/**
 * Finds a host for the app; undefined when neither gives WebGL2. Rejects when the host's script
 * cannot be had. `inlineOnly` leaves the worker out, for tests.
 */
export const launch = async (
  first: HTMLCanvasElement, hear: (message: FromHost) => void, inlineOnly: boolean,
): Promise<Launched | undefined> => {
  let canvas = first;
  if (!inlineOnly && typeof canvas.transferControlToOffscreen === "function") {
    const port = await inWorker(canvas, hear);
    if (port) return { canvas, port };
    canvas = newCanvas(canvas);
  }
  const port = await onPage(canvas, hear);
  return port && { canvas, port };
};
