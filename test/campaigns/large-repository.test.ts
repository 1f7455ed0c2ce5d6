import { expect, onTestFinished, test } from 'vitest';
import { startScan } from '../../src/adapters/files/scanner.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { repository, trimtab } from '../support/terminal.ts';

const MANY = 5000;

/** Loaded before the bundle: tells on stderr when a second thread has answered. */
const WITNESS = `process.on('worker', (thread) => thread.once('message', () => console.error('answered by a thread')));`;

test('a large repository is scanned on a second thread, and nothing else is different', () => {
  const files: Record<string, string> = {
    's.json': snapshotText({ web: {} }),
    'blueprints/web/blueprint.yaml': blueprintText('web'),
  };
  for (let i = 0; i < MANY; i += 1)
    files[`apps/${i}.yaml`] = deploymentText(i === 700 ? 'web' : `other-${i}`);
  const large = repository(files);
  const small = repository({
    's.json': snapshotText({ web: {} }),
    'blueprints/web/blueprint.yaml': blueprintText('web'),
    'apps/700.yaml': deploymentText('web'),
  });
  process.env.NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(WITNESS)}`;
  onTestFinished(() => {
    delete process.env.NODE_OPTIONS;
  });
  const flags = ['--snapshot', 's.json', '--now', '2026-02-10T18:30:00Z', '--format', 'json', '--no-cache'];
  for (const command of ['plan', 'reconcile']) {
    const forge = command === 'reconcile' ? ['--forge', 'local'] : [];
    const alone = trimtab(small, command, ...flags, ...forge);
    const beside = trimtab(large, command, ...flags, ...forge);
    expect(alone.stderr).not.toContain('answered by a thread');
    expect(beside.stderr).toContain('answered by a thread');
    expect(beside).toMatchObject({ code: 0, stdout: alone.stdout });
  }
});

test('a thread that fails costs time and nothing else', async () => {
  const files = {
    list: () => Array.from({ length: MANY }, (_, i) => `${i}.yaml`),
    read: (path: string) => Buffer.from(deploymentText(path === '1.yaml' ? 'web' : 'other')),
    origin: { kind: 'folder', root: '/nowhere', paths: [] } as const,
  };
  const index = await startScan(files)();
  expect(index).toEqual(scanWorkloads(files));
  expect(index).not.toEqual(scanWorkloads({ ...files, list: () => [] }));
});
