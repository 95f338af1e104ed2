// The hash of the address: the app's routes, the browser's back and forward.
import { PageNumber, type Route as RouteMessage } from "@gen/protocol";
import type { Link } from "@web/link";

export const currentHash = (): string => location.hash.replace(/^#/, "");

export class Route {
  private last_ = currentHash();

  constructor(private readonly link_: Link) {
    // A hash typed by hand fires both events; one of them is enough.
    addEventListener("popstate", () => this.changed_());
    addEventListener("hashchange", () => this.changed_());
  }

  set({ hash, replace }: RouteMessage): void {
    if (hash === this.last_) return;
    this.last_ = hash;
    if (replace) history.replaceState(null, "", `#${hash}`);
    else history.pushState(null, "", `#${hash}`);
  }

  private changed_(): void {
    const hash = currentHash();
    if (hash === this.last_) return;
    this.last_ = hash;
    this.link_.send(PageNumber.RouteChanged, { hash });
  }
}
