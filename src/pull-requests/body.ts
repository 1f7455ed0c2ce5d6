import { formatDuration } from '../lib/duration.ts';
import { compare, type Fraction, formatPercent, fraction, toNumber } from '../lib/fraction.ts';
import { codeSpan, escapeMarkdown, truncate } from '../lib/markdown.ts';
import { formatCpu, formatMemory } from '../lib/quantity.ts';
import { fillTemplate } from '../lib/template.ts';
import { escapeJson, showUnseen } from '../lib/visible.ts';
import { sharingReplicas } from '../metrics/observation/completion.ts';
import type { FigureName } from '../metrics/observation/types.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Config } from '../policy/config.ts';
import { describeConsequences } from '../policy/consequences.ts';
import { replicaDemand } from '../scaling/capacity/demand.ts';
import { decidedMetrics } from '../scaling/decide.ts';
import { editedPlace } from '../scaling/decision/edited-place.ts';
import { predictExactly } from '../scaling/decision/prediction.ts';
import { exactly, type FigureOf, weigh } from '../scaling/decision/weighted.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import { candidateTable, limitsOfEvidence } from './evidence-section.ts';
import { figuresLine } from './figures-line.ts';
import { historyPicture } from './history-picture.ts';
import { type BodyContext, policyLinks } from './links.ts';
import { formatMarker, type Marker } from './marker.ts';
import { type RenderingNote, renderingSection } from './rendering-section.ts';
import { STOP_LABEL } from './stop.ts';

/** GitHub refuses bodies over 65 536 characters; the rest is left for what people add. */
const LONGEST_BODY = 60_000;
const LONGEST_CAUSE = 120;

const OWN_TITLES = {
  count: 'Scale {service} from {from} to {to} replicas',
  target: 'Set the CPU target of the autoscaler of {service} from {from}% to {to}%',
  min: 'Set the floor of the autoscaler of {service} from {from} to {to} replicas',
  max: 'Set the ceiling of the autoscaler of {service} from {from} to {to} replicas',
};

/** Returns the configured title, or the tool's own, of at most 200 characters. */
export function proposalTitle(marker: Marker, template: string | undefined): string {
  const title = fillTemplate(template ?? OWN_TITLES[marker.number ?? 'count'], marker);
  return showUnseen(title.replace(/\s+/g, ' ')).slice(0, 200);
}

/** Says for the title of a rollback what goes from where to where. */
export function proposalSubject({ service, from, to, number }: Marker): string {
  if (number === undefined) return `${service} from ${from} to ${to} replicas`;
  const unit = number === 'target' ? '%' : '';
  return `the autoscaler's ${number} of ${service} from ${from}${unit} to ${to}${unit}`;
}

/**
 * Renders what a reviewer reads: what and why in one sentence, the figures, the sum, who has to agree, how to
 * go back.
 */
export function proposalBody(
  s: Evaluated,
  marker: Marker,
  { body: template, historyPage }: Pick<Config['proposals'], 'body' | 'historyPage'>,
  { rendering, context }: BodyDetails = {},
): string {
  const { decision } = s;
  const place = editedPlace(s.input.desired, decision);
  const line = place ? `:${place.line}` : '';
  const text = [
    ...(template === undefined ? [] : [fillTemplate(template, marker), '']),
    `**${escapeMarkdown(marker.service)}: ${tellMove(marker)}** in ${codeSpan(`${marker.file}${line}`)}. ${escapeMarkdown(decision.rationale)}`,
    ...raisedLimit(s, marker),
    ...(marker.number === undefined ? figureTable(s, marker) : []),
    ...figuresLine(s),
    ...historyPicture(s),
    ...candidateTable(s),
    '',
    `**Formula** ${codeSpan(decision.formula)}`,
    '',
    ...governance(s),
    ...(marker.number === 'target' || marker.number === 'max' ? [] : capacityLine(s, marker)),
    ...limitsOfEvidence(s),
    ...renderingSection(rendering),
    ...(context === undefined ? [] : policyLinks(s, context)),
    ...pastLink(marker, historyPage),
    '',
    '**Roll back** by reverting this pull request: one number in one file. Trimtab verifies the rollout and says so here.',
    ...(context === undefined ? [] : refusalLine(context)),
  ].join('\n');
  const record = [
    '<details><summary>Decision record</summary>',
    '',
    '```json',
    escapeJson(JSON.stringify(decision, null, 2)).replaceAll('```', '` ` `'),
    '```',
    '',
    '</details>',
  ].join('\n');
  const whole =
    `${text}\n\n${record}`.length <= LONGEST_BODY - 2_000
      ? `${text}\n\n${record}`
      : text.slice(0, LONGEST_BODY - 2_000);
  return `${whole}\n\n${formatMarker(marker)}\n`;
}

/** Parts of a body beside the decision. */
interface BodyDetails {
  readonly rendering?: RenderingNote | undefined;
  readonly context?: BodyContext | undefined;
}

/** Says how a person says no, to this change or to all. */
function refusalLine({ snooze }: BodyContext): string[] {
  return [
    '',
    `**To say no** close this pull request: the service is left alone for ${formatDuration(snooze)}. The label \`${STOP_LABEL}\` on any open pull request stops all writing.`,
  ];
}

