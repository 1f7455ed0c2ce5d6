import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { blueprint } from '../../support/service.ts';
import { changedTree, type Texts } from '../../support/tree.ts';

const GOVERNED = {
  blueprints: [blueprint({ spec: '  workload: {name: web}' })],
  isBlueprint: () => false,
  settings: [],
  defaults: {},
};
const web = (name = 'web', replicas = 2) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}}\nspec:\n  replicas: ${replicas}\n  selector: {}\n  template: {spec: {containers: [{name: web, image: "web:1"}]}}\n`;

/** `operation`, with a mark where a person is needed even if the operation is allowed. */
function operations(base: Texts, change: Texts, without: readonly string[] = []): string[] {
  const head = Object.fromEntries(
    Object.entries({ ...base, ...change }).filter(([path]) => !without.includes(path)),
  );
  const found = semanticDiff(changedTree(base, head), GOVERNED);
  return found.map((f) => (f.floor === undefined ? f.operation : `${f.operation}!`));
}

describe('lines of ignore files', () => {
  test.each(['.sourceignore', 'chart/.helmignore', '.gitmodules'])(
    '%s: what follows ` #` is part of a name',
    (path) => {
      expect(operations({ [path]: 'keep\n' }, { [path]: 'keep #nothing\n' })).toEqual(['unreadable!']);
      expect(operations({ [path]: 'a #b\n' }, { [path]: 'a #c\n' })).toEqual(['unreadable!']);
      expect(operations({ [path]: 'a\n' }, { [path]: '# why\na\n' })).toEqual([]);
    },
  );

  test('YAML is compared by its values, whatever stands behind a `#` in them', () => {
    const rule = (who: string, more = '') => `creation_rules: [{age: "x #${who}"}]${more}\n`;
    expect(operations({ '.sops.yaml': rule('a') }, { '.sops.yaml': rule('b') })).toEqual(['modify_secrets!']);
    expect(operations({ '.sops.yaml': rule('a') }, { '.sops.yaml': rule('a', ' # why') })).toEqual([]);
  });

  test('CODEOWNERS: an escaped space before a `#` is part of a path', () => {
    expect(operations({ CODEOWNERS: '/a\\ #b @ada\n' }, { CODEOWNERS: '/a\\ #b @eve\n' })).toEqual([
      'modify_blueprint!',
    ]);
  });
});

describe('workflows that could answer in the gate’s place need a person', () => {
  const ESCAPED = [...'statuses'].map((letter) => `\\x${letter.charCodeAt(0).toString(16)}`).join('');
  const flow = (text: string) => operations({}, { '.github/workflows/x.yaml': text });
  const job = (more: string) => `permissions: {contents: read}\njobs: {a: {${more}}}\n`;
  test.each([
    ['an escaped word', `permissions: {"${ESCAPED}": write}\njobs: {a: {steps: []}}\n`],
    ['an escaped value', 'permissions: "write\\x2dall"\njobs: {a: {steps: []}}\n'],
    ['an alias', `x: &a "${ESCAPED}"\njobs: {a: {permissions: {? *a : write}, steps: []}}\n`],
    ['no permissions at all', 'jobs: {a: {steps: [{run: make}]}}\n'],
    ['one job without', 'jobs: {a: {permissions: {}, steps: []}, b: {steps: []}}\n'],
    ['an environment that is worked out', `permissions: {}\njobs: {a: {environment: "\${{ vars.x }}"}}\n`],
    ['permissions that say nothing', 'permissions:\njobs: {a: {steps: [{run: make}]}}\n'],
    ['check runs, which satisfy a required status', 'permissions: {checks: write}\njobs: {a: {steps: []}}\n'],
    ['all secrets at once', job(`env: {A: "\${{ toJSON(secrets) }}"}`)],
    ['a secret whose name is worked out', job(`env: {A: "\${{ secrets[format('{0}', vars.x)] }}"}`)],
    ['the secrets, for a workflow elsewhere', job('uses: a/b/.github/workflows/x.yml@v1, secrets: inherit')],
    ['what cannot be read', 'jobs: {a: [\n'],
  ])('%s', (_, text) => {
    expect(new Set(flow(text))).toEqual(new Set(['modify_blueprint!']));
  });

  test('and no others', () => {
    expect(flow('permissions: {contents: read}\njobs: {a: {steps: [{run: make}]}}\n')).toEqual([]);
    expect(flow('jobs: {a: {permissions: {contents: read}, steps: []}}\n')).toEqual([]);
    expect(flow(job(`env: {A: "\${{ secrets.NPM }}", B: "\${{ secrets['NPM'] }}"}`))).toEqual([]);
    expect(flow(job('uses: ./.github/workflows/y.yml, secrets: inherit'))).toEqual([]);
  });

  test.each(['.github/actions/x/action.yaml', 'tools/x/action.yml'])(
    'and so does an action, such as %s',
    (path) => {
      expect(operations({}, { [path]: 'runs: {using: composite, steps: []}\n' })).not.toEqual([]);
    },
  );
});

