// Writes the tables of the Action's inputs and outputs in docs/GITHUB_ACTION.md from action.yml. With --check it only compares.
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { generatedSection, table } from './generated-section.mjs';

const { inputs, outputs } = load(readFileSync(new URL('../action.yml', import.meta.url), 'utf8'));
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
];
generatedSection('docs/GITHUB_ACTION.md', 'inputs', 'npm run readme', tables.join('\n'));

function code(text) {
  return `\`${text}\``;
}
