import { counted } from '../lib/count.ts';
import { sanitizeText } from '../lib/markdown.ts';
import { type FindQuery, indexQueries } from '../metrics/sources.ts';
import { describeConsequences } from '../policy/consequences.ts';
import { describeMove } from '../scaling/decision/edited-place.ts';
import { cutTo, shortage } from './conflicts.ts';
import { describeMissing } from './missing.ts';
import { describeObserved, describeWithheld } from './observed.ts';
import type { Report } from './report.ts';
import { describeSafety } from './safety.ts';
import { countProposals } from './totals.ts';

type Service = Report['services'][string];

/** Renders the report for a terminal: a few lines a service, then conflicts, totals and errors. */
export function renderText(report: Report): string {
  const services = Object.entries(report.services);
  const width = Math.max(7, ...services.map(([name]) => name.length));
  const { total_cpu: cpu, total_memory: memory } = report.resource_efficiency;
  const findQuery = indexQueries(report.inputs.snapshot);
  const observed = describeObserved(report);
  const lines = [
    `${report.multi_service_evaluation_id}  ${countShown(report)}`,
    '',
    ...(report.paused_by === null
      ? []
      : [`Paused, nothing is written: ${sanitizeText(report.paused_by)}`, '']),
    ...(observed === undefined ? [] : [`Observed only, ${sanitizeText(observed)}`, '']),
    ...services.flatMap(([name, service]) => serviceLines(name.padEnd(width), service, findQuery)),
    ...conflictLines(report),
    '',
    `${countProposals(report)}; requests change by ${cpu} CPU and ${memory} memory.`,
    ...report.pull_requests.map(
      ({ service, pull, action, reason }) => `#${pull} of ${service} is ${action}: ${sanitizeText(reason)}`,
    ),
    ...report.errors.map(({ message }) => `error: ${sanitizeText(message)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Counts the services shown, of how many where some were not asked for: `1 of 12 services`. */
export function countShown({ services, services_evaluated: all }: Report): string {
  const shown = Object.keys(services).length;
  return shown === all ? counted(all, 'service') : `${shown} of ${counted(all, 'service')}`;
}

/** Renders the lines of one service. The first names it; those below it are indented by as much. */
function serviceLines(name: string, service: Service, findQuery: FindQuery): string[] {
  const { what, tier } = changeWords(service);
  const indent = ' '.repeat(name.length);
  return [
    `${name}  ${what}${tier}`,
    ...detailLines(service, findQuery).map((line) => `${indent}  ${sanitizeText(line)}`),
  ];
}

/** Says in words what a decision changes, and behind two spaces what governance and capacity make of it. */
export function changeWords({ decision, governance_check: governance, execution }: Service): {
  readonly what: string;
  readonly tier: string;
} {
  const change = `${describeMove(decision, decision.change?.to ?? decision.recommendation?.target_replicas ?? null)}${cutTo(execution)}`;
  const what =
    decision.action === 'no_action'
      ? `no action${decision.reason ? ` (${decision.reason})` : ''}`
      : `${decision.action.replace('_', ' ')} ${change}`;
  const tier =
    governance.classification === 'n/a'
      ? ''
      : `  ${governance.classification}${describeWithheld(execution)}${unchanged(execution)}`;
  return { what, tier };
}

/** Lists the rationale of a decision, then the rest of what it rests on. */
export function detailLines(service: Service, findQuery: FindQuery): string[] {
  const { decision, governance_check: governance, safety } = service;
  const held =
    governance.classification === 'requires_approval' || governance.classification === 'forbidden'
      ? [`governance: ${governance.rationale}. ${describeConsequences(governance)}`]
      : [];
  const past = describeSafety(safety);
  const missing = describeMissing(service, findQuery);
  return [
    decision.rationale,
    ...(decision.formula === 'n/a' ? [] : [decision.formula]),
    ...(missing === undefined ? [] : [missing]),
    ...held,
    ...(past.length > 0 ? [`safety: ${past.join('; ')}`] : []),
  ];
}

function unchanged(execution: Service['execution']): string {
  const pull = 'open_pull_request' in execution ? execution.open_pull_request : undefined;
  return pull === undefined ? '' : `, unchanged: #${pull}`;
}

export function conflictLines(report: Report): string[] {
  const conflicts = report.conflict_detection.conflicts.flatMap((conflict) => [
    '',
    `Conflict in cluster ${conflict.cluster}: ${sanitizeText(shortage(conflict))}.`,
  ]);
  const resolutions = Object.entries(report.conflict_resolution.services).flatMap(([name, resolution]) => {
    const retry = 'retry_at' in resolution ? `, retry at ${resolution.retry_at}` : '';
    const escalated = escalation(report.services[name]);
    return [
      `  ${resolution.action.padEnd(7)}  ${name}  score ${resolution.priority_score}${retry}${escalated}`,
      `           ${sanitizeText(resolution.rationale.replace(/^Priority score \d+: /, ''))}`,
    ];
  });
  return [...conflicts, ...resolutions];
}

function escalation(service: Service | undefined): string {
  const execution = service?.execution;
  return execution && 'escalated' in execution && execution.escalated
    ? ` — deferred ${execution.deferrals_in_a_row} times: add capacity or lower a priority`
    : '';
}
