// Sheets on paper: shown to the printer in place of the page, and gone again afterwards. The style sheet
// is constructed, so that a strict content security policy stands.
import type { PrintPage } from "@gen/protocol";

export function printSheets({ style, body }: PrintPage): void {
  const paper = document.createElement("div");
  paper.id = "paper";
  paper.innerHTML = body;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(paper);
  addEventListener("afterprint", () => {
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  }, { once: true });
  print();
}
