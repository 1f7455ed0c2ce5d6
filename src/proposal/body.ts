import { formatCpu, formatMemory } from '../blueprint/quantity.ts';
import { replicaDemand } from '../coordination/demand.ts';
import type { Evaluated } from '../coordination/evaluate.ts';
import { measuredMetrics } from '../decision/decide.ts';
import { predict } from '../decision/weighted.ts';
import { formatPercent, fromNumber, toNumber } from '../exact.ts';
import { inert } from '../report/inert.ts';
import { formatMarker, type Marker } from './marker.ts';

/** GitHub refuses bodies over 65 536 characters; the rest is left for what people add. */
const LONGEST_BODY = 60_000;

export function proposalTitle(marker: Marker): string {
  return `Scale ${marker.service} from ${marker.from} to ${marker.to} replicas`;
}

/** What a reviewer reads: why in one sentence, the figures, the sum, what to expect, how to go back. */
export function proposalBody(s: Evaluated, marker: Marker): string {
  const { decision, governance } = s;
  const text = [
    inert(decision.rationale),
    ...figureTable(s, marker),
    '',
    `**Formula** \`${decision.formula.replaceAll('`', "'")}\``,
    '',
    `**Governance** ${governance.classification}: ${inert(governance.rationale)}. Risk: ${governance.risk}.`,
    ...capacityLine(s, marker),
    '',
    `**Roll back** by reverting this pull request: one number in \`${marker.file.replaceAll('`', "'")}\`.`,
    '',
    '<details><summary>Decision record</summary>',
    '',
    '```json',
    JSON.stringify(decision, null, 2).replaceAll('```', '` ` `'),
    '```',
    '',
    '</details>',
  ].join('\n');
  return `${text.slice(0, LONGEST_BODY - 2_000)}\n\n${formatMarker(marker)}\n`;
}

function figureTable(s: Evaluated, marker: Marker): string[] {
  const { scaling, performance } = s.input.blueprint;
  const now = measuredMetrics(s.input.observation);
  const then = predict(now, marker.from, marker.to);
  const ratio = (value: number | undefined) => (value === undefined ? 'unknown' : formatPercent(fromNumber(value), 1));
  const ms = (value: number | undefined) => (value === undefined ? 'unknown' : `${toNumber(fromNumber(value), 0)} ms`);
  const below = (limit: Parameters<typeof formatPercent>[0] | undefined) => (limit ? `< ${formatPercent(limit)}` : 'none');
  return [
    '',
    '| | now | expected | target |',
    '|---|---|---|---|',
    `| replicas | ${marker.from} | ${marker.to} | ${scaling.minReplicas}–${scaling.maxReplicas} |`,
    `| CPU | ${ratio(now.cpu_utilization)} | ${ratio(then.cpu_utilization)} | ${below(scaling.targetCpu)} |`,
    `| memory | ${ratio(now.memory_utilization)} | ${ratio(then.memory_utilization)} | ${below(scaling.targetMemory)} |`,
    `| p95 latency | ${ms(now.latency_p95)} | ${ms(then.latency_p95)} | ${performance.latencyP95Target === undefined ? 'none' : `< ${performance.latencyP95Target} ms`} |`,
    `| error rate | ${ratio(now.error_rate)} | | ${below(performance.errorRateThreshold)} |`,
  ];
}

function capacityLine(s: Evaluated, marker: Marker): string[] {
  const change = BigInt(marker.to - marker.from);
  const size = replicaDemand(s.input);
  const partial =
    s.grant && s.grant.granted < s.grant.requested ? ` A smaller step than the ${s.grant.requested} replicas wanted: no more fit.` : '';
  return [
    '',
    `**Capacity** requests change by ${formatCpu(size.cpu * change)} CPU and ${formatMemory(size.memory * change)} memory.${partial}`,
  ];
}
