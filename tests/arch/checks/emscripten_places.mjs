// `__EMSCRIPTEN__`, <emscripten…> and EM_JS stand only in files named *_web.cpp (main_web.cpp is
// one), and the heap of the module is touched only in web/bridge.ts and in those files (a .d.ts may declare it).
import { scan } from '../lib/cpp.mjs';

export const name = 'emscripten-places';

const kPlatform = /__EMSCRIPTEN__|<emscripten|"emscripten\/|\bEM_(?:JS|ASM|ASYNC_JS|ASM_INT|ASM_DOUBLE)\b|\bEMSCRIPTEN_KEEPALIVE\b/;
const kHeap = /\bHEAP(?:U?8|U?16|U?32|F32|F64)\b/;

export function check(tree) {
  const findings = [];
  for (const path of tree.files('src', /\.(?:hpp|cpp|inc|def|c|h)$/)) {
    if (path.endsWith('_web.cpp')) continue;
    scan(tree.text(path))
      .code.split('\n')
      .forEach((line, index) => {
        const text = line.includes('#') ? tree.lines(path)[index] : line;
        const hit = kPlatform.exec(text);
        if (hit) findings.push({ path, line: index + 1, what: `${hit[0]} outside *_web.cpp` });
      });
  }
  for (const path of tree.files('web', /(?<!\.d)\.ts$/)) {
    if (path === 'web/bridge.ts') continue;
    scan(tree.text(path))
      .code.split('\n')
      .forEach((line, index) => {
        const hit = kHeap.exec(line);
        if (hit) findings.push({ path, line: index + 1, what: `${hit[0]} outside web/bridge.ts` });
      });
  }
  return findings;
}
