import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splice } from '../../../src/manifests/edit/splice.ts';
import { deployment, edited, find } from '../../support/manifests.ts';

const create = { create: true };
const without = (more: string) => deployment('web', 0, more).replace('  replicas: 0\n', '');
const block = without('  # who it serves\n  selector: {}\n');

describe('a workload that states no count', () => {
  test('is held, and told that it can be created', () => {
    expect(find({ 'a.yaml': block })).toMatchObject({
      kind: 'refused',
      line: 6,
      reason: '`spec.replicas` is missing',
      fix: 'Write it with the number that runs now, or set `spec.manifest.create: true` in the blueprint to have it inserted.',
    });
  });

  test.each([
    ['block style', block, block.replace('spec:\n', 'spec:\n@'), 5],
    [
      'deep indentation',
      block.replace(/^ {2}/gm, '      '),
      block.replace('spec:\n', 'spec:\n@').replace(/^(@?) {2}/gm, '$1      '),
      5,
    ],
    [
      'CRLF',
      block.replaceAll('\n', '\r\n'),
      block.replace('spec:\n', 'spec:\n@').replaceAll('\n', '\r\n'),
      5,
    ],
    [
      'a comment behind spec',
      block.replace('spec:', 'spec: # ü🚀'),
      block.replace('spec:\n', 'spec: # ü🚀\n@'),
      5,
    ],
    [
      'quoted keys',
      block.replace('selector', '"selector"'),
      block.replace('selector', '"selector"').replace('spec:\n', 'spec:\n@'),
      5,
    ],
    ['no final newline', block.trimEnd(), block.trimEnd().replace('spec:\n', 'spec:\n@'), 5],
    [
      'an item of a List',
      'kind: List\nitems:\n- apiVersion: apps/v1\n  kind: Deployment\n  metadata: {name: web}\n  spec:\n    paused: false\n',
      'kind: List\nitems:\n- apiVersion: apps/v1\n  kind: Deployment\n  metadata: {name: web}\n  spec:\n@    paused: false\n',
      7,
    ],
  ])('gets one line more: %s', (_, text, expected, line) => {
    expect(edited({ 'a.yaml': text }, create)).toBe(`a.yaml:${line}\n${expected}`);
  });

  test.each([
    ['an empty spec', without('')],
    ['no spec at all', without('').replace('spec:\n', '')],
    ['an anchored spec', block.replace('spec:', 'spec: &s')],
    ['a count that is merged in', `x: &x {replicas: 3}\n${block}  <<: *x\n`],
    ['line ends of an old Macintosh', block.replaceAll('\n', '\r')],
    ['an explicit key', block.replace('spec:\n', '? spec\n:\n')],
  ])('is refused where it is written in %s', (_, text) => {
    expect(find({ 'a.yaml': text }, create).kind).toBe('refused');
  });

  const head = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n';
  const json = (spec: string) =>
    `{"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "web"},\n${spec}}\n`;
  test.each([
    ['flow style', `${head}spec: {selector: {}}\n`, `${head}spec: {replicas: 12, selector: {}}\n`],
    [
      'flow style with spaces',
      `${head}spec: { 'selector': {} } # s\n`,
      `${head}spec: { 'replicas': 12, 'selector': {} } # s\n`,
    ],
    [
      'flow over lines',
      `${head}spec: {\n  selector: {}\n  }\n`,
      `${head}spec: {\n  replicas: 12,\n  selector: {}\n  }\n`,
    ],
    ['an empty flow', `${head}spec: {}\n`, `${head}spec: {replicas: 12}\n`],
    ['compact JSON', json('"spec":{"selector":{}}'), json('"spec":{"replicas":12,"selector":{}}')],
    [
      'JSON with spaces',
      json('"spec": { "selector": {} }'),
      json('"spec": { "replicas": 12, "selector": {} }'),
    ],
    [
      'JSON that begins a line',
      json('"spec":\n{"selector":{}}'),
      json('"spec":\n{"replicas":12,"selector":{}}'),
    ],
    ['CRLF', `${head}spec:\r\n  a: 1\r\n`, `${head}spec:\r\n  replicas: 12\r\n  a: 1\r\n`],
    ['an empty JSON object', json('"spec": {}'), json('"spec": {"replicas": 12}')],
    [
      'JSON over lines, with tabs',
      json('\t"spec": {\n\t\t"selector": {}\n\t}\n'),
      json('\t"spec": {\n\t\t"replicas": 12,\n\t\t"selector": {}\n\t}\n'),
    ],
    [
      'JSON with CRLF',
      json('"spec": {\n  "selector": {}\n}').replaceAll('\n', '\r\n'),
      json('"spec": {\n  "replicas": 12,\n  "selector": {}\n}').replaceAll('\n', '\r\n'),
    ],
    [
      'block style with quoted keys',
      `${head}spec:\n    "selector": {}\n`,
      `${head}spec:\n    "replicas": 12\n    "selector": {}\n`,
    ],
    [
      'flow style behind comments',
      `${head}spec: # {\n  { # {a\n    # b,\n    selector: {} }\n`,
      `${head}spec: # {\n  { # {a\n    # b,\n    replicas: 12,\n    selector: {} }\n`,
    ],
  ])('is written like its neighbors: %s', (_, before, after) => {
    const found = find({ 'a.yaml': before }, create);
    if (found.kind !== 'found') throw new Error(JSON.stringify(found));
    const edit = splice(Buffer.from(before), found.target, 12);
    expect(edit.kind === 'edited' ? edit.bytes.toString() : edit).toBe(after);
    const again = find({ 'a.yaml': after });
    expect(again).toMatchObject({ kind: 'found', target: { value: 12, line: found.target.line } });
  });

  test('where it fits nowhere, the hold says why', () => {
    const why = (text: string) => find({ 'a.yaml': text }, create);
    const cannot = (reason: string) => ({
      kind: 'refused',
      fix: `Write it with the number that runs now; it cannot be inserted here, because ${reason}.`,
    });
    expect(why(head)).toMatchObject(cannot('there is no `spec`'));
    expect(why(`${head}spec:\n`)).toMatchObject(cannot('`spec` holds no keys'));
    expect(why(`${head}? spec\n:\n  paused: true\n`)).toMatchObject(
      cannot('`spec` is not a block of lines of its own'),
    );
    expect(why(`x: &k selector\n${head}spec:\n  *k : {}\n`)).toMatchObject(
      cannot('`spec` is not a block of lines of its own'),
    );
    expect(why(`x: &k selector\n${head}spec: {*k : {}}\n`)).toMatchObject(
      cannot('the first key of `spec` is unusual'),
    );
    expect(why(`${head}spec: {\n  ? selector : {}}\n`)).toMatchObject(
      cannot('the first key of `spec` does not begin its line'),
    );
    expect(why(`${head}spec: {\n  &a selector: {}}\n`)).toMatchObject(
      cannot('the first key of `spec` is unusual'),
    );
  });

  test('its autoscaler is respected all the same', () => {
    const hpa =
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: w}\nspec: {scaleTargetRef: {kind: Deployment, name: web}}\n';
    expect(find({ 'a.yaml': block, 'h.yaml': hpa }, create)).toMatchObject({ kind: 'owned' });
  });

  test('whatever stands around it, the line is all that is added', () => {
    const key = fc.constantFrom(
      'selector: {}',
      'paused: false # 3',
      'note: |\n    spec:\n      x: 1',
      '# only\n  a: "ü🚀"',
      'l:\n  - 1',
      '"q": 1',
    );
    const shape = fc.record({
      keys: fc.array(key, { minLength: 1, maxLength: 1 }),
      crlf: fc.boolean(),
      bom: fc.boolean(),
      before: fc.nat({ max: 50 }),
    });
    fc.assert(
      fc.property(shape, ({ keys, crlf, bom, before }) => {
        const other = `${deployment('other').replace('web', 'other')}---\n`.repeat(before);
        const text = `${bom ? '\ufeff' : ''}${other}${without(`  ${keys.join('\n  ')}\n`)}`.replaceAll(
          '\n',
          crlf ? '\r\n' : '\n',
        );
        const at = text.lastIndexOf('\nspec:') + (crlf ? 8 : 7);
        expect(edited({ 'a.yaml': text }, create)).toBe(
          `a.yaml:${before * 6 + 5}\n${text.slice(0, at)}@${text.slice(at)}`,
        );
      }),
      { numRuns: 100 },
    );
  });
});
