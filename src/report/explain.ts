import { formatScore, tellBasis, tellCandidate, tellFit, tellSettings } from '../evidence/tell.ts';
import { sanitizeText } from '../lib/markdown.ts';
import { originOfCount, queriesOf } from '../metrics/sources.ts';
import { describeMove } from '../scaling/decision/edited-place.ts';
import { GUARDS } from '../scaling/guards.ts';
import { cutTo } from './conflicts.ts';
import type { Report } from './report.ts';
import { describeSafety } from './safety.ts';

type Service = Report['services'][string];

/**
 * Explains why one service is decided as it is, for a person who wants to check it: one line each, for a
 * terminal.
 */
export function explainService(report: Report, name: string): string[] {
  const service = report.services[name];
  const lines = service
    ? [
        ...verdict(name, service),
        ...room(report, name, service),
        ...figures(report, name, service),
        ...formula(service),
        ...candidates(report, name),
        ...guards(service),
        ...past(service),
        ...after(service),
      ]
    : [];
  return [
    ...lines,
    ...queries(report, name),
    ...report.errors.map(({ message }) => `error: ${sanitizeText(message)}`),
  ];
}

function verdict(name: string, { decision, execution }: Service): string[] {
  const change =
    decision.action === 'no_action'
      ? 'no action'
      : `${decision.action.replace('_', ' ')} ${describeMove(decision, decision.change?.to ?? decision.recommendation?.target_replicas ?? decision.current_replicas)}${execution.operation === 'deferred' ? ', deferred' : cutTo(execution)}`;
  return [
    `${name}: ${change}${decision.reason ? ` (${decision.reason})` : ''}`,
    `  ${sanitizeText(decision.rationale)}`,
  ];
}

/** Says what the cluster's room makes of a scale-up that does not fit whole. */
function room({ conflict_resolution: { services } }: Report, name: string, { safety }: Service): string[] {
  const resolution = services[name];
  if (resolution?.obstacle === undefined) return [];
  const { in_a_row: times } = safety.deferral;
  const what =
    'retry_at' in resolution
      ? `deferred until ${resolution.retry_at}, ${times === 1 ? 'for the first time' : `${times} times in a row`}`
      : 'the rest of the step waits';
  return [`  ${what}: ${sanitizeText(resolution.obstacle)}`];
}

function figures(report: Report, name: string, { decision, current_state: state }: Service): string[] {
  const measured = Object.entries(decision.figures).map(([figure, record]) => {
    const said =
      'missing' in record
        ? `missing: ${record.missing}`
        : `${record.value}, from ${record.source} at ${record.time}`;
    return `  ${figure.padEnd(19)}${sanitizeText(said)}`;
  });
  const counts = (['replicas', 'pods_running', 'pods_ready', 'restarts'] as const).map((count) => {
    const origin = originOfCount(report.inputs.snapshot, name, count);
    const stated = state?.[count] ?? undefined;
    const missing = `missing: ${'missing' in origin ? origin.missing : 'no source states it'}`;
    const said =
      stated === undefined || 'missing' in origin
        ? missing
        : `${stated}, from ${origin.source} at ${origin.time}`;
    return `  ${count.padEnd(19)}${sanitizeText(said)}`;
  });
  const before = state?.throughput_week_ago;
  return [
    '',
    'Figures',
    ...measured,
    ...(before === undefined ? [] : [`  throughput_week_ago ${before}`]),
    ...counts,
  ];
}

function formula({ decision, blueprint_targets: targets }: Service): string[] {
  const {
    scale_up_threshold: up,
    scale_down_threshold: down,
    min_replicas: min,
    max_replicas: max,
  } = targets;
  const thresholds = up === null ? [] : [`  up above ${up}, down below ${down}`];
  const references = decision.blueprint_references.map((reference) => `  ${sanitizeText(reference)}`);
  return [
    '',
    'Formula',
    `  ${sanitizeText(decision.formula)}`,
    ...thresholds,
    `  from ${min} to ${max} replicas`,
    ...references,
  ];
}

/** Lists what each candidate would have cost in the replay of the service's past. */
function candidates({ inputs }: Report, name: string): string[] {
  const evidence = inputs.evidence?.[name];
  if (evidence === undefined || !('stated' in evidence)) return [];
  const { at, digest, minutes, least_replica_minutes: least, stated, chosen, best } = evidence;
  const rows = [
    ['in Git', stated] as const,
    ['chosen', chosen] as const,
    ...best.map((one, rank) => [`best ${rank + 1}`, one] as const),
    ...('autoscaler' in evidence && evidence.autoscaler ? [['an HPA', evidence.autoscaler] as const] : []),
  ];
  return [
    '',
    `Evidence of ${Math.round(minutes / 1_440)} days, looked at ${at}, demand ${digest}`,
    ...tellBasis(evidence).map((line) => `  ${line}`),
    ...tellFit(evidence).map((line) => `    ${line}`),
    ...rows.map(
      ([label, one]) =>
        `  ${label.padEnd(8)}${tellSettings(one).padEnd(20)}score ${formatScore(one.score)}: ${tellCandidate(one, least)}`,
    ),
  ];
}

/** Lists the guards in the order in which they are asked; those after the one that held were not asked. */
function guards({ decision }: Service): string[] {
  const { recommendation, change } = decision;
  const moves = change !== undefined || (recommendation !== null && recommendation.action !== 'no_action');
  const always = GUARDS.filter((guard) => guard.asked === 'always');
  const forChange = GUARDS.filter((guard) => guard.asked !== 'always');
  const asked = moves ? GUARDS : always;
  const at = asked.findIndex(({ reason }) => reason === decision.reason);
  const passed = at === -1 ? asked : asked.slice(0, at);
  const rest = at === -1 ? [] : asked.slice(at + 1);
  return [
    '',
    'Guards',
    ...(passed.length > 0 ? [`  passed: ${listReasons(passed)}`] : []),
    ...(at === -1 ? [] : [`  held by: ${decision.reason}`]),
    ...(rest.length > 0 ? [`  not asked: ${listReasons(rest)}`] : []),
    ...(moves ? [] : [`  no change is recommended, so that these do not apply: ${listReasons(forChange)}`]),
  ];
}

function listReasons(guards: typeof GUARDS): string {
  return guards.map(({ reason }) => reason).join(', ');
}

function past({ safety }: Service): string[] {
  const { rate_limit: rate, circuit_breaker: breaker } = safety;
  const said = describeSafety(safety).map((line) => `  ${sanitizeText(line)}`);
  return [
    '',
    'Safety',
    `  last operation ${safety.last_operation ?? 'none'}; circuit ${breaker.state}; ${rate.last_hour} of ${rate.max_per_hour} operations in an hour, ${rate.last_day} of ${rate.max_per_day} in a day`,
    ...said,
  ];
}

function after({ governance_check: governance, execution }: Service): string[] {
  return [
    '',
    'Then',
    `  governance: ${governance.classification}: ${sanitizeText(governance.rationale)}`,
    `  ${execution.operation}: ${execution.command}`,
  ];
}

function queries(report: Report, name: string): string[] {
  return queriesOf(report.inputs.snapshot, name).flatMap(({ source, name: what, query }) => [
    '',
    `Query for ${what}, ${sanitizeText(source)}`,
    ...query.split('\n').map((line) => `  ${sanitizeText(line)}`),
  ]);
}
