import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openRendering } from '../../src/adapters/render/rendering.ts';
import { splice } from '../../src/manifests/edit/splice.ts';
import type { Judged } from '../../src/manifests/edit/target.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { filesOf, find } from '../support/manifests.ts';
import { HELM } from '../support/tools.ts';

const template = `apiVersion: apps/v1
kind: Deployment
metadata: {name: {{ .Chart.Name }}}
spec:
  replicas: {{ .Values.replicaCount }}
`;
const web = (dir: string, values = 'replicaCount: 2\n') => ({
  [`${dir}/Chart.yaml`]: 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  [`${dir}/values.yaml`]: values,
  [`${dir}/templates/web.yaml`]: template,
});
const all = (dependencies: string, values: string) => ({
  'all/Chart.yaml': `apiVersion: v2\nname: all\nversion: 1.0.0\n${dependencies}`,
  'all/values.yaml': values,
  'all/templates/c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n',
});
const own = { path: 'all/charts/web/values.yaml', field: 'replicaCount' };
const chosen = (field: string, path = 'all/values.yaml') => ({ path, field });
const declared = (more = '') => `dependencies: [{name: web, version: 1.0.0${more}}]\n`;

/** The places that win, each with its key. */
function winners(contents: Record<string, string>) {
  return scanWorkloads(filesOf(contents)).installed.map(({ key, values, off }) => {
    const last = values.at(-1) as Judged;
    const at = last.kind === 'found' ? `${last.target.path}:${last.target.line}` : last.reason;
    return `${key} ${off === undefined ? at : `off by ${off.key}`}`;
  });
}

describe('the number of a chart that another carries', () => {
  test.each([
    [
      'is the carrying one’s',
      all(declared(), 'web: {replicaCount: 3}\n'),
      ['web.replicaCount all/values.yaml:1'],
    ],
    ['is its own by default', all(declared(), 'a: 1\n'), ['web.replicaCount all/charts/web/values.yaml:1']],
    ['goes by its folder', all('', 'web: {replicaCount: 3}\n'), ['web.replicaCount all/values.yaml:1']],
    [
      'goes by its alias',
      all(declared(', alias: front'), 'web: {replicaCount: 3}\nfront: {replicaCount: 4}\n'),
      ['front.replicaCount all/values.yaml:2', 'web.replicaCount all/values.yaml:1'],
    ],
    [
      'is none where a condition is false',
      all(
        declared(', condition: "web.none,web.enabled", tags: [on]'),
        'tags: {on: true}\nweb: {enabled: false}\n',
      ),
      ['web.replicaCount off by web.enabled'],
    ],
    [
      'is none where all its tags are',
      all(declared(', tags: [front, back]'), 'tags: {front: false}\n'),
      ['web.replicaCount off by tags.front'],
    ],
    [
      'is there where one tag is',
      all(declared(', tags: [front, back]'), 'tags: {front: false, back: true}\n'),
      ['web.replicaCount all/charts/web/values.yaml:1'],
    ],
  ])('%s', (_, umbrella, expected) => {
    expect(winners({ ...umbrella, ...web('all/charts/web') })).toEqual(expected);
  });

  test('is the last of three, and global for all', () => {
    const contents = {
      ...all(declared(), 'web: {sub: {replicaCount: 3}}\nglobal: {replicas: 5}\n'),
      ...web('all/charts/web', 'global: {replicas: 4}\nreplicaCount: 2\nsub: {replicaCount: 7}\n'),
      'all/charts/web/charts/sub/Chart.yaml': 'name: sub\n',
      'all/charts/web/charts/sub/values.yaml': 'replicaCount: 1\n',
    };
    expect(winners(contents)).toEqual([
      'web.sub.replicaCount all/values.yaml:1',
      'global.replicas all/values.yaml:2',
      'web.replicaCount all/charts/web/values.yaml:2',
    ]);
  });

  test('is nobody’s in a folder of charts, and not a release’s whose chart is elsewhere', () => {
    const release =
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: x}\nspec: {values: {replicaCount: 5}}\n';
    const expected = ['replicaCount r.yaml:4', 'replicaCount charts/web/values.yaml:1'];
    expect(winners({ ...web('charts/web'), 'r.yaml': release })).toEqual(expected);
    const rooted = { ...web('charts/web'), 'r.yaml': release, 'Chart.yaml': 'name: all\n' };
    expect(winners(rooted)).toEqual(['replicaCount r.yaml:4', 'web.replicaCount charts/web/values.yaml:1']);
  });

  test('is held where another wins over it, and named', () => {
    const contents = { ...all(declared(), 'web: {replicaCount: 3}\n'), ...web('all/charts/web') };
    expect(find(contents, own)).toMatchObject({
      reason: 'ignored_by_delivery',
      message:
        'all/values.yaml:1 overrides this count. Edit there, by this line below `spec:`: manifest: {path: all/values.yaml, field: "web.replicaCount"}',
    });
    const switched = all(declared(', condition: web.enabled'), 'web: {replicaCount: 3, enabled: false}\n');
    expect(find({ ...switched, ...web('all/charts/web') }, chosen('web.replicaCount'))).toMatchObject({
      reason: 'ignored_by_delivery',
      message: expect.stringMatching(/^all\/values\.yaml:1 sets `web\.enabled` to false/),
    });
  });

  test('is a release’s, which also switches the chart', () => {
    const application = (helm: string) => ({
      ...all(declared(', condition: web.enabled'), 'web: {replicaCount: 3, enabled: true}\n'),
      ...web('all/charts/web'),
      'app.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: x}\nspec: {source: {path: all, helm: {${helm}}}}\n`,
    });
    expect(winners(application('valuesObject: {web: {replicaCount: 4}}'))).toEqual([
      'web.replicaCount app.yaml:4',
    ]);
    expect(winners(application('parameters: [{name: web.enabled, value: "false"}]'))).toEqual([
      'web.replicaCount off by web.enabled',
    ]);
  });
});

