// The page's own dialog, for what happens before the app speaks or after it has stopped. Plain DOM
// that needs neither the canvas nor the app; focus goes to it and stays in it.

import { byId } from "@web/build_facts";

export interface PanelAction {
  label: string;
  /** Answers words to put on the button in place of its label. */
  run(): void | Promise<string | void>;
}

export interface PanelText {
  lang?: string;
  title: string;
  text: string;
}

const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, parent: Element, text = "",
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.append(element);
  return element;
};

const addButton = (row: Element, action: PanelAction): void => {
  const button = make("button", row, action.label);
  button.type = "button";
  button.onclick = async () => {
    button.textContent = (await action.run()) || action.label;
  };
};

/** Shows a panel in place of any other. `details` is shown folded. Answers how to take it away. */
export const showPanel = (
  texts: PanelText[], actions: PanelAction[], details?: { label: string; text: string },
): (() => void) => {
  byId("panel")?.remove();
  const dialog = make("dialog", document.body);
  dialog.id = "panel";
  dialog.setAttribute("role", "alertdialog");
  dialog.setAttribute("aria-labelledby", "panel-title");
  dialog.setAttribute("aria-describedby", "panel-text");
  texts.forEach(({ lang, title, text }, index) => {
    const heading = make("h1", dialog, title);
    const paragraph = make("p", dialog, text);
    if (lang) heading.lang = paragraph.lang = lang;
    if (index > 0) return;
    heading.id = "panel-title";
    paragraph.id = "panel-text";
  });
  if (details) {
    const fold = make("details", dialog);
    make("summary", fold, details.label);
    make("pre", fold, details.text).tabIndex = 0;
  }
  const row = make("div", dialog);
  for (const action of actions) addButton(row, action);
  dialog.oncancel = (event) => event.preventDefault();
  dialog.showModal();
  byId("skeleton")?.remove();
  return () => dialog.remove();
};
