import { expect, test } from 'vitest';
import { maskSecrets } from '../../src/lib/secrets.ts';

test('a token is masked wherever it stands, and a word that is one by chance stays', () => {
  const text = '{"message":"bad ghs_0123456789ab","namespace":"shop"}';
  expect(maskSecrets(text, ['ghs_0123456789ab', 'shop', 't'])).toBe(
    '{"message":"bad ***","namespace":"shop"}',
  );
});
