// Keys to the app. Nothing of a composition is ever told; printable keys in a text field belong to
// the field. The browser's own keys (zoom, reload, developer tools, Alt+arrows, Tab) are never
// prevented: only the chords that the app has declared are, and Enter and Space on an element of
// the mirror, whose click would say the same thing twice.
import type { Chord } from "@gen/protocol";
import type { Link } from "@web/link";
import { modifiersOf } from "@web/pointers";

type Field = HTMLInputElement | HTMLTextAreaElement;

const control = 2 | 4 | 8;  // Ctrl, Alt, Meta
const fieldKeys = /^(Enter|Escape|ArrowUp|ArrowDown|PageUp|PageDown|F\d+)$/;
const areaKeys = /^(Escape|F\d+)$/;
// In fields that open a list or count, up and down are the app's and must not move the caret.
const steppers = /^(combobox|spinbutton)$/;

const fieldOf = (target: EventTarget | null): Field | undefined =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : undefined;

export class Keys {
  private chords: Chord[] = [];
  private readonly down = new Map<string, string>();  // code -> key

  constructor(private readonly stage: HTMLElement, private readonly link: Link) {
    addEventListener("keydown", (event) => this.pressed(event));
    addEventListener("keyup", (event) => this.released(event));
    addEventListener("blur", () => this.releaseAll());
  }

  setChords(chords: Chord[]): void {
    this.chords = chords;
  }

  private chord(event: KeyboardEvent, field: Field | undefined): boolean {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const modifiers = modifiersOf(event);
    return this.chords.some((chord) =>
      chord.key === key && chord.modifiers === modifiers && (!field || chord.inFields));
  }

  private static composing(event: KeyboardEvent): boolean {
    // 229 marks a key that an input method took; Safari sends Enter so after a composition.
    return event.isComposing || event.keyCode === 229 || event.key === "Process";
  }

  private pressed(event: KeyboardEvent): void {
    if (Keys.composing(event) || event.key === "Tab" || this.foreign(event)) return;
    const field = fieldOf(event.target);
    const taken = this.chord(event, field);
    if (field && !taken && !Keys.fieldTells(event, field)) return;
    if (taken || Keys.repeatsClick(event, field) || Keys.steps(event, field)) event.preventDefault();
    this.down.set(event.code, event.key);
    this.tell(event.key, event.code, true, event.repeat, modifiersOf(event));
  }

  private released(event: KeyboardEvent): void {
    if (Keys.repeatsClick(event, fieldOf(event.target)) && !this.foreign(event)) {
      event.preventDefault();  // Firefox clicks when Space goes up
    }
    // macOS tells nothing of letters that go up while Meta is down.
    if (event.key === "Meta") this.releaseAll();
    else if (this.down.delete(event.code)) {
      this.tell(event.key, event.code, false, false, modifiersOf(event));
    }
  }

  private releaseAll(): void {
    for (const [code, key] of this.down) this.tell(key, code, false, false, 0);
    this.down.clear();
  }

  // Keys in the page's own panel are no business of the app.
  private foreign(event: KeyboardEvent): boolean {
    return event.target instanceof Element && event.target !== document.body &&
      !this.stage.contains(event.target);
  }

  private static fieldTells(event: KeyboardEvent, field: Field): boolean {
    if (modifiersOf(event) & control) return false;
    return (field instanceof HTMLTextAreaElement ? areaKeys : fieldKeys).test(event.key);
  }

  private static repeatsClick(event: KeyboardEvent, field: Field | undefined): boolean {
    return !field && event.target !== document.body && (event.key === "Enter" || event.key === " ");
  }

  private static steps(event: KeyboardEvent, field: Field | undefined): boolean {
    return field !== undefined && steppers.test(field.getAttribute("role") ?? "") &&
      (event.key === "ArrowUp" || event.key === "ArrowDown");
  }

  private tell(
    key: string, code: string, down: boolean, repeat: boolean, modifiers: number,
  ): void {
    this.link.send("Key", { down, repeat, key, code, modifiers });
  }
}
