import { formatPercent, fromNumber } from '../lib/fraction.ts';
import { escapeMarkdown, firstThatFit } from '../lib/markdown.ts';
import { type FindQuery, indexQueries } from '../metrics/sources.ts';
import { describeConsequences } from '../policy/consequences.ts';
import { describeMove } from '../scaling/decision/edited-place.ts';
import { utilizationBars } from './charts.ts';
import { cutTo, shortage } from './conflicts.ts';
import { type Deeds, dashboardLine, describeDeeds } from './deeds.ts';
import { describeHeld, groupHeld, heldLines, needsPerson } from './held.ts';
import { describeMissing, saidOf } from './missing.ts';
import { describeObserved, describeWithheld } from './observed.ts';
import type { Report, WithdrawnPull } from './report.ts';
import { describeSafety } from './safety.ts';
import { countProposals } from './totals.ts';

type Service = Report['services'][string];

/** GitHub cuts a job summary at 1 MiB; some room is left for what else a job writes. */
const MAX_LENGTH = 900_000;
const NO_DEEDS: Deeds = { written: [] };

/**
 * Renders the report as GitHub-flavoured Markdown, also the job summary: what was done, what needs a person,
 * the changes as a table, what is held by cause, capacity, then a chart. Where it would be too large, changes
 * that need nobody are left out first.
 */
export function renderMarkdown(report: Report, deeds: Deeds = NO_DEEDS): string {
  const services = Object.values(report.services);
  const findQuery = indexQueries(report.inputs.snapshot);
  const held = groupHeld(services);
  const observed = describeObserved(report);
  const shown = (group: typeof held) =>
    group.flatMap((one) => heldLines(one, (service) => describeHeld(service, findQuery)));
  const before = [
    headline(report, deeds),
    ...dashboardLine(deeds),
    ...(report.paused_by === null
      ? []
      : ['', `**Paused, nothing is written:** ${escapeMarkdown(report.paused_by)}`]),
    ...(observed === undefined ? [] : ['', `**Observed only,** ${escapeMarkdown(observed)}`]),
    ...section(
      'Needs a person',
      [...governance(services), ...escalated(services), ...waiting(report)],
      shown(held.filter(needsPerson)),
    ),
  ];
  const rest = [
    ...section('Held', [], shown(held.filter((one) => !needsPerson(one)))),
    ...conflicts(report),
    ...safety(services),
    ...closed(report),
    ...atRest(services, findQuery),
    ...utilizationBars(report),
    ...errors(report),
  ];
  const room = MAX_LENGTH - [...before, ...rest].join('\n').length - 2_000;
  return `${[...before, ...changes(services, findQuery, room), ...rest].join('\n')}\n`;
}

function headline(report: Report, deeds: Deeds): string {
  const done = describeDeeds(report, deeds);
  return `## Trimtab: ${done === '' ? countProposals(report) : done}, ${countEvaluated(report)} evaluated`;
}

/** Renders the table of what changes, what needs a person first, as far as there is room for it. */
function changes(services: readonly Service[], findQuery: FindQuery, room: number): string[] {
  const rows = services
    .filter(({ decision }) => decision.action !== 'no_action')
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((service) => row(service, findQuery));
  if (rows.length === 0) return [];
  const fitting = firstThatFit(rows, room);
  const left = rows.length - fitting.length;
  return [
    '',
    '### Changes',
    '',
    '| service | action | replicas | weighted | governance | why |',
    '|---|---|---|---|---|---|',
    ...fitting,
    ...(left === 0 ? [] : ['', `… and ${left} more services; the JSON report has them all.`]),
  ];
}

function rankOf({ governance_check: governance, safety }: Service): number {
  if (safety.deferral.escalated) return 0;
  if (governance.classification === 'requires_approval') return 1;
  return governance.classification === 'forbidden' ? 2 : 3;
}

function row(service: Service, findQuery: FindQuery): string {
  const { decision, governance_check: governance, execution } = service;
  const { weighted_utilization: weighted } = decision;
  const open = 'open_pull_request' in execution ? `, unchanged in #${execution.open_pull_request}` : '';
  const action = `${decision.action}${describeWithheld(execution) || open}`;
  const replicas = `${describeMove(decision)}${cutTo(execution)}`;
  const missing = describeMissing(service, findQuery);
  const said = decision.reason ? `${decision.reason}: ${decision.rationale}` : decision.rationale;
  const why = escapeMarkdown(missing === undefined ? said : `${said} (${missing})`);
  return `| ${escapeMarkdown(decision.service)} | ${action} | ${replicas} | ${weighted === null ? unweighted(decision) : formatPercent(fromNumber(weighted))} | ${governance.classification} | ${why} |`;
}

