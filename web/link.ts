// The page's end of the pipe to the app: gathers messages, keeps at most one batch on its way so
// that pointer moves do not pile up behind a busy app, and gives what the app says to its handlers.
// Tells when an answer is overdue; runs no timer while nothing is under way.
import type { AppHandlers, PageMessages, Pointer } from "@gen/protocol";
import { PointerPhase } from "@gen/protocol";
import { append, dispatch } from "@web/batch";
import type { FromHost, HostPort } from "@web/hosting";
import { Writer } from "@web/wire";

type Entry = { [Name in keyof PageMessages]: [Name, PageMessages[Name]] }[keyof PageMessages];

// Steps of the app's long jobs take 30 ms; whoever is silent for this long hangs.
const patience = 15_000;

export class Link {
  /** Messages ever sent; unchanged between two looks: nothing happened on the page. */
  sent = 0;
  /** Called when an answer is overdue, and again when it has come after all. */
  onSilence: (silent: boolean) => void = () => {};

  private readonly writer = new Writer();
  private queue: Entry[] = [];
  private port: HostPort | undefined;
  private underway = false;
  private asked = false;
  private watch: ReturnType<typeof setTimeout> | undefined;
  private silent = false;

  constructor(private readonly handlers: AppHandlers) {}

  send<Name extends keyof PageMessages>(name: Name, message: PageMessages[Name]): void {
    ++this.sent;
    const entry = [name, message] as Entry;
    if (this.follows(entry)) this.queue[this.queue.length - 1] = entry;
    else this.queue.push(entry);
    this.askFlush();
  }

  /** Starts sending; what was said before waits in the queue. */
  open(port: HostPort): void {
    this.port = port;
    this.askFlush();
  }

  /** The app is gone: nothing is sent any more. */
  close(): void {
    this.port = undefined;
    clearTimeout(this.watch);
  }

  take(message: FromHost & { kind: "batches" }): void {
    if (message.done > 0) this.answered();
    for (const batch of message.batches) dispatch(batch, this.handlers);
    this.askFlush();
  }

  // A pointer that moves on replaces its last place.
  private follows([name, message]: Entry): boolean {
    const last = this.queue[this.queue.length - 1];
    if (name !== "Pointer" || last?.[0] !== "Pointer") return false;
    const [now, before] = [message as Pointer, last[1] as Pointer];
    return now.phase === PointerPhase.Move && before.phase === PointerPhase.Move &&
      now.id === before.id && now.buttons === before.buttons;
  }

  // One microtask later, so that one event that says several things sends one batch.
  private askFlush(): void {
    if (this.asked) return;
    this.asked = true;
    queueMicrotask(() => this.flush());
  }

  private flush(): void {
    this.asked = false;
    if (!this.port || this.underway || this.queue.length === 0) return;
    for (const [name, message] of this.queue) append(this.writer, name, message as never);
    this.queue = [];
    this.underway = true;
    this.watch = setTimeout(() => this.overdue(), patience);
    const batch = this.writer.take();
    this.port.post({ kind: "batch", batch }, [batch.buffer]);
  }

  private answered(): void {
    clearTimeout(this.watch);
    this.underway = false;
    if (!this.silent) return;
    this.silent = false;
    this.onSilence(false);
  }

  private overdue(): void {
    // A page in the background gets its timers and its worker's turns when the browser likes.
    if (document.hidden) return;
    this.silent = true;
    this.onSilence(true);
  }
}
