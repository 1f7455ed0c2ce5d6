import { expect, test } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { onlyChanged, renderReport } from '../../src/report/render.ts';
import type { Report } from '../../src/report/report.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { folder } from '../support/terminal.ts';

const NOW = new Date('2026-02-10T18:30:00Z');
const NAMES = ['calm', 'busy', 'lost', 'more', 'parked'];

/** One service is at rest, one changes, two have no figures, and one is switched off. */
async function reported(): Promise<Report> {
  const files = NAMES.flatMap((name) => [
    [`blueprints/${name}/blueprint.yaml`, blueprintText(name)],
    [`${name}.yaml`, deploymentText(name).replace(/replicas: \d+/, name === 'parked' ? 'replicas: 0' : '$&')],
  ]);
  const snapshot = snapshotText({ busy: { cpu: 0.9 }, calm: { cpu: 0.6 }, parked: { replicas: 0 } });
  const repo = folder({ ...Object.fromEntries(files), 's.json': snapshot });
  return plan(parseOptions('plan', ['--repo', repo, '--snapshot', `${repo}/s.json`]), NOW);
}

test('a terminal shows changes with their pull requests first, then holds by cause, within its width', async () => {
  const report = await reported();
  const written = [
    { service: 'busy', action: 'create', number: 12 },
    { service: 'calm', action: 'close', number: 9 },
  ];
  expect(renderTerminal(report, { width: 72, color: false }, written)).toMatchInlineSnapshot(`
    "eval-20260210-183000  5 services

    busy  scale up 2 → 3  allowed  opened #12
      Weighted utilization (90%) exceeds scale_up_threshold (80%). Scaling
      to 3 replicas to reduce load.
      0.9 × 1 = 0.9 (90%)

    Figures are missing (metrics_missing), 2 services
      Run trimtab doctor, and trimtab plan --explain NAME for what each
      source says of each figure.
      lost: No metrics source knows the service "lost": there it must have
        the name that metadata.name gives.
      more: No metrics source knows the service "more": there it must have
        the name that metadata.name gives.

    Switched off (switched_off), 1 service
      Nothing, where that is meant; else state a count above 0.
      parked: Switched off: Git states 0 replicas at parked.yaml:6.
        Recommended: Weighted utilization (90%) exceeds scale_up_threshold
        (80%). Scaling to 1 replica to reduce load.

    At rest, 1 service
      calm

    1 to propose; requests change by 0 CPU and 0 memory.
    "
  `);
  const colored = renderTerminal(report, { width: 72, color: true }, written);
  expect(colored).toMatch(`${'\x1b[1m'}busy${'\x1b[22m'}`);
  expect(colored).toMatch('\x1b[36m opened #12\x1b[39m');
});

test('only what changes is shown where that is asked for, and how many there are', async () => {
  const report = onlyChanged(await reported());
  const [text = '', markdown = ''] = (['text', 'markdown'] as const).map((form) =>
    [...renderReport(report, form)].join(''),
  );
  for (const shown of [text, markdown, renderTerminal(report, { width: 80, color: false })]) {
    expect(shown).toMatch('busy');
    expect(shown).toMatch(/1 (shown )?of 5/);
    expect(shown).not.toMatch(/calm|lost|\boff\b/);
  }
});
