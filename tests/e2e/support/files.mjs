// Giving files to the app as a person does: through the browser's own file chooser, or by dropping
// them on the page.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

// Chooses files through the command "open file". A file is a path, or { name, bytes }.
export async function open_files(app, files) {
  const given = files.map((file) => (typeof file === 'string' ? file
    : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.bytes) }));
  const chooser = app.page.waitForEvent('filechooser', { timeout: 10_000 });
  if (await app.node('start.open').count() === 0) await app.run('go.start');
  await app.click(app.node('start.open'));
  await (await chooser).setFiles(given);
  await taken(app);
}

// The browser reads files in its own time; what the app makes of them shows as a running job, as a
// problem, or already as a place.
async function taken(app) {
  await app.page.locator('[role=progressbar], [role=alertdialog], [data-testid="go.dashboard"]').first().waitFor({ state: 'attached' });
  await app.idle();
}

// Drops files on the page, with the events a drag from a file manager makes.
export async function drop_files(app, files) {
  const contents = files.map((path) => ({ name: basename(path), base64: readFileSync(path).toString('base64') }));
  await app.page.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      document.querySelector('canvas').dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true, clientX: 400, clientY: 300 }));
    }
  }, contents);
  await taken(app);
}
