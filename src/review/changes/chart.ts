import { ancestors, inFolder, parentFolder } from '../../lib/path.ts';
import type { Files } from '../../ports/files.ts';
import type { Governors } from './governors.ts';
import { isValues } from './values.ts';

/** Languages that render manifests, and that only their own tools can read. */
const TEMPLATES = /\.(tpl|gotmpl|jsonnet|libsonnet|cue)$/i;
/** Files of a chart that it never renders. */
const PROSE = /(^|\/)(README|LICENSE|OWNERS|CHANGELOG|NOTES)(\.[^/]*)?$|\.(md|png|svg)$/i;

/** Finds the innermost chart that a path lies in, on either side. */
export function chartOf(path: string, sides: readonly Files[]): string | undefined {
  return ancestors(parentFolder(path)).find((one) =>
    sides.some((files) => files.read(inFolder(one, 'Chart.yaml')) !== undefined),
  );
}

/**
 * Checks whether values go into templates: by their name, by lying in a chart, or because a blueprint's
 * number lives there.
 */
export function isChartFile(path: string, sides: readonly Files[], governors: Governors): boolean {
  return isValues(path) || governors.isNamed(path) || chartOf(path, sides) !== undefined;
}

/**
 * Checks for a file that Helm renders, whatever its name ends in; only notes are not applied
 * (helm.sh/docs/topics/charts). A Chart.yaml among templates makes no chart of them.
 */
function isTemplate(path: string, sides: readonly Files[]): boolean {
  if (/(^|\/)NOTES\.txt$/.test(path)) return false;
  return ancestors(parentFolder(path)).some(
    (one) =>
      path.startsWith(inFolder(one, 'templates/')) &&
      sides.some((files) => files.read(inFolder(one, 'Chart.yaml')) !== undefined),
  );
}

/**
 * Says why only another tool can say what a changed file comes to; undefined where the file speaks for
 * itself.
 */
export function templateReason(
  path: string,
  sides: readonly Files[],
  isManifest: boolean,
): string | undefined {
  if (TEMPLATES.test(path)) return 'a template, which only its own tool can render';
  const chart = chartOf(path, sides);
  if (!isManifest) {
    // Around a chart at the top lies the rest of the repository.
    const isRendered =
      chart !== undefined &&
      (isTemplate(path, sides) ||
        (!PROSE.test(path) && (chart !== '' || /^(templates|charts|crds|files)\//.test(path))));
    return isRendered ? 'a file of a chart, which only Helm can render' : undefined;
  }
  const texts = sides.flatMap((files) => files.read(path) ?? []);
  const inTemplates = isTemplate(path, sides);
  // Helm does not spare comments, nor what looks like plain YAML around a directive.
  if (inTemplates && texts.some((text) => text.includes('{{')))
    return 'a template of a chart, which only Helm can render';
  // https://carvel.dev/ytt: directives are comments to everybody else.
  return texts.some((text) => /^[ \t\ufeff]*#@/m.test(text.toString('utf8')))
    ? 'a template, which only ytt can render'
    : undefined;
}