describe.skipIf(HELM === undefined)('rendered by helm', () => {
  async function prove(contents: Record<string, string>, manifest: { path: string; field: string }) {
    const found = find(contents, manifest);
    if (found.kind !== 'found') return found.kind;
    const edit = splice(Buffer.from(contents[manifest.path] ?? ''), found.target, 12);
    if (edit.kind === 'refused') return edit.reason;
    const proof = await openRendering(filesOf(contents), dirname(HELM?.path ?? ''))(
      found.target,
      edit.bytes,
      12,
    );
    return proof.kind === 'proven' ? proof.changes.map(({ top, object }) => `${top} ${object}`) : proof;
  }

  test('a chart at the other end of file:// is rendered where helm would put it', async () => {
    const nested = {
      ...all(declared(', repository: "file://../charts/web"'), 'a: 1\n'),
      ...web('charts/web'),
      'charts/web/Chart.yaml':
        'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies: [{name: sub, version: 1.0.0, repository: "file://../sub"}]\n',
      'charts/sub/Chart.yaml': 'apiVersion: v2\nname: sub\nversion: 1.0.0\n',
      'charts/sub/values.yaml': 'replicaCount: 1\n',
      'charts/sub/templates/s.yaml': template,
    };
    expect(await prove(nested, chosen('replicaCount', 'charts/web/values.yaml'))).toEqual([
      'charts/web Deployment web',
      'all Deployment web',
    ]);
    expect(await prove(nested, chosen('replicaCount', 'charts/sub/values.yaml'))).toEqual([
      'charts/sub Deployment sub',
      'all Deployment sub',
      'charts/web Deployment sub',
    ]);
    const over = { ...nested, 'all/values.yaml': 'web: {replicaCount: 3}\n' };
    expect(await prove(over, chosen('web.replicaCount'))).toEqual(['all Deployment web']);
    expect(await prove(over, chosen('replicaCount', 'charts/web/values.yaml'))).toBe('owned');
  });

  const stated = fc.option(fc.constantFrom(1, 2, 3), { nil: undefined });
  const flag = fc.option(fc.boolean(), { nil: undefined });
  const shape = fc.record({
    parent: stated,
    enabled: flag,
    tag: flag,
    alias: fc.boolean(),
    condition: fc.boolean(),
    tagged: fc.boolean(),
  });

  test('whatever switches and overrides there are, the number that wins here wins there', async () => {
    await fc.assert(
      fc.asyncProperty(shape, async ({ parent, enabled, tag, alias, condition, tagged }) => {
        const key = alias ? 'front' : 'web';
        const values = {
          [key]: {
            ...(parent === undefined ? {} : { replicaCount: parent }),
            ...(enabled === undefined ? {} : { enabled }),
          },
          ...(tag === undefined ? {} : { tags: { t: tag } }),
        };
        const more = `${alias ? ', alias: front' : ''}${condition ? `, condition: ${key}.enabled` : ''}${tagged ? ', tags: [t]' : ''}`;
        const contents = { ...all(declared(more), JSON.stringify(values)), ...web('all/charts/web') };
        const winner = parent === undefined ? own : chosen(`${key}.replicaCount`);
        const on = condition && enabled !== undefined ? enabled : !(tagged && tag === false);
        const rendered = expect.arrayContaining([`all Deployment ${key}`]);
        expect(await prove(contents, winner)).toEqual(on ? rendered : 'owned');
        if (parent !== undefined) expect(await prove(contents, own)).toBe('owned');
      }),
      { numRuns: 12 },
    );
  });
});

describe('a number that a chart may import from another', () => {
  const importing = (entry: string) => declared(`, import-values: [${entry}]`);
  const exporting = web('all/charts/web', 'exports: {data: {replicaCount: 7}}\n');
  const held = '`replicaCount` may be taken from the chart web, by `import-values`';

  test.each([
    ['exported', 'data', exporting],
    ['at a key', '{child: exports.data, parent: .}', exporting],
    ['of a chart that is not here', 'data', {}],
  ])('is held: %s', (_, entry, files) => {
    expect(winners({ ...all(importing(entry), 'replicaCount: 3\n'), ...files })).toContain(
      `replicaCount ${held}`,
    );
  });

  test.each([
    ['another key', 'other'],
    ['a key below another', '{child: exports.data, parent: mine}'],
  ])('is none of %s', (_, entry) => {
    const found = winners({ ...all(importing(entry), 'replicaCount: 3\n'), ...exporting });
    expect(found).toContain('replicaCount all/values.yaml:1');
  });

  test('is the release’s where that states it', () => {
    const release =
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: shop}\nspec:\n  source: {path: all, helm: {valueFiles: [prod.yaml]}}\n';
    const files = { 'app.yaml': release, 'all/prod.yaml': 'replicaCount: 5\n' };
    const found = winners({ ...all(importing('data'), 'replicaCount: 3\n'), ...exporting, ...files });
    expect(found).toContain('replicaCount all/prod.yaml:1');
  });
});
