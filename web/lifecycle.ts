// What the browser says about the page as a whole: preferences, visibility, closing.
import { PageNumber, type Preferences } from "@gen/protocol";
import type { Link } from "@web/link";

const queries: Record<keyof Preferences, string> = {
  dark: "(prefers-color-scheme: dark)",
  moreContrast: "(prefers-contrast: more)",
  forcedColors: "(forced-colors: active)",
  reducedMotion: "(prefers-reduced-motion: reduce)",
  coarsePointer: "(pointer: coarse)",
};

/** Tells the preferences now and whenever one changes. */
export const watchPreferences = (link: Link): void => {
  const lists = Object.entries(queries).map(([name, query]) => [name, matchMedia(query)] as const);
  const tell = (): void => link.send(PageNumber.Preferences,
    Object.fromEntries(lists.map(([name, list]) => [name, list.matches])) as unknown as Preferences);
  for (const [, list] of lists) list.addEventListener("change", tell);
  tell();
};

/** Tells whether the page is seen and has the focus; only changes are told. */
export const watchVisibility = (link: Link): void => {
  let last = "";
  const tell = (): void => {
    const state = { visible: !document.hidden, focused: document.hasFocus() };
    if (last === JSON.stringify(state)) return;
    last = JSON.stringify(state);
    link.send(PageNumber.Visibility, state);
  };
  document.addEventListener("visibilitychange", tell);
  for (const name of ["focus", "blur", "pageshow", "pagehide"]) addEventListener(name, tell);
  tell();
};

/** Asks before the page closes while something unsaved would be lost. */
export class ClosingGuard {
  private unsaved_ = false;
  private readonly ask_ = (event: BeforeUnloadEvent): void => event.preventDefault();

  // The listener is only there when needed: with it the page cannot be kept for going back.
  set(unsaved: boolean): void {
    if (unsaved === this.unsaved_) return;
    this.unsaved_ = unsaved;
    if (unsaved) addEventListener("beforeunload", this.ask_);
    else removeEventListener("beforeunload", this.ask_);
  }
}
