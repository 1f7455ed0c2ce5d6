import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folder, trimtab } from '../support/terminal.ts';

test('the policies and cases of docs/GOVERNANCE.md are sound, and the cases pass', () => {
  const blocks = [...readFileSync('docs/GOVERNANCE.md', 'utf8').matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)];
  const files = Object.fromEntries(blocks.map(([, name, text]) => [`governance/${name}`, text ?? '']));
  expect(Object.keys(files)).toEqual(['governance/policies.yaml', 'governance/policies.test.yaml']);
  const backend = readFileSync('blueprints/backend/blueprint.yaml', 'utf8');
  const dir = folder({ ...files, 'backend/blueprint.yaml': backend });
  expect(trimtab(dir, 'policy', 'test', 'governance/policies.test.yaml')).toMatchObject({
    code: 0,
    stderr: '4 of 4 cases passed\n',
  });
});
