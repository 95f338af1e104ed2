// Tells the app the size of the canvas in CSS and in exact device pixels. The canvas itself is as
// large as its last frame says (style.css scales it by 1/--scale), so that a frame is never shown
// stretched: a new size travels to the app and comes back with the frame drawn for it.
import type { Resize } from "@gen/protocol";
import type { Link } from "@web/link";

const same = (a: Resize, b: Resize | undefined): boolean =>
  b !== undefined && (Object.keys(a) as (keyof Resize)[]).every((key) => a[key] === b[key]);

export class Sizing {
  private last: Resize | undefined;
  private width = 0;
  private height = 0;
  private deviceWidth = 0;
  private deviceHeight = 0;

  constructor(private readonly stage: HTMLElement, private readonly link: Link) {
    const observer = new ResizeObserver((entries) => this.measured(entries[entries.length - 1]!));
    try {
      // Fires when only the device pixels change, too: zoom, another screen.
      observer.observe(stage, { box: "device-pixel-content-box" });
    } catch {
      observer.observe(stage);
    }
    this.watchScale();
    visualViewport?.addEventListener("resize", () => this.report());
    this.measure();
    this.report();
  }

  // Where the observer is silent about a change of scale alone, a media query is not. The query
  // names one scale, so each change needs a new one.
  private watchScale(): void {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
      this.watchScale();
      this.measure();
      this.report();
    }, { once: true });
  }

  private measure(): void {
    const box = this.stage.getBoundingClientRect();
    this.width = box.width;
    this.height = box.height;
    this.deviceWidth = Math.round(box.right * devicePixelRatio) - Math.round(box.left * devicePixelRatio);
    this.deviceHeight = Math.round(box.bottom * devicePixelRatio) - Math.round(box.top * devicePixelRatio);
  }

  private measured(entry: ResizeObserverEntry): void {
    this.measure();
    const exact = entry.devicePixelContentBoxSize?.[0];
    if (exact) {
      this.deviceWidth = exact.inlineSize;
      this.deviceHeight = exact.blockSize;
    }
    this.report();
  }

  // Only an on-screen keyboard takes much of the page's lower part without a zoom.
  private keyboardHeight(): number {
    const view = visualViewport;
    if (!view || Math.abs(view.scale - 1) > 0.01) return 0;
    const covered = innerHeight - view.height - view.offsetTop;
    return covered > 120 ? covered : 0;
  }

  private report(): void {
    this.stage.style.setProperty("--scale", String(devicePixelRatio));
    const now: Resize = {
      width: this.width, height: this.height,
      deviceWidth: Math.max(1, this.deviceWidth), deviceHeight: Math.max(1, this.deviceHeight),
      keyboardHeight: this.keyboardHeight(),
    };
    if (same(now, this.last)) return;
    this.last = now;
    this.link.send("Resize", now);
  }
}
