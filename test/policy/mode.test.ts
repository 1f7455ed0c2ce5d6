import { expect, test } from 'vitest';
import { parseConfig } from '../../src/policy/config.ts';
import { observedBy } from '../../src/policy/mode.ts';
import { blueprint } from '../support/service.ts';

function modeOf(config: string, spec?: string): string | undefined {
  const parsed = parseConfig('trimtab.yaml', config);
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  return observedBy(parsed.config, blueprint(spec === undefined ? {} : { spec }));
}

test.each([
  ['', undefined, undefined],
  ['mode: propose', '  mode: propose', undefined],
  ['mode: observe', '  mode: propose', 'mode: observe in trimtab.yaml'],
  ['clusters: {default: {mode: observe}}', undefined, 'clusters.default.mode: observe in trimtab.yaml'],
  ['clusters: {other: {mode: observe}}', undefined, undefined],
  [
    'clusters: {default: {mode: propose}}',
    '  mode: observe',
    'spec.mode: observe in blueprints/web/blueprint.yaml',
  ],
])('%s with a blueprint of %s: any one that observes is enough', (config, spec, expected) => {
  expect(modeOf(config, spec)).toBe(expected);
});

test('another mode is refused', () => {
  expect(parseConfig('trimtab.yaml', 'mode: watch')).toMatchObject({
    kind: 'invalid',
    problems: [{ rule: 'mode' }],
  });
});
