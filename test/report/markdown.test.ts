import { expect, test } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { folder } from '../support/terminal.ts';

const NOW = new Date('2026-02-10T18:30:00Z');
const NAMES = ['busy', 'lost', 'more', 'parked', 'quiet'];

/** One service changes, two have no figures, one is switched off, and one is at rest. */
async function reported(): Promise<Report> {
  const files = NAMES.flatMap((name) => [
    [`blueprints/${name}/blueprint.yaml`, blueprintText(name)],
    [`${name}.yaml`, deploymentText(name).replace(/replicas: \d+/, name === 'parked' ? 'replicas: 0' : '$&')],
  ]);
  const snapshot = snapshotText({ busy: { cpu: 0.9 }, quiet: { cpu: 0.6 }, parked: { replicas: 0 } });
  const repo = folder({ ...Object.fromEntries(files), 's.json': snapshot });
  return plan(parseOptions('plan', ['--repo', repo, '--snapshot', `${repo}/s.json`]), NOW);
}

test('a summary tells what needs a person, then the changes, then what is held by cause, then what rests', async () => {
  const markdown = renderMarkdown(await reported());
  const parts = [
    '## Trimtab: 1 to propose, 5 evaluated',
    '### Needs a person',
    '- **Figures are missing** ([metrics_missing](https://github.com/trimtab/trimtab/blob/v1/docs/REASONS.md#metrics_missing)), 2 services. Run',
    '  - lost, 2 replicas: No metrics source knows the service',
    '  - more, 2 replicas: ',
    '### Changes',
    '| busy | scale_up | 2 → 3 | 90% | allowed | ',
    '### Held',
    '- **Switched off** ([switched_off](',
    '  - parked, 0 replicas: ',
    '<details><summary>1 at rest</summary>',
    '- quiet, 2 replicas: ',
    'xychart-beta',
  ];
  let at = -1;
  for (const part of parts) {
    const found = markdown.indexOf(part, at + 1);
    expect(found, `${part}\n${markdown}`).toBeGreaterThan(at);
    at = found;
  }
  expect(markdown.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(2);
});

test('it begins with what was done, each pull request with its page', async () => {
  const report = await reported();
  const { quiet } = report.services;
  const verification = { service: 'quiet', pull: 7, verdict: 'passed', outcome: 'success' };
  const done = { ...report, services: { quiet: { ...quiet, verification } } } as unknown as Report;
  const written = [
    { service: 'busy', action: 'create', number: 12 },
    { service: 'cart', action: 'create', number: 13 },
    { service: 'mail', action: 'update', number: 9 },
    { service: 'shop', action: 'close', number: 3 },
    { service: 'blog', action: 'rollback', number: 14 },
  ];
  const [first] = renderMarkdown(done, { written, repository: 'https://github.com/acme/shop' }).split('\n');
  const page = (number: number) => `[#${number}](https://github.com/acme/shop/pull/${number})`;
  expect(first).toBe(
    `## Trimtab: opened ${page(12)}, ${page(13)}, updated ${page(9)}, closed ${page(3)}, ` +
      `rolled back by ${page(14)}, verified ${page(7)}: success, 1 shown of 5 evaluated`,
  );
  expect(renderMarkdown(done, { written: written.slice(0, 1) })).toMatch(
    /^## Trimtab: opened #12, verified #7/,
  );
});

test('a summary of thousands of changes fits into the page of a job', async () => {
  const report = await reported();
  const { busy } = report.services;
  const many = Array.from({ length: 10_000 }, (_, index) => [`s${index}`, busy]);
  const markdown = renderMarkdown({ ...report, services: Object.fromEntries(many) } as Report);
  expect(markdown.length).toBeLessThan(1_000_000);
  expect(markdown).toMatch(/… and \d+ more services; the JSON report has them all\./);
});
