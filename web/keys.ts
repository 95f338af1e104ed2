// Keys to the app. Nothing of a composition is ever told; printable keys in a text field belong to
// the field. The browser's own keys (zoom, reload, developer tools, Alt+arrows, Tab) are never
// prevented: only the chords that the app has declared are, and Enter and Space on an element of
// the mirror, whose click would say the same thing twice.
import { PageNumber, type Chord } from "@gen/protocol";
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
  private chords_: Chord[] = [];
  private readonly down_ = new Map<string, string>();  // code -> key

  constructor(private readonly stage_: HTMLElement, private readonly link_: Link) {
    addEventListener("keydown", (event) => this.pressed_(event));
    addEventListener("keyup", (event) => this.released_(event));
    addEventListener("blur", () => this.releaseAll_());
  }

  setChords(chords: Chord[]): void {
    this.chords_ = chords;
  }

  private chord_(event: KeyboardEvent, field: Field | undefined): boolean {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const modifiers = modifiersOf(event);
    return this.chords_.some((chord) =>
      chord.key === key && chord.modifiers === modifiers && (!field || chord.inFields));
  }

  private static composing_(event: KeyboardEvent): boolean {
    // 229 marks a key that an input method took; Safari sends Enter so after a composition.
    return event.isComposing || event.keyCode === 229 || event.key === "Process";
  }

  private pressed_(event: KeyboardEvent): void {
    if (Keys.composing_(event) || event.key === "Tab" || this.foreign_(event)) return;
    const field = fieldOf(event.target);
    const taken = this.chord_(event, field);
    if (field && !taken && !Keys.fieldTells_(event, field)) return;
    if (taken || Keys.repeatsClick_(event, field) || Keys.steps_(event, field)) event.preventDefault();
    this.down_.set(event.code, event.key);
    this.tell_(event.key, event.code, true, event.repeat, modifiersOf(event));
  }

  private released_(event: KeyboardEvent): void {
    if (Keys.repeatsClick_(event, fieldOf(event.target)) && !this.foreign_(event)) {
      event.preventDefault();  // Firefox clicks when Space goes up
    }
    // macOS tells nothing of letters that go up while Meta is down.
    if (event.key === "Meta") this.releaseAll_();
    else if (this.down_.delete(event.code)) {
      this.tell_(event.key, event.code, false, false, modifiersOf(event));
    }
  }

  private releaseAll_(): void {
    for (const [code, key] of this.down_) this.tell_(key, code, false, false, 0);
    this.down_.clear();
  }

  // Keys in the page's own panel are no business of the app.
  private foreign_(event: KeyboardEvent): boolean {
    return event.target instanceof Element && event.target !== document.body &&
      !this.stage_.contains(event.target);
  }

  private static fieldTells_(event: KeyboardEvent, field: Field): boolean {
    if (modifiersOf(event) & control) return false;
    return (field instanceof HTMLTextAreaElement ? areaKeys : fieldKeys).test(event.key);
  }

  private static repeatsClick_(event: KeyboardEvent, field: Field | undefined): boolean {
    return !field && event.target !== document.body && (event.key === "Enter" || event.key === " ");
  }

  private static steps_(event: KeyboardEvent, field: Field | undefined): boolean {
    return field !== undefined && steppers.test(field.getAttribute("role") ?? "") &&
      (event.key === "ArrowUp" || event.key === "ArrowDown");
  }

  private tell_(
    key: string, code: string, down: boolean, repeat: boolean, modifiers: number,
  ): void {
    this.link_.send(PageNumber.Key, { down, repeat, key, code, modifiers });
  }
}
