import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type GateReport, renderGate } from '../../src/report/gate.ts';
import { trimtabHere } from '../support/in-process.ts';
import { blueprintText, deploymentText, type Reading, snapshotText } from '../support/repository.ts';
import { folder, git, repository, trimtab, write } from '../support/terminal.ts';

const NOW = '2026-02-10T18:30:00Z';
const sized = (name: string, more: string, priority = 'medium') =>
  blueprintText(name, {
    scaling: more,
    rest: '  resources: {cpu_request: 500m, memory_request: 128Mi}',
  }).replace(`{name: ${name}}`, `{name: ${name}, priority: ${priority}}`);
const files = {
  'blueprints/web/blueprint.yaml': sized('web', ''),
  'blueprints/api/blueprint.yaml': sized('api', ''),
  'apps/web.yaml': deploymentText('web'),
  'apps/api.yaml': deploymentText('api'),
  // What a gate's job sees of a cluster that no source reaches.
  'trimtab.yaml': 'clusters: {default: {capacity: {kind: fixed, cpu: 100, memory: 100Gi}}}\n',
};

/** A repository whose branch `change` holds these files, beside a snapshot of both services. */
function proposal(
  changed: Readonly<Record<string, string>>,
  base: Readonly<Record<string, string>> = files,
): string {
  const dir = repository(base);
  git(dir, 'checkout', '--quiet', '-b', 'change');
  write(dir, changed);
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--no-gpg-sign', '--message', 'change');
  return dir;
}

interface Preview {
  readonly kind: string;
  readonly changed: readonly Record<string, unknown>[];
  readonly others: readonly Record<string, unknown>[];
  readonly conflicts: readonly unknown[];
  readonly notes: readonly string[];
}

async function gate(dir: string, readings?: Readonly<Record<string, Reading>>, timestamp = NOW) {
  const measured = readings === undefined ? [] : ['--snapshot', '.git/s.json'];
  if (readings) write(dir, { '.git/s.json': snapshotText(readings, timestamp) });
  const ended = await trimtabHere(
    dir,
    'gate',
    ...['--base', 'main', '--now', NOW, '--format', 'json', ...measured],
  );
  const report = JSON.parse(ended.stdout) as GateReport;
  return {
    code: ended.code,
    status: report.status,
    preview: report.impact_preview as Preview | null,
    text: renderGate(report, 'text'),
    markdown: renderGate(report, 'markdown'),
  };
}

