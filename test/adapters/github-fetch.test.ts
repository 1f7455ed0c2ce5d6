import { expect, test } from 'vitest';
import { openAccount, openFetch } from '../../src/adapters/github/fetch.ts';

const API = 'https://api.github.com';

test('a list whose pages have no end is given up at a number of pages that is named, and another list goes on', async () => {
  let pages = 0;
  const get = openFetch(
    async () => {
      pages += 1;
      return new Response('[]');
    },
    API,
    'a-secret-token',
  );
  const rest = async () => {
    for (let page = 1; ; page += 1) await get(`${API}/repos/acme/shop/issues?page=${page}`);
  };
  await expect(rest()).rejects.toThrow('GET /repos/acme/shop/issues: more than 5000 pages');
  expect(pages).toBe(5_001);
  expect(await (await get(`${API}/repos/acme/shop/pulls`)).text()).toBe('[]');
});

test('a list whose pages are large is given up at a size that is named', () => {
  const count = openAccount({ pages: 100, bytes: 3 * 1024 * 1024 });
  for (let page = 0; page < 3; page += 1) count('POST /graphql', 1024 * 1024);
  count('GET /user', 1024 * 1024);
  expect(() => count('POST /graphql', 1)).toThrow('POST /graphql: more than 3 MiB in all');
});
