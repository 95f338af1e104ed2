// Bundles the page's TypeScript with esbuild: boot.ts for the page, and host.ts with the glue of the
// wasm module for the worker (or the page, where a worker gets no WebGL2). Classic scripts both, as
// workers made from a Blob and pages on file:// want them.
import { build } from 'esbuild';
import { join } from 'node:path';

// Chromium 109, Firefox 115, Safari 16.4: the floor of the product.
const target = ['chrome109', 'firefox115', 'safari16.4'];

async function bundle(entry, { repository, glue, release }) {
  const result = await build({
    entryPoints: [entry],
    absWorkingDir: repository,
    alias: {
      '@glue': glue,
      '@web': join(repository, 'web'),
      '@gen': join(repository, 'build/gen'),
    },
    bundle: true,
    format: 'iife',
    target,
    minify: true,
    // Private members end in an underscore, nothing of the browser does.
    mangleProps: /[a-z]_$/,
    legalComments: 'none',
    charset: 'utf8',
    // The glue would look for its wasm beside itself; ours is handed to it compiled.
    define: { 'import.meta.url': '""' },
    sourcemap: release ? false : 'inline',
    metafile: true,
    write: false,
    outdir: 'build/unused',
    logLevel: 'warning',
  });
  const [script] = result.outputFiles;
  const [{ inputs }] = Object.values(result.metafile.outputs);
  return { script: Buffer.from(script.contents), inputs };
}

// { boot, host, sizes }: the two scripts, and how much of them is our TypeScript and how much the
// glue, in minified bytes. What both scripts contain counts twice, as it is sent twice.
export async function bundle_page({ repository, module_folder, release }) {
  const glue = join(module_folder, 'quanyu_web.mjs');
  const boot = await bundle('web/boot.ts', { repository, glue, release });
  const host = await bundle('web/host.ts', { repository, glue, release });
  const sizes = { typescript: 0, glue: 0 };
  for (const { inputs } of [boot, host]) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      sizes[path.endsWith('quanyu_web.mjs') ? 'glue' : 'typescript'] += bytesInOutput;
    }
  }
  return { boot: boot.script, host: host.script, sizes };
}
