// Two live regions, one polite and one assertive, in which the app's announcements are read out.
import type { Announce } from "@gen/protocol";

const region = (home: Element, politeness: string): HTMLElement => {
  const element = document.createElement("div");
  element.setAttribute("aria-live", politeness);
  element.className = "live";
  home.append(element);
  return element;
};

export class Announcer {
  private readonly polite_: HTMLElement;
  private readonly assertive_: HTMLElement;

  constructor(home: Element) {
    this.polite_ = region(home, "polite");
    this.assertive_ = region(home, "assertive");
  }

  say({ text, assertive }: Announce): void {
    const home = assertive ? this.assertive_ : this.polite_;
    // A new element is read even when it says what the one before said.
    const line = document.createElement("div");
    line.textContent = text;
    home.replaceChildren(line);
  }
}