describe('the impact preview of a blueprint change', () => {
  test('says what is decided now and what would be, from current figures', async () => {
    const dir = proposal({
      'blueprints/web/blueprint.yaml': files['blueprints/web/blueprint.yaml'].replace(
        'scale_up_threshold: 80%',
        'scale_up_threshold: 95%',
      ),
    });
    const { preview, text, markdown } = await gate(dir, { web: {}, api: { cpu: 0.5 } });
    expect(preview).toMatchObject({
      kind: 'known',
      changed: [
        {
          service: 'web',
          figures: { kind: 'measured', time: NOW },
          before: { action: 'scale_up', current_replicas: 2, target_replicas: 3, execution: 'execute' },
          after: { action: 'no_action', reason: null },
        },
      ],
      others: [],
    });
    expect(text).toMatch(
      /web {2}scale up 2 → 3 {2}becomes {2}no action {2}\(.*s\.json, 2026-02-10T18:30:00Z\)/,
    );
    expect(markdown).toMatch(/\| web \| scale up 2 → 3 \| no action \| 1–5 \|/);
    expect(markdown.indexOf('| tier |')).toBeLessThan(markdown.indexOf('| decision now |'));
  });

  test('names the other service that a higher priority pushes aside', async () => {
    const dir = proposal(
      { 'blueprints/web/blueprint.yaml': sized('web', '', 'critical') },
      { ...files, 'trimtab.yaml': '' },
    );
    const snapshot = JSON.parse(snapshotText({ api: {}, web: {} })) as Record<string, unknown>;
    write(dir, {
      '.git/s.json': JSON.stringify({
        ...snapshot,
        clusters: { default: { capacity: { cpu_available: '600m', memory_available: '8Gi' } } },
      }),
    });
    const ended = await trimtabHere(
      dir,
      'gate',
      ...['--base', 'main', '--now', NOW, '--format', 'json', '--snapshot', '.git/s.json'],
    );
    const { impact_preview: preview } = JSON.parse(ended.stdout) as { impact_preview: Preview };
    expect(preview.changed).toMatchObject([
      { service: 'web', before: { execution: 'defer' }, after: { execution: 'execute' } },
    ]);
    expect(preview.conflicts).toEqual([{ cluster: 'default', before: true, after: true }]);
    expect(preview.others).toMatchObject([
      { service: 'api', before: { execution: 'execute' }, after: { execution: 'defer' } },
    ]);
  });

  test('says whether the cluster could hold the new highest count', async () => {
    const dir = proposal({
      'blueprints/web/blueprint.yaml': files['blueprints/web/blueprint.yaml'].replace(
        'max_replicas: 5',
        'max_replicas: 500',
      ),
    });
    const { preview } = await gate(dir, { web: {}, api: {} });
    expect(preview?.changed).toMatchObject([
      { at_max: { more_replicas: 498, cpu: '249', free_cpu: '98', fits: false } },
    ]);
  });

  test('takes the last figures of the ledger where nothing can be measured, and else says that nothing is known', async () => {
    const changed = {
      'blueprints/web/blueprint.yaml': files['blueprints/web/blueprint.yaml'].replace(
        'scale_up_threshold: 80%',
        'scale_up_threshold: 95%',
      ),
    };
    const dir = proposal(changed);
    const { preview: none, code, status } = await gate(dir);
    expect(none?.changed).toMatchObject([
      {
        figures: { kind: 'unknown' },
        before: { reason: 'metrics_missing' },
        after: { reason: 'metrics_missing' },
      },
    ]);
    expect(none?.notes.join('\n')).toContain('nothing could be measured: no metrics source');
    expect({ code, status: status.state }).toEqual({ code: 3, status: 'pending' });
    git(dir, 'checkout', '--quiet', 'main');
    const origin = join(folder(), 'origin.git');
    git(dir, 'clone', '--quiet', '--bare', dir, origin);
    git(dir, 'remote', 'add', 'origin', origin);
    write(dir, { '.git/s.json': snapshotText({ web: {}, api: {} }, '2026-02-10T12:00:00Z') });
    const noon = ['--now', '2026-02-10T12:00:00Z', '--snapshot', '.git/s.json'];
    expect((await trimtabHere(dir, 'reconcile', ...noon)).code).toBe(0);
    git(dir, 'checkout', '--quiet', 'change');
    expect((await gate(dir)).preview?.changed).toMatchObject([
      {
        figures: { kind: 'ledger', time: '2026-02-10T12:00:00Z', replicas: 2 },
        before: { action: 'scale_up' },
        after: { action: 'no_action' },
      },
    ]);
    // A figure measured so long ago that no decision may rest on it is no current one.
    expect((await gate(dir, { web: {}, api: {} }, '2026-02-10T13:00:00Z')).preview?.changed).toMatchObject([
      { figures: { kind: 'ledger' } },
    ]);
    // With neither, it is said why.
    write(dir, { 'logs/agent-decisions/2026-02-10/multi-service.log': '' });
    expect((await gate(dir, { web: {}, api: {} }, '2026-02-10T13:00:00Z')).preview?.changed).toMatchObject([
      { figures: { kind: 'unknown', why: expect.stringContaining('2026-02-10T13:00:00Z') } },
    ]);
  });

  test('shows what new defaults do to everybody, a new service by its own manifest, and nothing where no blueprint changes', async () => {
    const paused = proposal({ 'trimtab.yaml': `${files['trimtab.yaml']}defaults: {spec: {paused: true}}\n` });
    const { preview: defaults } = await gate(paused, { web: {}, api: {} });
    expect(defaults?.others).toMatchObject([
      { service: 'api', after: { reason: 'paused' } },
      { service: 'web', after: { reason: 'paused' } },
    ]);
    const added = {
      'blueprints/new/blueprint.yaml': sized('new', ''),
      'apps/new.yaml': deploymentText('new', 4),
    };
    expect(
      (await gate(proposal(added), { web: {}, api: {}, new: { replicas: 4 } })).preview?.changed,
    ).toMatchObject([
      {
        service: 'new',
        before: null,
        after: { action: 'scale_up', current_replicas: 4, target_replicas: 5 },
      },
    ]);
    expect(
      (await gate(proposal({ 'apps/web.yaml': deploymentText('web', 3) }), { web: {}, api: {} })).preview,
    ).toBeNull();
  });
});

describe('what head says is data', () => {
  test.each([
    [
      'a rule that would forbid',
      `${sized('web', '')}\ngovernance: {rules: [{name: x, when: "true", effect: forbid, message: no}]}\n`,
      'scale_up',
    ],
    [
      'a blueprint that asks for a billion',
      sized('web', '').replace('max_replicas: 5', 'max_replicas: 1000000000'),
      undefined,
    ],
    ['a blueprint that is broken', 'metadata: [', undefined],
  ])('%s changes neither the verdict nor the time it takes', async (_, blueprint, after) => {
    const { preview, code, status } = await gate(proposal({ 'blueprints/web/blueprint.yaml': blueprint }), {
      web: {},
      api: {},
    });
    expect({ code, state: status.state }).toEqual({ code: 3, state: 'pending' });
    expect(preview?.kind).toBe('known');
    expect((preview?.changed[0]?.after as { action: string; classification: string } | null)?.action).toBe(
      after,
    );
    if (after) expect(preview?.changed[0]?.after).toMatchObject({ classification: 'allowed' });
    else expect(preview?.notes.join('\n')).toMatch(/left out: /);
  });

  test('trouble with the preview is said, and the gate answers all the same', async () => {
    const dir = proposal({ 'blueprints/web/blueprint.yaml': sized('web', '    tolerance: 20%') });
    write(dir, { '.git/s.json': 'not JSON' });
    const ended = trimtab(
      dir,
      'gate',
      '--base',
      'main',
      '--now',
      NOW,
      '--snapshot',
      join(dir, '.git', 's.json'),
    );
    expect(ended.code).toBe(3);
    expect(ended.stdout).toMatch(/note: nothing could be measured: .*not JSON/);
  });
});
