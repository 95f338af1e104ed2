// Copy, cut and paste without permission prompts: the app says beforehand what a copy would take,
// so that the browser's copy event is answered in time. Text fields keep their own clipboard,
// except for a block of cells pasted into them.
import type { ClipboardOffer, CopyNow } from "@gen/protocol";
import type { Fields } from "@web/fields";
import type { Files } from "@web/files";
import type { Link } from "@web/link";

const plainLines = (text: string): string => text.replace(/\r\n?/g, "\n");
const isBlock = (text: string): boolean => text.includes("\t") && text.trimEnd().includes("\n");

export class Clipboard {
  private offer: ClipboardOffer = { text: "", html: "" };
  // Answers the next copy event in place of the offer.
  private once: CopyNow | undefined;

  constructor(
    private readonly link: Link, private readonly fields: Fields, private readonly files: Files,
  ) {
    document.addEventListener("copy", (event) => this.copied(event, false));
    document.addEventListener("cut", (event) => this.copied(event, true));
    document.addEventListener("paste", (event) => this.pasted(event));
  }

  setOffer(offer: ClipboardOffer): void {
    this.offer = offer;
  }

  /** Copies as the answer to a command; the user's click still counts as the gesture. */
  async copyNow(content: CopyNow): Promise<void> {
    try {
      const kinds: Record<string, Blob> = { "text/plain": new Blob([content.text], { type: "text/plain" }) };
      if (content.html) kinds["text/html"] = new Blob([content.html], { type: "text/html" });
      await navigator.clipboard.write([new ClipboardItem(kinds)]);
    } catch {
      // No secure context (plain http), or no permission: the copy event takes it instead.
      this.once = content;
      document.execCommand("copy");
      this.once = undefined;
    }
  }

  private copied(event: ClipboardEvent, cut: boolean): void {
    const content = this.once ?? this.offer;
    const foreign = !this.once && (this.fields.isField(document.activeElement) ||
      document.getElementById("panel") !== null);
    if (foreign || content.text === "" || !event.clipboardData) return;
    event.clipboardData.setData("text/plain", content.text);
    if (content.html) event.clipboardData.setData("text/html", content.html);
    event.preventDefault();
    if (!this.once) this.link.send("Copied", { cut });
  }

  private pasted(event: ClipboardEvent): void {
    const data = event.clipboardData;
    if (!data) return;
    const text = plainLines(data.getData("text/plain"));
    const inField = this.fields.isField(document.activeElement);
    if (inField && !isBlock(text)) return;
    event.preventDefault();
    if (data.files.length > 0 && text === "") void this.files.arrived(0, [...data.files]);
    else this.link.send("Paste", { text, html: data.getData("text/html") });
  }
}
