import { describe, expect, test } from 'vitest';
import { withoutValues } from '../src/adapters/render/without-values.ts';
import { readApplications } from '../src/delivery/argocd/application.ts';
import { isOverridesPath } from '../src/delivery/argocd/overrides.ts';
import { fillTemplate } from '../src/delivery/argocd/template.ts';
import { pinnedRevision } from '../src/delivery/revision.ts';
import { escapeLines } from '../src/lib/visible.ts';
import { openManifest } from '../src/manifests/document/object.ts';
import { isValuesPath } from '../src/manifests/edit/values-count.ts';
import { likelyNames } from '../src/manifests/helm/likely-names.ts';
import { readRequirements } from '../src/manifests/kustomize/requirements.ts';
import { selects } from '../src/manifests/kustomize/selector.ts';
import { parseBlueprint } from '../src/policy/blueprint/parse.ts';
import { queryFault } from '../src/policy/blueprint/query.ts';
import { codeOwners } from '../src/policy/code-owners.ts';
import { parsePolicies } from '../src/policy/policies.ts';
import { parseMarker } from '../src/pull-requests/marker.ts';
import { templateReason } from '../src/review/changes/chart.ts';
import { shownText } from '../src/review/changes/finding.ts';
import { statements } from '../src/review/changes/steering.ts';
import { isValues } from '../src/review/changes/values.ts';
import { listSubmodules } from '../src/workloads/submodules.ts';
import { deployment, filesOf, find } from './support/manifests.ts';

/**
 * Texts that once took time in proportion to the square of their length: read so, each of them takes a minute or
 * more, where twenty seconds are allowed.
 */
const LENGTH = 600_000;
const many = (text: string) => text.repeat(LENGTH / text.length);
const NONE = { kind: 'Deployment', group: 'apps', names: ['web'], namespaces: ['shop'] };

function read(text: string) {
  const opened = openManifest('a.yaml', Buffer.from(text));
  return opened.kind === 'open' ? opened.file.objects.length : opened.reason;
}

/** As many keys that nothing knows as fit into a file of people's. */
const KEYS = Array.from({ length: 20_000 }, (_, index) => `key${index}: 1\n`).join('');

function faultsOf(parsed: { readonly kind: string; readonly problems?: readonly unknown[] }): string {
  return parsed.kind === 'invalid' && (parsed.problems ?? []).length > 0 ? 'found' : parsed.kind;
}

function applicationsWith(templatePatch: string) {
  const set = {
    ...{ apiVersion: 'argoproj.io/v1alpha1', kind: 'ApplicationSet', metadata: { name: 'all' } },
    spec: { generators: [{ list: { elements: [{ name: 'eu' }] } }], template: {}, templatePatch },
  };
  const opened = openManifest('set.yaml', Buffer.from(JSON.stringify(set)));
  if (opened.kind !== 'open') return opened;
  const around = { list: () => [], open: () => undefined };
  return opened.file.objects.flatMap((object) => readApplications(opened.file, object, around)).length;
}

describe('a text of any form is read in time linear in its length', { timeout: 20_000 }, () => {
  test.each<readonly [string, () => unknown, unknown]>([
    ['expressions that nothing closes', () => fillTemplate(many('{{'), {}), many('{{')],
    ['an expression of blanks', () => fillTemplate(`{{${many(' ')}`, {}), `{{${many(' ')}`],
    ['blank lines of a patch', () => applicationsWith(`${many(' \n')}x: 1`), 1],
    ['a revision of numbers', () => pinnedRevision(`${many('1.')}\n`), `tag ${many('1.')}\n`],
    ['blank lines of a log', () => escapeLines(many(' \n')), many(' \n')],
    ['the name of a values file', () => isValuesPath(many('values-')), false],
    ['the name of a changed values file', () => isValues(many('.values')), false],
    ['the name of overrides', () => isOverridesPath(many('/.argocd-source-')), false],
    [
      'requirements of a label',
      () => selects({ labels: many('a,') }, { ...NONE, labels: {}, annotations: {} }),
      'no',
    ],
    ['a comment of CODEOWNERS', () => codeOwners(`* @ada${many(' #')}\u2028`, ['a']), [['@ada']]],
    ['a value of secrets', () => shownText([], many('token')).length, 60],
    ['a comment of attributes', () => statements(Buffer.from(`a${many(' #')}\u2028`)), ['a']],
    ['markers that nothing closes', () => parseMarker(many('<!-- trimtab:proposal {')), undefined],
    [
      'the words of a chart',
      () => withoutValues(`${many('execution error at (')}\n`),
      many('execution error at ('),
    ],
    ['unknown keys of a blueprint', () => faultsOf(parseBlueprint('b.yaml', KEYS, {})), 'found'],
    ['unknown keys of policies', () => faultsOf(parsePolicies('p.yaml', KEYS)), 'found'],
    ['a query of quotes', () => queryFault(`x{a="${many('\\"')}\n`, [])?.message, undefined],
    [
      'the path of a submodule',
      () => listSubmodules(filesOf({ '.gitmodules': `path = a${many(' ')}b\n` })),
      [`a${many(' ')}b`],
    ],
    ['a name to be', () => likelyNames({ release: `${many('.')}/a`, key: 'replicaCount' }).length, 1],
    [
      'a resource that is a URL',
      () =>
        readRequirements({ resources: [`${many('?ref=')} a`] }, { dir: '', plugins: [] }, () => undefined)
          .remote,
      undefined,
    ],
    [
      'blank lines of a manifest',
      () => templateReason('a.yaml', [filesOf({ 'a.yaml': many(' \n') })], true),
      undefined,
    ],
    ['comments behind an open bracket', () => read(`a: {b: [\n${many('# a,\n')}c ]\n}\n`), 1],
    ['quotes that open nothing', () => read(`a: {b: [\n${many("x' ")}\nc ]\n}\n`), 1],
    ['a comment with a quote', () => read(`a: {b: [${many(' #')}'\nc ]\n}\n`), 1],
    ['commas with a quote', () => read(`a: {b: [\nc${many(',#')}'\n]\n}\n`), 1],
    [
      'a key that stands twice, beside a long list',
      () => read(`a: 1\na: 2\nb: [${'1,'.repeat(150_000)}]\n`),
      1,
    ],
    [
      'a count of substitutions',
      () => find({ 'a.yaml': deployment('web', `"${many('${')}"`) }).kind,
      'refused',
    ],
  ])('%s', (_, answer, expected) => {
    expect(answer()).toEqual(expected);
  });
});
