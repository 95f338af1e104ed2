// Tells the app the size of the canvas in CSS and in exact device pixels. The canvas itself is as
// large as its last frame says (style.css scales it by 1/--scale), so that a frame is never shown
// stretched: a new size travels to the app and comes back with the frame drawn for it.
import { PageNumber, type Resize } from "@gen/protocol";
import type { Link } from "@web/link";

export class Sizing {
  private last_ = "";
  private width_ = 0;
  private height_ = 0;
  private deviceWidth_ = 0;
  private deviceHeight_ = 0;

  constructor(private readonly stage_: HTMLElement, private readonly link_: Link) {
    const observer = new ResizeObserver((entries) => this.measured_(entries[entries.length - 1]!));
    try {
      // Fires when only the device pixels change, too: zoom, another screen.
      observer.observe(stage_, { box: "device-pixel-content-box" });
    } catch {
      observer.observe(stage_);
    }
    this.watchScale_();
    visualViewport?.addEventListener("resize", () => this.report_());
    this.measure_();
    this.report_();
  }

  // Where the observer is silent about a change of scale alone, a media query is not. The query
  // names one scale, so each change needs a new one.
  private watchScale_(): void {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
      this.watchScale_();
      this.measure_();
      this.report_();
    }, { once: true });
  }

  private measure_(): void {
    const box = this.stage_.getBoundingClientRect();
    this.width_ = box.width;
    this.height_ = box.height;
    this.deviceWidth_ = Math.round(box.right * devicePixelRatio) - Math.round(box.left * devicePixelRatio);
    this.deviceHeight_ = Math.round(box.bottom * devicePixelRatio) - Math.round(box.top * devicePixelRatio);
  }

  private measured_(entry: ResizeObserverEntry): void {
    this.measure_();
    const exact = entry.devicePixelContentBoxSize?.[0];
    if (exact) {
      this.deviceWidth_ = exact.inlineSize;
      this.deviceHeight_ = exact.blockSize;
    }
    this.report_();
  }

  // Only an on-screen keyboard takes much of the page's lower part without a zoom.
  private keyboardHeight_(): number {
    const view = visualViewport;
    if (!view || Math.abs(view.scale - 1) > 0.01) return 0;
    const covered = innerHeight - view.height - view.offsetTop;
    return covered > 120 ? covered : 0;
  }

  private report_(): void {
    this.stage_.style.setProperty("--scale", String(devicePixelRatio));
    const now: Resize = {
      width: this.width_, height: this.height_,
      deviceWidth: Math.max(1, this.deviceWidth_), deviceHeight: Math.max(1, this.deviceHeight_),
      keyboardHeight: this.keyboardHeight_(),
    };
    const text = JSON.stringify(now);
    if (text === this.last_) return;
    this.last_ = text;
    this.link_.send(PageNumber.Resize, now);
  }
}
