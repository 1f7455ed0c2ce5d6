import schema from '../../../schemas/blueprint.schema.json' with { type: 'json' };
import type { StarterFacts } from './facts.ts';
import { scalingLines } from './scaling.ts';
import { inComment, scalar, schemaLine } from './text.ts';

/**
 * Writes a blueprint that passes `validate`, with everything the manifest states and a first guess at the
 * rest. `unreached` says why no history tells what the numbers of an autoscaler should be; `fromHistory` are the lines
 * of scaling that history tells.
 */
export function starterBlueprint(
  facts: StarterFacts,
  unreached?: string,
  fromHistory?: readonly string[],
): string {
  const { name, workload, place, choices, open, guessed, held, resources, autoscaler } = facts;
  const { cluster, kind, namespace } = workload;
  const identity = [
    ...(cluster === undefined ? [] : [`cluster: ${scalar(cluster)}`]),
    ...(kind === 'Deployment' ? [] : [`kind: ${kind}`]),
    ...(namespace === undefined ? [] : [`namespace: ${scalar(namespace)}`]),
    ...(workload.name === name ? [] : [`name: ${scalar(workload.name)}`]),
  ].join(', ');
  const requests = Object.entries(resources).map(([key, value]) => `    ${key}: ${value}`);
  const lines = choices.length > 0 || !place.absent ? choices : ['manifest: {create: true}'];
  const created = place.absent && !open ? ' # the first pull request writes the missing count' : '';
  return `${[
    schemaLine(schema.$id),
    `# ${kind} ${inComment(workload.name)}: ${inComment(place.path)}:${place.line} ${tellStated(facts)}. A start: make every number your own.`,
    ...(guessed
      ? ['# No manifest here declares it: correct kind, name and namespace by what runs in the cluster.']
      : []),
    ...(held === undefined ? [] : [`# Held: ${inComment(held)}`]),
    'metadata:',
    `  name: ${scalar(name)}`,
    '  version: 0.1.0',
    'spec:',
    ...(identity === '' ? [] : [`  workload: {${identity}}`]),
    ...lines.map((line) => `  ${open ? '# ' : ''}${line}${created}`),
    ...(autoscaler ? [numbersLine(unreached)] : []),
    '  scaling:',
    ...scalingLines(facts, fromHistory).map((line) => `    ${line}`),
    ...(requests.length > 0 ? ['  resources: # of one pod, as the manifest has them', ...requests] : []),
    '  # performance: {latency_p95_target: 200ms, error_rate_threshold: 1%} # what users notice; needs HTTP metrics',
  ].join('\n')}\n`;
}

/** Lets the target and the floor of an autoscaler be proposed, once there is history to choose them by. */
function numbersLine(unreached: string | undefined): string {
  const line = 'autoscaler: {target: propose, min: propose}';
  return unreached === undefined
    ? `  ${line}`
    : `  # ${line} # ${inComment(unreached)}; then take the # away`;
}

/** Says what Git states of the count, or of the autoscaler that sets it. */
function tellStated({ place, autoscaler }: StarterFacts): string {
  if (autoscaler)
    return `has ${inComment(autoscaler.what)} set the count from ${autoscaler.min} to ${autoscaler.max}`;
  return place.absent
    ? `states no count, so Kubernetes runs ${place.replicas ?? 1}`
    : `states ${place.replicas ?? 'no plain number'}`;
}
