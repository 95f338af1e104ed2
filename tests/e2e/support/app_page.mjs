// One page of the app as a person meets it: things are looked up in the accessible mirror, clicks go
// to the canvas by the mouse at the middle of the thing's rectangle, text is typed into the real
// field. Waits only on window.quanyu.idle(), never on time.
import assert from 'node:assert/strict';

export class AppPage {
  constructor(page) {
    this.page = page;
    this.troubles = [];
    page.on('pageerror', (error) => this.troubles.push(`page error: ${error.stack ?? error}`));
    page.on('crash', () => this.troubles.push('the tab crashed'));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(`console: ${message.text()}`);
    });
  }

  // Opens the app and waits until it is idle. `host` is 'worker' (as the browser chooses) or
  // 'inline' (the browser is made to look like one without a canvas for workers).
  static async open(context, url, { hash = '', mirror = true, host = 'worker', page = null } = {}) {
    const app = new AppPage(page ?? (await context.newPage()));
    if (host === 'inline') await app.page.addInitScript(forget_offscreen_canvas);
    const query = `?testing=1${mirror ? '' : '&mirror=off'}`;
    await app.page.goto(`${url.replace(/\/$/, '')}${url.endsWith('.html') ? '' : '/'}${query}${hash}`);
    await app.ready();
    return app;
  }

  // After a navigation or a reload: the testing handle is there and the app has come to rest.
  async ready() {
    await this.page.waitForFunction(() => window.quanyu !== undefined, null, { timeout: 60_000 })
      .catch((error) => { throw new Error(`the app did not start: ${this.troubles.join('\n')}\n${error.message}`); });
    await this.idle();
  }

  async reload() {
    await this.page.reload();
    await this.ready();
  }

  // Resolves when nothing is under way; fails at once when the page reports trouble meanwhile.
  async idle() {
    try {
      await this.page.evaluate(async () => {
        let watcher;
        const stopped = new Promise((_, fail) => {
          const look = () => {
            const panel = document.getElementById('panel');
            if (panel) fail(new Error(`the app has stopped: ${panel.textContent}`));
          };
          watcher = new MutationObserver(look);
          watcher.observe(document.body, { childList: true });
          look();
        });
        try { await Promise.race([window.quanyu.idle(), stopped]); } finally { watcher.disconnect(); }
      });
    } catch (error) {
      throw new Error(`no rest: ${error.message}\n${this.troubles.join('\n')}`);
    }
  }

  stats() { return this.page.evaluate(() => window.quanyu.stats()); }
  items() { return this.page.evaluate(() => window.quanyu.items()); }
  query(name, args = {}) {
    return this.page.evaluate(([given, more]) => window.quanyu.query(given, more), [name, args]);
  }
  async run(id, args = '') {
    await this.page.evaluate(([given, more]) => window.quanyu.run(given, more), [id, args]);
    await this.idle();
  }

  // A node of the mirror by its stable key, exactly or by how the key ends.
  node(key) { return this.page.locator(`[data-testid="${key}"]`); }
  role(role, options = {}) { return this.page.getByRole(role, options); }
  text(text) { return this.page.getByText(text, { exact: false }); }

  // Middle of a thing on screen, brought into sight by the wheel when it is beyond an edge.
  async middle(locator) {
    const view = this.page.viewportSize();
    for (let turns = 0; turns < 60; turns++) {
      const box = await locator.first().boundingBox();
      assert.ok(box, `nothing on screen for ${locator}`);
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      if (x >= 0 && y >= 0 && x < view.width && y < view.height) return { x, y, box };
      await this.page.mouse.move(view.width / 2, view.height / 2);
      await this.wheel(x < 0 || x >= view.width ? Math.sign(x) * 200 : 0, y < 0 ? -300 : y >= view.height ? 300 : 0);
    }
    throw new Error(`${locator} cannot be scrolled into sight`);
  }

  // A click as a hand makes it: the mouse goes there, presses and lets go, on the canvas.
  async click(locator, { button = 'left', count = 1 } = {}) {
    await locator.first().waitFor({ state: 'attached' });
    const { x, y } = await this.middle(locator);
    await this.page.mouse.move(x, y);
    await this.idle();
    await this.page.mouse.click(x, y, { button, clickCount: count });
    await this.idle();
  }

  // Puts the caret into a field, replaces what is in it, as by keyboard.
  async fill(locator, text) {
    await this.click(locator);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
    await this.idle();
  }

  async press(...keys) {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.idle();
    }
  }

  // Another size of the window; the browser tells the page of it with its next frames.
  async resize(width, height) {
    await this.page.setViewportSize({ width, height });
    await this.next_frames();
    await this.idle();
  }

  // The browser hands a turn of the wheel over with one of its next frames.
  async wheel(delta_x, delta_y) {
    await this.page.mouse.wheel(delta_x, delta_y);
    await this.next_frames();
    await this.idle();
  }

  next_frames() {
    return this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  // What the canvas shows, as a PNG, whole or one rectangle of it.
  shot(clip) { return this.page.screenshot(clip ? { clip } : {}); }

  // Nothing went wrong unseen.
  calm() { assert.deepEqual(this.troubles, []); }
}

function forget_offscreen_canvas() {
  delete HTMLCanvasElement.prototype.transferControlToOffscreen;
}
