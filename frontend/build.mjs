// What Maven runs here: `node build.mjs assets` and `node build.mjs test`. Does nothing while the sources are as they were.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OUTPUTS = ['target/classes/META-INF/resources/assets/names.json', 'target/classes/org/showdown/typeset/typeset.js'];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The frontend builds with Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const hash = (files) => {
  const sum = createHash('sha256');
  for (const file of files) sum.update(file).update('\0').update(readFileSync(file));
  return sum.digest('hex');
};
const below = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
/** Runs the work unless it was done on the same files before; remembers it once it has succeeded. */
const once = (stamp, files, work, done = () => true) => {
  const now = hash(files);
  if (done() && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  work();
  mkdirSync('target', { recursive: true });
  writeFileSync(stamp, now);
};
const npm = (...args) => execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });

const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'fonts.ts', 'vite.typeset.config.ts'];
once('target/installed', ['package-lock.json'], () => npm('ci', '--no-fund', '--no-audit'), () => existsSync('node_modules'));
if (process.argv[2] === 'assets') once('target/built', [...settings, ...below('src')], () => npm('run', '--silent', 'build'), () => OUTPUTS.every(existsSync));
else once('target/tested', [...settings, ...below('src'), ...below('test')], () => npm('test', '--silent'));
