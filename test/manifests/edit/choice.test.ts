import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Wanted } from '../../../src/manifests/edit/choice.ts';
import { findTarget, MOVING, openNamed } from '../../../src/workloads/find.ts';
import { scanWorkloads } from '../../../src/workloads/scan.ts';
import { deployment, filesOf } from '../../support/manifests.ts';

function search(contents: Record<string, string>, wanted: Wanted) {
  const files = filesOf(contents);
  return findTarget(openNamed(files), wanted, scanWorkloads(files));
}

/** The blueprint with this line put below its `spec:`, instead of one of that key. */
function paste(wanted: Wanted, line: string): Wanted {
  const { workload, manifest } = load(line) as Partial<Wanted>;
  const named = { kind: 'Deployment', name: wanted.name ?? '', ...workload };
  return {
    ...wanted,
    ...(workload === undefined ? {} : { workload: named }),
    ...(manifest === undefined ? {} : { manifest }),
  };
}

const folder = fc.constantFrom('dev', 'prod', 'it a"b', 'vendor/x', '"q"', '-dash', 'ünï', '#c');
const workload = fc.record({
  namespace: fc.constantFrom(undefined, 'shop', 'test'),
  replicas: fc.constantFrom(undefined, 1, 3),
  twice: fc.boolean(),
});

function text(namespace: string | undefined, replicas: number | undefined, kind: string): string {
  const metadata = `{name: web${namespace === undefined ? '' : `, namespace: ${namespace}`}}`;
  const all = deployment('web', replicas ?? 'none', '  paused: false\n')
    .replace('{name: web}', metadata)
    .replace('Deployment', kind);
  return replicas === undefined ? all.replace('  replicas: none\n', '') : all;
}

const layout = fc.dictionary(
  folder,
  fc.oneof(
    workload,
    fc.record({ entry: fc.boolean(), namespace: fc.constantFrom(undefined, 'shop', 'live') }),
  ),
  { minKeys: 2, maxKeys: 5 },
);

describe('what a message offers to paste', () => {
  test('each line resolves the service to the place beside it', () => {
    let pasted = 0;
    fc.assert(
      fc.property(
        layout,
        fc.constantFrom('Deployment', 'StatefulSet'),
        fc.constantFrom('web', 'shop-web'),
        (folders, kind, name) => {
          const contents: Record<string, string> = {
            'base/web.yaml': text(undefined, 2, kind),
            'base/kustomization.yaml': 'resources: [web.yaml]\n',
          };
          for (const [dir, one] of Object.entries(folders)) {
            if ('entry' in one) {
              const up = '../'.repeat(dir.split('/').length);
              const spaced = one.namespace === undefined ? '' : `namespace: ${one.namespace}\n`;
              contents[`${dir}/kustomization.yaml`] =
                `resources: [${up}base]\n${spaced}${one.entry ? 'replicas: [{name: web, count: 4}]\n' : ''}`;
              continue;
            }
            const first = text(one.namespace, one.replicas, kind);
            contents[`${dir}/web.yaml`] = one.twice ? `${first}---\n${text('other', 7, kind)}` : first;
          }
          const wanted = { name, workload: { kind, name: 'web' } };
          const found = search(contents, wanted);
          if (found.kind !== 'ambiguous') return;
          expect(found.choices.length + found.more).toBeGreaterThan(0);
          for (const { path, line, lines } of found.choices) {
            // Two in one file that nothing but their order tells apart cannot be chosen from.
            if (lines === MOVING) continue;
            let chosen = search(contents, paste(wanted, lines));
            // A place that overlays share is asked about once more, with the entry that parts them.
            if (chosen.kind === 'ambiguous' && /share; give it/.test(chosen.reason))
              chosen = search(contents, paste(wanted, chosen.choices[0]?.lines ?? ''));
            expect(chosen, `${lines}\n${JSON.stringify(contents, null, 1)}`).toMatchObject({
              kind: 'found',
              target: { path, line },
            });
            pasted += 1;
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(pasted).toBeGreaterThan(100);
  });
});
