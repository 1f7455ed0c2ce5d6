// Checks the rules of .dependency-cruiser.mjs, and that every file of src/ was read: with a parser that fails to load,
// dependency-cruiser reads nothing and finds nothing.
import { execFileSync, spawnSync } from 'node:child_process';

const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--deduplicate', 'src/*.ts'], {
  encoding: 'utf8',
});
const deleted = execFileSync('git', ['ls-files', '-d', 'src/*.ts'], { encoding: 'utf8' });
const expected = lines(listed).length - lines(deleted).length;
const { stdout, stderr } = spawnSync('npx', ['depcruise', 'src', '--output-type', 'json'], {
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
});
if (stdout === '') throw new Error(stderr);
const { modules, summary } = JSON.parse(stdout);
const read = modules.filter(({ source }) => source.startsWith('src/')).length;
const comments = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));

for (const { rule, from, to, cycle } of summary.violations) {
  const path = cycle === undefined ? to : cycle.map(({ name }) => name).join(' → ');
  console.error(`${rule.name}: ${from} → ${path}\n  ${comments.get(rule.name)}`);
}
console.error(`${read} of ${expected} files in src/ read, ${summary.violations.length} imports refused`);
process.exitCode = summary.violations.length > 0 || read < expected ? 1 : 0;

function lines(text) {
  return text.split('\n').filter((line) => line !== '');
}
