import { resolvePath } from '../../lib/path.ts';
import { listAt, type ManifestFile, type ManifestObject, openManifest, textAt } from '../document/object.ts';
import type { Kustomization } from './kustomization.ts';

/** Requirements of rendering a kustomization besides kustomize and this repository. */
export interface Requirements {
  /** The first thing that kustomize would fetch from elsewhere. */
  readonly remote: string | undefined;
  /** Program that kustomize would have to run besides itself: helm, or a plugin. */
  readonly runs: string | undefined;
}

/** Opens a file that a kustomization names. */
export type OpenNamedFile = (path: string) => ManifestFile | undefined;

/**
 * Finds what a kustomization and its plugins would fetch or run:
 * https://kubectl.docs.kubernetes.io/guides/extending_kustomize/
 */
export function readRequirements(
  value: unknown,
  { dir, plugins }: Pick<Kustomization, 'dir' | 'plugins'>,
  open: OpenNamedFile,
): Requirements {
  const configured = plugins.flatMap((given) => pluginObjects(given, dir, open));
  const helm =
    listAt(value, ['helmCharts']).length + listAt(value, ['helmChartInflationGenerator']).length > 0;
  const plugin = configured.find(
    (one) => textAt(one.value, ['apiVersion']) !== 'builtin' || one.kind === 'HelmChartInflationGenerator',
  );
  return {
    remote: [value, ...configured.map((one) => one.value)]
      .map((one) => remoteIn(one, new Set()))
      .find(Boolean),
    runs: helm
      ? 'helm, for its `helmCharts`'
      : plugin && `the plugin ${plugin.kind ?? ''} ${plugin.name ?? ''}`.trim(),
  };
}

function pluginObjects(given: unknown, dir: string, open: OpenNamedFile): readonly ManifestObject[] {
  if (typeof given !== 'string') return [];
  if (given.includes('\n')) {
    const inline = openManifest('', Buffer.from(given));
    return inline.kind === 'open' ? inline.file.objects : [];
  }
  const path = resolvePath(dir, given);
  return (path === undefined ? undefined : open(path))?.objects ?? [];
}

/** Keys whose texts are copied into objects and never opened. */
const COPIED: readonly string[] = [
  'patch',
  'commonAnnotations',
  'commonLabels',
  'labels',
  'literals',
  'images',
  'options',
];

function lastWord(text: string): string {
  return text.split(/\s/).at(-1) ?? '';
}

/**
 * Finds a URL that kustomize would load:
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/
 */
function remoteIn(value: unknown, seen: Set<object>): string | undefined {
  if (typeof value === 'string')
    return /^[\w+.-]+:\S*$|^git@/i.test(value) || /\?(ref|version)=/i.test(lastWord(value))
      ? value
      : undefined;
  // By aliases a few lines can repeat one thing more often than there are atoms.
  if (typeof value !== 'object' || value === null || seen.has(value)) return undefined;
  seen.add(value);
  for (const [key, inner] of Object.entries(value)) {
    const found = COPIED.includes(key) ? undefined : remoteIn(inner, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}
