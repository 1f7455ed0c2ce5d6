import { expect, test } from 'vitest';
import type { Behavior } from '../support/kubernetes/api-server.ts';
import { APPLICATIONS, ARGO, DEPLOYMENTS, lab, PODS } from '../support/lab.ts';

test('whatever the cluster does not answer in the middle of a verdict, nothing is blamed, and the next run judges', async () => {
  const broken = { path: '', body: '' };
  const instead: Behavior['instead'] = (path) =>
    path === broken.path ? { status: broken.body === '' ? 500 : 200, body: broken.body } : undefined;
  const asked = async (path: string, body: string) => {
    const { at, merge, sync, run, pulls, requests } = await lab(ARGO, { instead });
    await at('08:00', 0.9);
    sync(await merge(1, '08:10'), '2026-12-01T08:12:00Z');
    run(3)(1, '2026-12-01T08:12:05Z', {});
    Object.assign(broken, { path, body });
    const disturbed = await at('08:30', 0.6);
    expect({ path, body, said: disturbed.said }).not.toMatchObject({
      said: expect.stringMatching(/failed|rollback/),
    });
    Object.assign(broken, { path: '', body: '' });
    await at('08:31', 0.6);
    expect({ path, body, labels: pulls().map(({ labels }) => labels) }).toEqual({
      path,
      body,
      labels: [expect.arrayContaining(['trimtab/success'])],
    });
    return [...new Set(requests.map((request) => request.split('?')[0] ?? ''))];
  };
  const paths = (await asked('', '')).filter((path) => path.split('/').length > 3);
  expect(paths).toEqual(expect.arrayContaining([DEPLOYMENTS, PODS, APPLICATIONS]));
  for (const [index, path] of paths.entries())
    await asked(path, index % 2 === 0 ? '' : '<html>a proxy</html>');
});
