import { expect, test } from 'vitest';
import { nodeFault } from '../../src/lib/node-version.ts';

test.each(['16.20.2', '18.20.8', '20.0.0', '20.18.3', '9.11.2'])(
  'Node.js %s is too old, and told',
  (version) => {
    expect(nodeFault(version)).toBe(
      `this is Node.js ${version}, and Trimtab needs 20.19 or newer: install one from https://nodejs.org`,
    );
  },
);

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0', '100.0.0'])('Node.js %s will do', (version) => {
  expect(nodeFault(version)).toBeUndefined();
});
