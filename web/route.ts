// The hash of the address: the app's routes, the browser's back and forward.
import type { Route as RouteMessage } from "@gen/protocol";
import type { Link } from "@web/link";

export const currentHash = (): string => location.hash.replace(/^#/, "");

export class Route {
  private last = currentHash();

  constructor(private readonly link: Link) {
    // A hash typed by hand fires both events; one of them is enough.
    addEventListener("popstate", () => this.changed());
    addEventListener("hashchange", () => this.changed());
  }

  set({ hash, replace }: RouteMessage): void {
    if (hash === this.last) return;
    this.last = hash;
    if (replace) history.replaceState(null, "", `#${hash}`);
    else history.pushState(null, "", `#${hash}`);
  }

  private changed(): void {
    const hash = currentHash();
    if (hash === this.last) return;
    this.last = hash;
    this.link.send("RouteChanged", { hash });
  }
}