function countEvaluated({ services, services_evaluated: all }: Report): string {
  const shown = Object.keys(services).length;
  return shown === all ? `${all}` : `${shown} shown of ${all}`;
}

/** Returns what stands for a weighted utilization that there is none of: nothing where none is asked for. */
function unweighted({ formula }: Service['decision']): string {
  return formula.includes('missing(') ? 'unknown' : 'n/a';
}

function conflicts(report: Report): string[] {
  return report.conflict_detection.conflicts.flatMap((conflict) => [
    '',
    `**Conflict** in cluster ${escapeMarkdown(conflict.cluster)}: ${escapeMarkdown(shortage(conflict))}.`,
    '',
    ...Object.keys(conflict.total_resources_requested.services).flatMap((name) => {
      const resolution = report.conflict_resolution.services[name];
      if (!resolution) return [];
      const { obstacle } = resolution;
      const what =
        'retry_at' in resolution
          ? `waits until ${resolution.retry_at}: ${escapeMarkdown(obstacle ?? '')}`
          : `goes ahead${obstacle === undefined ? '' : ` in part: ${escapeMarkdown(obstacle)}`}`;
      return [`- ${escapeMarkdown(name)} (priority score ${resolution.priority_score}) ${what}`];
    }),
  ]);
}

const MAX_LINES = 100;

/** Renders a list under a heading, at most 100 of its lines, then `always`; nothing where both are empty. */
function section(heading: string, lines: readonly string[], always: readonly string[] = []): string[] {
  if (lines.length + always.length === 0) return [];
  const left = lines.length - MAX_LINES;
  const more = left > 0 ? [`- … and ${left} more; the JSON report has them all`] : [];
  return ['', `### ${heading}`, '', ...lines.slice(0, MAX_LINES), ...more, ...always];
}

/** Lists why decisions are not simply allowed, and what a reviewer weighs. */
function governance(services: readonly Service[]): string[] {
  const held = services.filter(
    ({ governance_check: { classification } }) =>
      classification === 'requires_approval' || classification === 'forbidden',
  );
  return held.map(
    ({ decision, governance_check: check }) =>
      `- ${escapeMarkdown(decision.service)}: **${check.classification}** ${escapeMarkdown(check.rationale)}. ${escapeMarkdown(describeConsequences(check))}`,
  );
}

/** Lists what has found no room several times. */
function escalated(services: readonly Service[]): string[] {
  return services.flatMap(({ decision, safety }) =>
    safety.deferral.escalated
      ? [
          `- ${escapeMarkdown(decision.service)} has found no room ${safety.deferral.in_a_row} times: add capacity or lower a priority`,
        ]
      : [],
  );
}

/** Lists what holds each service for its own past. */
function safety(services: readonly Service[]): string[] {
  const lines = services.flatMap((service) => {
    const said = describeSafety(service.safety);
    return said.length > 0
      ? [`- ${escapeMarkdown(service.decision.service)}: ${escapeMarkdown(said.join('; '))}`]
      : [];
  });
  return section('Safety', lines);
}

/** Lists the open pull requests that wait for a person. */
function waiting({ pull_requests: pulls }: Report): string[] {
  return pulls.filter(({ action }) => action === 'held').map(pullLine);
}

/** Lists the pull requests that were closed. */
function closed({ pull_requests: pulls }: Report): string[] {
  return section('Pull requests', pulls.filter(({ action }) => action === 'closed').map(pullLine));
}

function pullLine({ service, pull, action, reason }: WithdrawnPull): string {
  return `- #${pull} of ${escapeMarkdown(service)} is ${action}: ${escapeMarkdown(reason)}`;
}

/** Lists, folded, the services that nothing is asked of. */
function atRest(services: readonly Service[], findQuery: FindQuery): string[] {
  const resting = services.filter(
    ({ decision }) => decision.action === 'no_action' && decision.reason === null,
  );
  if (resting.length === 0) return [];
  const lines = resting.map((service) => {
    const { decision } = service;
    const said = escapeMarkdown(saidOf(service, findQuery));
    return `- ${escapeMarkdown(decision.service)}, ${decision.current_replicas ?? '?'} replicas: ${said}`;
  });
  const left = lines.length - MAX_LINES;
  return [
    '',
    `<details><summary>${resting.length} at rest</summary>`,
    '',
    ...lines.slice(0, MAX_LINES),
    ...(left > 0 ? [`- … and ${left} more; the JSON report has them all`] : []),
    '',
    '</details>',
  ];
}

function errors(report: Report): string[] {
  const shown = report.errors
    .slice(0, 200)
    .map((error) => `- ${escapeMarkdown(error.message.slice(0, 1_000))}`);
  const more =
    report.errors.length > shown.length ? [`- … and ${report.errors.length - shown.length} more`] : [];
  return shown.length > 0 ? ['', '### Errors', '', ...shown, ...more] : [];
}
