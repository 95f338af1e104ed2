// Fetches files that belong to the app, beside the page or inside the single file.
import { PageNumber, type Fetch } from "@gen/protocol";
import { inlineFile, singleFile } from "@web/build_facts";
import { counted, type ByteStream } from "@web/download";
import type { Link } from "@web/link";

export class Fetching {
  private readonly running_ = new Map<number, AbortController>();

  constructor(private readonly link_: Link) {}

  async start({ request, path }: Fetch): Promise<void> {
    const inside = inlineFile(path);
    if (singleFile || inside) {
      this.done_(request, inside ? 200 : 404, inside ?? new Uint8Array());
      return;
    }
    const abort = new AbortController();
    this.running_.set(request, abort);
    try {
      const response = await fetch(path, { signal: abort.signal });
      const content = response.ok && response.body
        ? await this.read_(request, response) : new Uint8Array();
      this.done_(request, response.status, content);
    } catch {
      if (!abort.signal.aborted) this.done_(request, 0, new Uint8Array());
    } finally {
      this.running_.delete(request);
    }
  }

  cancel(request: number): void {
    this.running_.get(request)?.abort();
  }

  private async read_(request: number, response: Response): Promise<Uint8Array> {
    // The length of a compressed answer is not that of its content.
    const total = response.headers.has("content-encoding")
      ? 0 : Number(response.headers.get("content-length") ?? 0);
    const stream = counted(response.body as ByteStream, total, (loaded) =>
      this.link_.send(PageNumber.FetchProgress, { request, loaded, total }));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  private done_(request: number, status: number, content: Uint8Array): void {
    this.link_.send(PageNumber.FetchDone, { request, status, content });
  }
}
