import { trimEnd } from '../../lib/trim-end.ts';
import { parseField } from '../edit/field.ts';
import type { InstalledCount } from './installation.ts';

type Count = Pick<InstalledCount, 'release' | 'key'>;

/** Names that the values of another chart go by, such as those of an item in a list of charts. */
const VALUES = /^(helm)?values(object)?$/i;

/**
 * Guesses what the workload of a count is called, best guess first; the chart alone knows:
 * https://helm.sh/docs/chart_template_guide/
 */
export function likelyNames({ release, key }: Count): string[] {
  const steps = stepsAbove(key);
  const { owner, parts } = ownerOf(release, steps);
  const part = parts.at(-1);
  const names =
    part === undefined || part === owner || part === 'global'
      ? [owner]
      : [part.startsWith(`${owner}-`) ? part : `${owner}-${part}`, part, owner];
  return names.map(workloadName);
}

/** Names a count by everything that its key says: tells counts apart that the best guess does not. */
export function fullName({ release, key }: Count): string {
  return workloadName([release, ...stepsAbove(key).map(({ text }) => text)].join('-'));
}

/** A step to a count: the key of a mapping, or an item of a list under its own name or its place. */
interface NamedStep {
  readonly text: string;
  readonly item: boolean;
}

function stepsAbove(key: string): NamedStep[] {
  const steps = (parseField(key)?.steps ?? []).slice(0, -1);
  return steps.map((step, at) => {
    if (typeof step === 'string') return { text: step, item: false };
    if (typeof step === 'object') return { text: step.value, item: true };
    const list = steps[at - 1];
    return { text: typeof list === 'string' ? `${list}-${step}` : `${step}`, item: true };
  });
}

/** Finds the chart that a count belongs to, and the way to it within that chart's values. */
function ownerOf(release: string, steps: readonly NamedStep[]): { owner: string; parts: readonly string[] } {
  const values = steps.findLastIndex(({ text, item }, at) => at > 0 && !item && VALUES.test(text));
  const list = steps.findLastIndex(({ item }, at) => item && at < steps.length - 1);
  const at = Math.max(values - 1, list);
  const parts = steps.slice(at + 1).filter(({ text, item }) => item || !VALUES.test(text));
  return { owner: steps[at]?.text ?? release, parts: parts.map(({ text }) => text) };
}

/** Writes a name as a workload's may be: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
function workloadName(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/^[.-]+/, '');
  return trimEnd(name, '.-') || 'workload';
}
