// window.quanyu under ?testing=1: the app's own answers for tests. Nothing of it exists otherwise.
import { CallKind, PageNumber, type Reply } from "@gen/protocol";
import type { Link } from "@web/link";

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

export class Testing {
  private last_ = 0;
  private readonly waiting_ = new Map<number, Waiting>();
  /** Called when the app has drawn its first frame; questions wait for it. */
  ready!: () => void;
  private readonly readiness_ = new Promise<void>((resolve) => { this.ready = resolve; });

  constructor(private readonly link_: Link) {
    const call = (kind: CallKind, name = "", args: unknown = null): Promise<unknown> =>
      this.call_(kind, name, args);
    Object.assign(globalThis, {
      quanyu: {
        idle: () => this.idle_(),
        items: () => call(CallKind.Items),
        run: (id: string, args: unknown) => call(CallKind.Run, id, args),
        query: (name: string, args: unknown) => call(CallKind.Query, name, args),
        stats: () => call(CallKind.Stats),
      },
    });
  }

  answered({ request, ok, json }: Reply): void {
    const waiting = this.waiting_.get(request);
    this.waiting_.delete(request);
    if (ok) waiting?.resolve(json === "" ? null : JSON.parse(json));
    else waiting?.reject(new Error(json));
  }

  private async call_(kind: CallKind, name: string, args: unknown): Promise<unknown> {
    await this.readiness_;
    const request = ++this.last_;
    this.link_.send(PageNumber.Call,
      { request, kind, name, arguments: JSON.stringify(args ?? null) });
    return new Promise((resolve, reject) => this.waiting_.set(request, { resolve, reject }));
  }

  // The app answers when it has nothing left to do. If the page has said more meanwhile, or says
  // more because of what came with the answer (focus, selection), the question is asked again.
  private async idle_(): Promise<void> {
    for (;;) {
      await this.call_(CallKind.Idle, "", null);
      const sent = this.link_.sent;
      await new Promise((resolve) => setTimeout(resolve));
      if (this.link_.sent === sent) return;
    }
  }
}