describe('lines of .gitattributes', () => {
  const added = (line: string) =>
    operations(
      { '.gitattributes': '[attr]x filter=y\n' },
      { '.gitattributes': `[attr]x filter=y\n${line}\n` },
    );
  test.each(['*.yaml x', '*.yaml filter=z', '"a b" ident', '*.sh text eol=crlf', '[attr]w -text'])(
    '%s may change content',
    (line) => expect(added(line)).toEqual(['unreadable!']),
  );
  test.each(['*.yaml text=auto eol=lf', '*.md -diff linguist-generated=true', '"a b" binary', '# *.yaml x'])(
    '%s does not',
    (line) => expect(added(line)).toEqual([]),
  );
});

test('Helm renders a template whatever it is called, also where somebody makes a chart of the templates', () => {
  const chart = { 'c/Chart.yaml': 'name: c\n', 'c/templates/a.yaml': 'kind: ConfigMap\n' };
  for (const path of ['c/templates/README.md', 'c/templates/x/logo.svg'])
    expect(operations(chart, { [path]: 'a' })).toEqual(['unreadable!']);
  expect(operations(chart, { 'c/README.md': 'a', 'c/templates/NOTES.txt': 'a' })).toEqual([]);
  const hidden = {
    'c/templates/Chart.yaml': 'name: d\n',
    'c/templates/a.yaml': 'kind: ConfigMap\n# {{ x }}\n',
  };
  expect(operations(chart, hidden)).toContain('unreadable!');
});

describe('what kustomize reads, whatever it is called', () => {
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n';
  test.each(['Resources', 'RESOURCES', 'resources'])('%s', (key) => {
    const base = { 'kustomization.yaml': 'namespace: x\n', 'secret.yaml': '' };
    const said = operations(base, {
      'kustomization.yaml': `namespace: x\n${key}: [s.txt]\n`,
      's.txt': secret,
    });
    expect(said).toContain('modify_secrets');
    if (key !== 'resources') expect(said).toContain('unreadable!');
  });

  test.each([
    ['patch.txt', 'patches: [{path: patch.txt}]\n'],
    ['patch', 'patchesStrategicMerge: [patch]\n'],
    ['patch.txt', 'Patches: [{Path: patch.txt}]\n'],
  ])('%s, by %s', (file, patches) => {
    const base = {
      'kustomization.yaml': `resources: [web.yaml]\n${patches}`,
      'web.yaml': web(),
      [file]:
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {hostPID: false}}}\n',
    };
    const now = { [file]: base[file]?.replace('false', 'true') ?? '' };
    expect(operations(base, now)).toContain('modify_security_context');
  });

  test('deploy.txt as a resource', () => {
    const base = { 'kustomization.yaml': 'resources: [deploy.txt]\n', 'deploy.txt': web() };
    expect(operations(base, { 'deploy.txt': web('web', 50) })).toEqual(['scale_beyond_limits']);
  });

  test('a file that nobody names is none of it', () => {
    expect(
      operations(
        { 'kustomization.yaml': 'resources: [web.yaml]\n', 'web.yaml': web() },
        { 'notes.txt': secret },
      ),
    ).toEqual([]);
  });
});

describe('a rename in case alone', () => {
  const base = { 'k8s/kustomization.yaml': 'namePrefix: x-\nresources: [web.yaml]\n', 'k8s/web.yaml': web() };
  test('of a file that a kustomization names takes it out of the build', () => {
    expect(operations(base, { 'k8s/Web.yaml': web() }, ['k8s/web.yaml'])).not.toEqual([]);
  });

  test('of the kustomization ends the build', () => {
    const text = base['k8s/kustomization.yaml'];
    expect(operations(base, { 'k8s/Kustomization.yaml': text }, ['k8s/kustomization.yaml'])).not.toEqual([]);
  });
});

describe('nothing makes an answer milder', () => {
  const names = fc.constantFrom('a.yaml', 'A.yaml', 'sub/a.yaml', 'a.json.yaml', 'z/é.yaml', 'x y.yaml');
  const bare = (one: string) => one.replace('!', '');

  test('neither that the file is renamed besides, nor that another one moves', () => {
    fc.assert(
      fc.property(names, names, fc.integer({ min: 0, max: 60 }), fc.boolean(), (from, to, count, moves) => {
        const other = web('api', 2);
        const base = { [from]: web('web', 2), 'other.yaml': other };
        const plain = operations(base, { [from]: web('web', count) });
        const change: Record<string, string> = { [to]: web('web', count) };
        if (moves) change['moved/other.yaml'] = other;
        const gone = [...(from === to ? [] : [from]), ...(moves ? ['other.yaml'] : [])];
        const renamed = operations(base, change, gone).map(bare);
        for (const one of plain.map(bare)) expect(renamed).toContain(one);
      }),
      { numRuns: 100 },
    );
  });
});
