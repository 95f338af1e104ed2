// Files in and out: the browser's picker, files dropped onto the page, and files to save. Contents
// travel whole; names are kept as they are, in any script.
import { PageNumber, type PickFiles, type SaveFile } from "@gen/protocol";
import { saveBlob } from "@web/export";
import type { Link } from "@web/link";

export class Files {
  constructor(stage: HTMLElement, private readonly link_: Link) {
    const carries = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes("Files") ?? false;
    // Over a text field, too: a dropped file must never replace the page.
    addEventListener("dragover", (event) => {
      if (!carries(event)) return;
      event.preventDefault();
      stage.classList.add("dropping");
    });
    addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) stage.classList.remove("dropping");
    });
    addEventListener("drop", (event) => {
      stage.classList.remove("dropping");
      if (!carries(event)) return;
      event.preventDefault();
      void this.arrived(0, [...event.dataTransfer!.files]);
    });
  }

  pick({ request, accept, multiple }: PickFiles): void {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.multiple = multiple;
    input.hidden = true;
    document.body.append(input);
    const done = (files: File[]): void => {
      input.remove();
      if (files.length > 0) void this.arrived(request, files);
      else this.link_.send(PageNumber.PickCancelled, { request });
    };
    input.onchange = () => done([...(input.files ?? [])]);
    input.oncancel = () => done([]);
    input.click();
  }

  /** Reads files and hands them over one by one, in their order. */
  async arrived(request: number, files: File[]): Promise<void> {
    for (const [index, file] of files.entries()) {
      let content: Uint8Array;
      try {
        content = new Uint8Array(await file.arrayBuffer());
      } catch {
        // A folder, or a file that has gone since: an empty one is refused by name by the app.
        content = new Uint8Array();
      }
      this.link_.send(PageNumber.FileArrived,
        { request, index, count: files.length, name: file.name, content });
    }
  }

  save({ request, name, mime, content }: SaveFile): void {
    let saved = true;
    try {
      saveBlob(name, new Blob([content.slice()], { type: mime }));
    } catch {
      saved = false;
    }
    this.link_.send(PageNumber.SaveDone, { request, saved });
  }
}
