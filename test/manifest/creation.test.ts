import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deployment, edited, find } from '../support/manifests.ts';

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
    ['deep indentation', block.replace(/^ {2}/gm, '      '), block.replace('spec:\n', 'spec:\n@').replace(/^(@?) {2}/gm, '$1      '), 5],
    ['CRLF', block.replaceAll('\n', '\r\n'), block.replace('spec:\n', 'spec:\n@').replaceAll('\n', '\r\n'), 5],
    ['a comment behind spec', block.replace('spec:', 'spec: # ü🚀'), block.replace('spec:\n', 'spec: # ü🚀\n@'), 5],
    ['quoted keys', block.replace('selector', '"selector"'), block.replace('selector', '"selector"').replace('spec:\n', 'spec:\n@'), 5],
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
    ['flow style', without('').replace('spec:\n', 'spec: {selector: {}}\n')],
    ['JSON', '{"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "web"}, "spec": {\n"selector": {}}}'],
    ['flow over several lines', without('').replace('spec:\n', 'spec: {\n  selector: {}\n  }\n')],
    ['an empty spec', without('')],
    ['no spec at all', without('').replace('spec:\n', '')],
    ['an anchored spec', block.replace('spec:', 'spec: &s')],
    ['a count that is merged in', `x: &x {replicas: 3}\n${block}  <<: *x\n`],
    ['line ends of an old Macintosh', block.replaceAll('\n', '\r')],
    ['an explicit key', block.replace('spec:\n', '? spec\n:\n')],
  ])('is refused where it is written in %s', (_, text) => {
    expect(find({ 'a.yaml': text }, create).kind).toBe('refused');
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
        const text = `${bom ? '\ufeff' : ''}${other}${without(`  ${keys.join('\n  ')}\n`)}`.replaceAll('\n', crlf ? '\r\n' : '\n');
        const at = text.lastIndexOf('\nspec:') + (crlf ? 8 : 7);
        expect(edited({ 'a.yaml': text }, create)).toBe(`a.yaml:${before * 6 + 5}\n${text.slice(0, at)}@${text.slice(at)}`);
      }),
      { numRuns: 100 },
    );
  });
});
