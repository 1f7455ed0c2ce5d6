import { expect, test } from 'vitest';
import { normalizePath } from '../../src/lib/path.ts';
import { findTarget, openNamed } from '../../src/workloads/find.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { find as findIn } from '../support/manifests.ts';

function manifest(name: string, namespace?: string, replicas = '3'): string {
  const place = namespace === undefined ? '' : `\n  namespace: ${namespace}`;
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}${place}\nspec:\n  replicas: ${replicas}\n`;
}

function repository(contents: Record<string, string>) {
  const reads: string[] = [];
  const files = {
    list: () => Object.keys(contents).sort(),
    read: (path: string) => {
      reads.push(path);
      const text = Object.hasOwn(contents, path) ? contents[path] : undefined;
      return text === undefined ? undefined : Buffer.from(text);
    },
  };
  return { files, reads };
}

const web = { kind: 'Deployment', name: 'web', namespace: 'shop' };

function find(
  contents: Record<string, string>,
  manifestPart?: { path?: string; field?: string },
  workload = web,
) {
  const { files } = repository(contents);
  return findTarget(openNamed(files), { workload, manifest: manifestPart }, scanWorkloads(files));
}

test('finds the only manifest; broken files and other kinds do not matter then', () => {
  const found = find({
    'a.yaml': manifest('web', 'shop'),
    'b.yml': manifest('web', 'test'),
    'bad.yaml': `${manifest('x')}  {{ if }}\n`,
    'c.txt': manifest('web'),
    'hpa.yaml':
      'kind: HorizontalPodAutoscaler\nspec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}\n',
  });
  expect(found).toMatchObject({ kind: 'found', target: { path: 'a.yaml', line: 7, value: 3 } });
});

test('several candidates are ambiguous, each with its place', () => {
  const result = find({
    'base/a.yaml': manifest('web'),
    'overlay/a.yaml': `# x\n${manifest('web', 'shop')}`,
  });
  if (result.kind !== 'ambiguous') throw new Error(result.kind);
  expect(result.choices.map(({ path, line }) => `${path}:${line}`).sort()).toEqual([
    'base/a.yaml:6',
    'overlay/a.yaml:8',
  ]);
});

test('missing names the files that could not be read', () => {
  const result = find({ 't.yaml': `${manifest('{{ .name }}')}` });
  expect(result).toMatchObject({
    kind: 'missing',
    reason: expect.stringContaining('t.yaml:4: the file is a template'),
  });
  expect(find({})).toEqual({ kind: 'missing', reason: 'no manifest holds Deployment web in namespace shop' });
});

test('a refusal of the only candidate is passed on', () => {
  expect(find({ 'a.yaml': manifest('web', 'shop', '"3"') })).toMatchObject({
    kind: 'refused',
    file: 'a.yaml',
    line: 7,
  });
});

test('a named path settles it', () => {
  const contents = { 'base/a.yaml': manifest('web'), 'overlay/a.yaml': manifest('web', 'shop', '5') };
  expect(find(contents, { path: './overlay/a.yaml' })).toMatchObject({
    kind: 'found',
    target: { path: 'overlay/a.yaml', value: 5 },
  });
  expect(find(contents, { path: 'none.yaml' })).toMatchObject({ kind: 'missing' });
  expect(find(contents, { path: 'base/a.yaml' }, { ...web, name: 'api' })).toMatchObject({ kind: 'missing' });
  expect(find(contents, { field: 'image.replicas' })).toMatchObject({ kind: 'refused' });
  expect(find({ 'a.yaml': `${manifest('web')}---\n${manifest('web')}` }, { path: 'a.yaml' })).toMatchObject({
    kind: 'ambiguous',
    choices: [
      { path: 'a.yaml', line: 1 },
      { path: 'a.yaml', line: 8 },
    ],
  });
});

test.each([
  '../a.yaml',
  'x/../../a.yaml',
  'x/../a.yaml',
  '/etc/a.yaml',
  'C:/a.yaml',
  '..\\a.yaml',
  '.git/config',
  '',
  '.',
])('refuses the path %j', (path) => {
  expect(normalizePath(path)).toBeUndefined();
  expect(find({}, { path })).toMatchObject({ kind: 'refused' });
});

test('10,000 services: each file is read once and blueprints are not parsed', () => {
  const contents: Record<string, string> = {};
  for (let i = 0; i < 10_000; i += 1) {
    contents[`apps/s${i}.yaml`] = manifest('web', `ns${i}`);
    // Unparseable on purpose: it would show up as unreadable if it were parsed.
    contents[`blueprints/s${i}.yaml`] = 'workload: {kind: Deployment, name: web\n';
  }
  const { files, reads } = repository(contents);
  const wanted = Array.from({ length: 10_000 }, (_, i) => ({
    kind: 'Deployment',
    name: 'web',
    namespace: `ns${i}`,
  }));
  const index = scanWorkloads(files);
  const open = openNamed(files);
  expect(wanted.every((workload) => findTarget(open, { workload }, index).kind === 'found')).toBe(true);
  expect(reads.length).toBe(20_000);
  expect(index.unreadable).toEqual([]);
});

test('many services in one named file cost one parse', () => {
  const all = Array.from({ length: 2000 }, (_, i) => manifest(`s${i}`)).join('---\n');
  const { files, reads } = repository({ 'all.yaml': all });
  const index = scanWorkloads(files);
  const open = openNamed(files);
  for (let i = 0; i < 2000; i += 1) {
    const workload = { kind: 'Deployment', name: `s${i}` };
    expect(findTarget(open, { workload, manifest: { path: 'all.yaml' } }, index).kind).toBe('found');
  }
  expect(reads).toEqual(['all.yaml']);
});

test('files of submodules are named as what may be missing', () => {
  const files = {
    '.gitmodules':
      '[submodule "shop"]\n\tpath = deploy/shop\n\turl = https://example.invalid/shop\r\n[submodule "x"]\n  path=x \n',
    'api.yaml': manifest('api'),
  };
  expect(findIn(files)).toMatchObject({
    kind: 'missing',
    reason: 'no manifest holds Deployment web; files of submodules are not read: deploy/shop, x',
  });
  expect(findIn(files, { path: 'deploy/shop/web.yaml' })).toMatchObject({
    kind: 'missing',
    reason: 'deploy/shop/web.yaml lies in the submodule deploy/shop, whose files are not read',
  });
});
