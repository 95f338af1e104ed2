// Fetches files that belong to the app, beside the page or inside the single file.
import type { Fetch } from "@gen/protocol";
import { inlineFile, singleFile } from "@web/build_facts";
import type { Link } from "@web/link";

const join = (parts: Uint8Array[], size: number): Uint8Array => {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

export class Fetching {
  private readonly running = new Map<number, AbortController>();

  constructor(private readonly link: Link) {}

  get busy(): boolean {
    return this.running.size > 0;
  }

  async start({ request, path }: Fetch): Promise<void> {
    const inside = inlineFile(path);
    if (singleFile || inside) {
      this.done(request, inside ? 200 : 404, inside ?? new Uint8Array());
      return;
    }
    const abort = new AbortController();
    this.running.set(request, abort);
    try {
      const response = await fetch(path, { signal: abort.signal });
      const content = response.ok && response.body
        ? await this.read(request, response) : new Uint8Array();
      this.done(request, response.status, content);
    } catch {
      if (!abort.signal.aborted) this.done(request, 0, new Uint8Array());
    } finally {
      this.running.delete(request);
    }
  }

  cancel(request: number): void {
    this.running.get(request)?.abort();
  }

  private async read(request: number, response: Response): Promise<Uint8Array> {
    // The length of a compressed answer is not that of its content.
    const total = response.headers.has("content-encoding")
      ? 0 : Number(response.headers.get("content-length") ?? 0);
    const reader = response.body!.getReader();
    const parts: Uint8Array[] = [];
    let loaded = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      loaded += next.value.length;
      this.link.send("FetchProgress", { request, loaded, total });
    }
    return join(parts, loaded);
  }

  private done(request: number, status: number, content: Uint8Array): void {
    this.link.send("FetchDone", { request, status, content });
  }
}
