import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Explanation, explanationUrl, HOLDS, VERDICTS } from '../../src/report/reasons.ts';
import { GUARDS } from '../../src/scaling/guards.ts';

const PAGE = 'docs/REASONS.md';

function sections(explanations: Readonly<Record<string, Explanation>>): string {
  const one = ([code, { title, cause, remedy }]: [string, Explanation]) =>
    `### ${code}\n\n**${title}.** ${cause}\n\nTo do: ${remedy}`;
  return Object.entries(explanations).map(one).join('\n\n');
}

function withSection(page: string, name: string, text: string): string {
  const [before, rest = ''] = page.split(`<!-- ${name} -->`);
  return `${before}<!-- ${name} -->\n\n${text}\n\n<!-- /${name} -->${rest.split(`<!-- /${name} -->`)[1]}`;
}

test('docs/REASONS.md explains every code; -u writes it', async () => {
  const page = readFileSync(PAGE, 'utf8');
  const wanted = withSection(withSection(page, 'holds', sections(HOLDS)), 'verdicts', sections(VERDICTS));
  await expect(wanted).toMatchFileSnapshot(`../../${PAGE}`);
});

test('holds are listed in the order in which the guards are asked', () => {
  const asked = GUARDS.map(({ reason }) => reason);
  expect(Object.keys(HOLDS)).toEqual([...asked, 'at_max_replicas', 'at_min_replicas']);
});

test('a code leads to the heading that explains it', () => {
  expect(explanationUrl('not_synced')).toMatch(/\/docs\/REASONS\.md#not_synced$/);
});
