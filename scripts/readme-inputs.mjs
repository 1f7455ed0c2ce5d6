// Writes the tables of the Action's inputs and outputs in README.md from action.yml. With --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { load } from 'js-yaml';

const root = new URL('..', import.meta.url);
const { inputs, outputs } = load(readFileSync(new URL('action.yml', root), 'utf8'));
const readme = readFileSync(new URL('README.md', root), 'utf8');
const tables = [
  ...table(
    ['input', 'default', 'meaning'],
    Object.entries(inputs).map(([name, i]) => [
      code(name),
      i.default === undefined ? '' : code(i.default),
      i.description,
    ]),
  ),
  '',
  ...table(
    ['output', 'meaning'],
    Object.entries(outputs).map(([name, o]) => [code(name), o.description]),
  ),
].join('\n');
const written = readme.replace(
  /(<!-- inputs -->)[\s\S]*?(<!-- \/inputs -->)/,
  (_, start, end) => `${start}\n\n${tables}\n\n${end}`,
);

if (process.argv[2] !== '--check') writeFileSync(new URL('README.md', root), written);
else if (written !== readme) {
  console.error('README.md: the tables of inputs and outputs are stale: run `npm run readme`');
  process.exitCode = 1;
}

function code(text) {
  return `\`${text}\``;
}

/** Padded as the formatter pads it, so that the two agree. */
function table(head, rows) {
  const widths = head.map((cell, column) =>
    Math.max(3, cell.length, ...rows.map((row) => row[column].length)),
  );
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
