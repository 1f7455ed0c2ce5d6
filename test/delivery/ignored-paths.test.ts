import { expect, test } from 'vitest';
import { deployment, find } from '../support/manifests.ts';

const FLUX = {
  'flux/apps.yaml':
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: apps}\nspec: {path: ./apps, sourceRef: {kind: GitRepository, name: repo}}\n',
  'apps/old/web.yaml': deployment('web', 3),
};
const repository = (ignore: string) =>
  `apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: {name: repo}\nspec:\n  ignore: |\n    ${ignore.replaceAll('\n', '\n    ')}\n`;

test.each<[string, string, boolean]>([
  ['a folder', '/apps/old', true],
  ['a folder of any place', 'old/', true],
  ['an ending', '*.yaml', true],
  ['all but one', '/*\n!/apps', false],
  ['all, one of it', '# apps\n**/old/**', true],
  ['another folder', '/old', false],
])('Flux leaves out what a .sourceignore says: %s', (_, ignore, held) => {
  const variants: Record<string, string>[] = [
    { '.sourceignore': ignore },
    { 'flux/repo.yaml': repository(ignore) },
  ];
  for (const files of variants) {
    const found = find({ ...FLUX, ...files });
    if (held)
      expect(found).toMatchObject({
        reason: 'ignored_by_delivery',
        message: expect.stringMatching(/ leaves this path out of the source/),
      });
    else expect(found).toMatchObject({ kind: 'found' });
  }
});

test('what Flux applies none of is not its business', () => {
  const { 'apps/old/web.yaml': web } = FLUX;
  expect(find({ '.sourceignore': 'old/', 'apps/old/web.yaml': web })).toMatchObject({ kind: 'found' });
});
