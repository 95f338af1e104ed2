// Copy, cut and paste without permission prompts: the app says beforehand what a copy would take,
// so that the browser's copy event is answered in time. Text fields keep their own clipboard,
// except for a block of cells pasted into them.
import { byId } from "@web/build_facts";
import { PageNumber, type ClipboardOffer, type CopyNow } from "@gen/protocol";
import type { Fields } from "@web/fields";
import type { Files } from "@web/files";
import type { Link } from "@web/link";

const plainLines = (text: string): string => text.replace(/\r\n?/g, "\n");
const isBlock = (text: string): boolean => text.includes("\t") && text.trimEnd().includes("\n");

export class Clipboard {
  private offer_: ClipboardOffer = { text: "", html: "" };
  // Answers the next copy event in place of the offer.
  private once_: CopyNow | undefined;

  constructor(
    private readonly link_: Link, private readonly fields_: Fields, private readonly files_: Files,
  ) {
    document.addEventListener("copy", (event) => this.copied_(event, false));
    document.addEventListener("cut", (event) => this.copied_(event, true));
    document.addEventListener("paste", (event) => this.pasted_(event));
  }

  setOffer(offer: ClipboardOffer): void {
    this.offer_ = offer;
  }

  /** Copies as the answer to a command; the user's click still counts as the gesture. */
  async copyNow(content: CopyNow): Promise<void> {
    // The copy event comes first: it works on plain http too, and takes the HTML as it is, where the
    // other road parses it and stumbles over its styles.
    this.once_ = content;
    const copied = document.execCommand("copy");
    this.once_ = undefined;
    if (!copied) await navigator.clipboard.writeText(content.text).catch(() => undefined);
  }

  private copied_(event: ClipboardEvent, cut: boolean): void {
    const content = this.once_ ?? this.offer_;
    const foreign = !this.once_ && (this.fields_.isField(document.activeElement) ||
      byId("panel") !== null);
    if (foreign || content.text === "" || !event.clipboardData) return;
    event.clipboardData.setData("text/plain", content.text);
    if (content.html) event.clipboardData.setData("text/html", content.html);
    event.preventDefault();
    if (!this.once_) this.link_.send(PageNumber.Copied, { cut });
  }

  private pasted_(event: ClipboardEvent): void {
    const data = event.clipboardData;
    if (!data) return;
    const text = plainLines(data.getData("text/plain"));
    const inField = this.fields_.isField(document.activeElement);
    if (inField && !isBlock(text)) return;
    event.preventDefault();
    if (data.files.length > 0 && text === "") void this.files_.arrived(0, [...data.files]);
    else this.link_.send(PageNumber.Paste, { text, html: data.getData("text/html") });
  }
}
