// Writes the tables of the Action's inputs and outputs in README.md from action.yml. With --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { load } from 'js-yaml';

const root = new URL('..', import.meta.url);
const { inputs, outputs } = load(readFileSync(new URL('action.yml', root), 'utf8'));
const readme = readFileSync(new URL('README.md', root), 'utf8');
const tables = [
  '| input | default | |',
  '| --- | --- | --- |',
  ...Object.entries(inputs).map(([name, i]) => `| \`${name}\` | ${i.default === undefined ? '' : `\`${i.default}\``} | ${i.description} |`),
  '',
  '| output | |',
  '| --- | --- |',
  ...Object.entries(outputs).map(([name, o]) => `| \`${name}\` | ${o.description} |`),
].join('\n');
const written = readme.replace(/(<!-- inputs -->)[\s\S]*?(<!-- \/inputs -->)/, (_, start, end) => `${start}\n${tables}\n${end}`);

if (process.argv[2] !== '--check') writeFileSync(new URL('README.md', root), written);
else if (written !== readme) {
  console.error('README.md: the tables of inputs and outputs are stale: run `npm run readme`');
  process.exitCode = 1;
}
