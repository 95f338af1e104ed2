// Starts helper processes for the browser tests and ends exactly those, by process id. Everything
// listens on 127.0.0.1 only.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Starts a program; `ready` is a pattern in its output to wait for. Fails with its output when it
// ends before. The answer has { pid, match, output(), ended, end() }.
export async function start(command, args, { ready = null, env = {}, cwd, stdio } = {}) {
  const child = spawn(command, args, {
    cwd, env: { ...process.env, ...env }, stdio: stdio ?? ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise((done) => {
    child.once('exit', (code, signal) => done({ code, signal }));
    child.once('error', (error) => done({ code: -1, signal: null, error }));
  });
  const seen = new Promise((done) => {
    const take = (chunk) => {
      output += chunk;
      const match = ready?.exec(output);
      if (match) done(match);
    };
    for (const stream of child.stdio.slice(1)) stream?.on('data', take);
  });
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    return ended;
  };
  if (!ready) return { pid: child.pid, child, output: () => output, ended, end };
  const first = await Promise.race([seen, ended]);
  if (!Array.isArray(first)) {
    throw new Error(`${command} ended before it was ready (${JSON.stringify(first)}):\n${output}`);
  }
  return { pid: child.pid, child, match: first, output: () => output, ended, end };
}

// Runs a program to its end: { code, out, error }. `input` goes to its standard input.
export async function run(command, args, { input = '', cwd, env = {} } = {}) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  let out = '';
  let error = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => { out += chunk; });
  child.stderr.setEncoding('utf8').on('data', (chunk) => { error += chunk; });
  child.stdin.on('error', () => {});  // a program that ends without reading is no trouble
  child.stdin.end(input);
  const code = await new Promise((done, fail) => {
    child.once('close', done);
    child.once('error', fail);
  });
  return { code, out, error };
}

// A folder of its own for one test, and the way to remove it.
export function scratch(name) {
  const path = mkdtempSync(join(tmpdir(), `quanyu-${name}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

// A port that was free a moment ago.
export async function free_port() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}
