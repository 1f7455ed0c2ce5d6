import { sanitizeText } from '../lib/markdown.ts';
import { describeConsequences } from '../policy/consequences.ts';
import { cutTo, shortage } from './conflicts.ts';
import type { Report } from './report.ts';
import { describeSafety } from './safety.ts';

/** The report for a terminal: one line a service, what needs a person beneath, totals last. */
export function renderText(report: Report): string {
  const names = Object.keys(report.services);
  const width = Math.max(7, ...names.map((name) => name.length));
  const lines = [`${report.multi_service_evaluation_id}  ${report.services_evaluated} services`, ''];
  if (report.paused_by !== null)
    lines.push(`Paused, nothing is written: ${sanitizeText(report.paused_by)}`, '');
  for (const name of names) {
    const service = report.services[name];
    if (!service) continue;
    const { decision, governance_check: governance, execution } = service;
    const change = `${decision.current_replicas ?? '?'} → ${decision.recommendation?.target_replicas ?? '?'}${cutTo(execution)}`;
    const what =
      decision.action === 'no_action'
        ? `no action${decision.reason ? ` (${decision.reason})` : ''}`
        : `${decision.action.replace('_', ' ')} ${change}`;
    const tier =
      governance.classification === 'n/a'
        ? ''
        : `  ${governance.classification}${execution.operation === 'deferred' ? ', deferred' : ''}`;
    lines.push(`${name.padEnd(width)}  ${what}${tier}`);
    lines.push(`${' '.repeat(width)}  ${sanitizeText(decision.rationale)}`);
    if (decision.formula !== 'n/a') lines.push(`${' '.repeat(width)}  ${sanitizeText(decision.formula)}`);
    if (governance.classification === 'requires_approval' || governance.classification === 'forbidden') {
      lines.push(
        `${' '.repeat(width)}  governance: ${sanitizeText(governance.rationale)}. ${sanitizeText(describeConsequences(governance))}`,
      );
    }
    const safety = describeSafety(service.safety);
    if (safety.length > 0) lines.push(`${' '.repeat(width)}  safety: ${sanitizeText(safety.join('; '))}`);
  }
  for (const conflict of report.conflict_detection.conflicts) {
    lines.push('', `Conflict in cluster ${conflict.cluster}: ${shortage(conflict.capacity_check)}.`);
  }
  for (const [name, resolution] of Object.entries(report.conflict_resolution.services)) {
    const retry = 'retry_at' in resolution ? `, retry at ${resolution.retry_at}` : '';
    const execution = report.services[name]?.execution;
    const escalated =
      execution && 'escalated' in execution && execution.escalated
        ? ` — deferred ${execution.deferrals_in_a_row} times: add capacity or lower a priority`
        : '';
    lines.push(
      `  ${resolution.action.padEnd(7)}  ${name}  score ${resolution.priority_score}${retry}${escalated}`,
    );
    lines.push(`           ${sanitizeText(resolution.rationale.replace(/^Priority score \d+: /, ''))}`);
  }
  const { total_cpu: cpu, total_memory: memory } = report.resource_efficiency;
  lines.push(
    '',
    `${report.execution_plan.length} to propose; requests change by ${cpu} CPU and ${memory} memory.`,
  );
  for (const error of report.errors) lines.push(`error: ${sanitizeText(error.message)}`);
  return `${lines.join('\n')}\n`;
}