function pastLink({ service }: Marker, page: string | undefined): string[] {
  if (page === undefined) return [];
  return [
    '',
    `**Past** [demand, replicas and earlier changes](<${page}#service/${encodeURIComponent(service)}>)`,
  ];
}

/** Says from what to what a pull request goes: `2 → 3 replicas`, `target of HPA web 70% → 60%`. */
function tellMove({ from, to, number, autoscaler = '' }: Marker): string {
  if (number === undefined) return `${from} → ${to} replicas`;
  const unit = number === 'target' ? '%' : '';
  return `${number} of ${escapeMarkdown(autoscaler)} ${from}${unit} → ${to}${unit}`;
}

function raisedLimit(s: Evaluated, marker: Marker): string[] {
  const { path, scaling } = s.input.blueprint;
  if (marker.number === 'target' || marker.to <= scaling.maxReplicas) return [];
  return [
    '',
    `It is **beyond the limit**: \`max_replicas\` in ${codeSpan(path)} is raised from ${scaling.maxReplicas} to ${marker.to} in the same commit.`,
  ];
}

function governance(s: Evaluated): string[] {
  const { classification, rationale, approvers, risk } = s.governance;
  const weighed =
    classification === 'requires_approval' ? describeConsequences(s.governance) : `Risk: ${risk}.`;
  const who =
    classification === 'requires_approval'
      ? ` Waits for ${escapeMarkdown(approvers.join(' or ') || 'an approver')}.`
      : '';
  return [
    `**Governance** ${classification.replace('_', ' ')}: ${escapeMarkdown(rationale)}. ${escapeMarkdown(weighed)}${who}`,
  ];
}

/** Returns why a figure is missing, to stand behind `unknown`; '' where it is measured. */
function whyMissing(figure: Evaluated['decision']['figures'][FigureName]): string {
  return 'missing' in figure ? `: ${escapeMarkdown(truncate(figure.missing, LONGEST_CAUSE))}` : '';
}

/** Renders a table of each figure now, as predicted, and its target; what misses its target is bold. */
function figureTable(s: Evaluated, marker: Marker): string[] {
  const { blueprint } = s.input;
  const { scaling, performance } = blueprint;
  const metrics = decidedMetrics(s.decision);
  const now = exactly(metrics);
  const then = predictExactly(metrics, sharingReplicas(s.input.observation, marker.from), marker.to);
  const latency = performance.latencyP95Target;
  const row = (
    label: string,
    name: FigureName,
    limit: Fraction | undefined,
    show: (value: Fraction) => string,
    predicted = true,
  ) => {
    const cell = (value: Fraction | undefined) => {
      if (value === undefined) return 'unknown';
      const missed = limit !== undefined && compare(value, limit) > 0;
      return missed ? `**${show(value)}**` : show(value);
    };
    return `| ${label} | ${cell(now(name))}${whyMissing(s.decision.figures[name])} | ${predicted ? cell(then(name)) : ''} | ${limit ? `< ${show(limit)}` : 'none'} |`;
  };
  const percent = (value: Fraction) => formatPercent(value, 1);
  const ms = (value: Fraction) => `${toNumber(value, 0)} ms`;
  return [
    '',
    '| | now | expected | target |',
    '|---|---|---|---|',
    `| replicas | ${marker.from} | ${marker.to} | ${scaling.minReplicas}–${scaling.maxReplicas} |`,
    ...weightedRow(blueprint, now, then),
    row('CPU', 'cpu_utilization', scaling.targetCpu, percent),
    row('memory', 'memory_utilization', scaling.targetMemory, percent),
    row('p95 latency', 'latency_p95', latency === undefined ? undefined : fraction(latency), ms),
    row(
      'error rate',
      'error_rate',
      performance.errorRateThreshold,
      (value) => formatPercent(value, 2),
      false,
    ),
  ];
}

function weightedRow(blueprint: Blueprint, now: FigureOf, then: FigureOf): string[] {
  const { upThreshold: up, downThreshold: down } = blueprint.scaling;
  const [before, after] = [weigh(blueprint, now), weigh(blueprint, then)];
  if (!before || !after || !up || !down || before.missing.length > 0) return [];
  return [
    `| weighted | ${formatPercent(before.low, 1)} | ${formatPercent(after.low, 1)} | ${formatPercent(down)}–${formatPercent(up)} |`,
  ];
}

function capacityLine(s: Evaluated, marker: Marker): string[] {
  const change = BigInt(marker.to - marker.from);
  const size = replicaDemand(s.input);
  const partial =
    s.grant && s.grant.granted < s.grant.requested
      ? ` A smaller step than the ${s.grant.requested} replicas wanted: ${escapeMarkdown(s.grant.obstacle ?? '')}.`
      : '';
  const unknown = s.grant?.onNodes ? ' Affinity, topology spread and zonal volumes are not known here.' : '';
  return [
    '',
    `**Capacity** requests change by ${formatCpu(size.cpu * change)} CPU and ${formatMemory(size.memory * change)} memory.${partial}${unknown}`,
  ];
}
