// The project speaks of itself only: no address of another host, no path of one machine, and no
// address of a registry in the lock file. Names of standards bodies and of the licence are words.
export const name = 'own-words';

const kText = /\.(?:hpp|cpp|inc|def|ts|mjs|js|html|css|glsl|vert|frag|md|sh|txt|cmake|py|sql|json)$|(?:^|\/)(?:build\.sh|run|setup|enter|where)$/;
const kAddress = /\bhttps?:\/\/(\[?[\w.:-]+\]?)/g;
const kOwnHost = /^(?:127(?:\.\d+){3}|localhost|\[::1\]|0\.0\.0\.0|[\w-]+\.(?:lan|test|invalid|example)|www\.w3\.org)(?::\d+)?[.:]?$/;
const kMachine = /(?:^|[\s"'`(=])\/(?:root|work|home\/\w+|Users\/\w+)\//;

export function check(tree) {
  const findings = [];
  for (const path of tree.files('', kText)) {
    if (path.startsWith('tests/arch/')) continue;
    tree.lines(path).forEach((text, index) => {
      const report = (what) => findings.push({ path, line: index + 1, what });
      if (/"resolved"\s*:/.test(text)) report('the lock file carries an address');
      for (const [, host] of text.matchAll(kAddress)) if (!kOwnHost.test(host)) report(`an address of another host: ${host}`);
      if (kMachine.test(text)) report('a path of one machine');
    });
  }
  return findings;
}
