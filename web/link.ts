// The page's end of the pipe to the app: gathers messages, keeps at most one batch on its way so
// that pointer moves do not pile up behind a busy app, and gives what the app says to its handlers.
// Tells when an answer is overdue; runs no timer while nothing is under way.
import { PageNumber, PointerPhase, type PageMessages, type Pointer } from "@gen/protocol";
import { append, dispatch, type AppHandlers } from "@web/batch";
import type { FromHost, HostPort } from "@web/hosting";
import { Writer } from "@web/wire";

type Entry = { [Number in PageNumber]: [Number, PageMessages[Number]] }[PageNumber];

// Steps of the app's long jobs take 30 ms; whoever is silent for this long hangs.
const patience = 15_000;

export class Link {
  /** Messages ever sent; unchanged between two looks: nothing happened on the page. */
  sent = 0;
  /** Called when an answer is overdue, and again when it has come after all. */
  onSilence: (silent: boolean) => void = () => {};

  private readonly writer_ = new Writer();
  private queue_: Entry[] = [];
  private port_: HostPort | undefined;
  private underway_ = false;
  private asked_ = false;
  private watch_: ReturnType<typeof setTimeout> | undefined;
  private silent_ = false;

  constructor(private readonly handlers_: AppHandlers) {}

  send<Number extends PageNumber>(number: Number, message: PageMessages[Number]): void {
    ++this.sent;
    const entry = [number, message] as Entry;
    if (this.follows_(entry)) this.queue_[this.queue_.length - 1] = entry;
    else this.queue_.push(entry);
    this.askFlush_();
  }

  /** Starts sending; what was said before waits in the queue. */
  open(port: HostPort): void {
    this.port_ = port;
    this.askFlush_();
  }

  /** The app is gone: nothing is sent any more. */
  close(): void {
    this.port_ = undefined;
    clearTimeout(this.watch_);
  }

  take(message: FromHost & { kind: "batches" }): void {
    if (message.done > 0) this.answered_();
    for (const batch of message.batches) dispatch(batch, this.handlers_);
    this.askFlush_();
  }

  // A pointer that moves on replaces its last place.
  private follows_([number, message]: Entry): boolean {
    const last = this.queue_[this.queue_.length - 1];
    if (number !== PageNumber.Pointer || last?.[0] !== number) return false;
    const [now, before] = [message as Pointer, last[1] as Pointer];
    return now.phase === PointerPhase.Move && before.phase === PointerPhase.Move &&
      now.id === before.id && now.buttons === before.buttons;
  }

  // One microtask later, so that one event that says several things sends one batch.
  private askFlush_(): void {
    if (this.asked_) return;
    this.asked_ = true;
    queueMicrotask(() => this.flush_());
  }

  private flush_(): void {
    this.asked_ = false;
    if (!this.port_ || this.underway_ || this.queue_.length === 0) return;
    for (const [number, message] of this.queue_) append(this.writer_, number, message as never);
    this.queue_ = [];
    this.underway_ = true;
    this.watch_ = setTimeout(() => this.overdue_(), patience);
    const batch = this.writer_.take();
    this.port_.post({ kind: "batch", batch }, [batch.buffer]);
  }

  private answered_(): void {
    clearTimeout(this.watch_);
    this.underway_ = false;
    if (!this.silent_) return;
    this.silent_ = false;
    this.onSilence(false);
  }

  private overdue_(): void {
    // A page in the background gets its timers and its worker's turns when the browser likes.
    if (document.hidden) return;
    this.silent_ = true;
    this.onSilence(true);
  }
}
