import { escapeMarkdown } from '../lib/markdown.ts';
import { formatCpu, formatMemory } from '../lib/quantity.ts';
import { formatInstant } from '../lib/time.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import { proposalBranch } from '../pull-requests/branch.ts';
import { DEFER_MS, isEscalated } from '../scaling/capacity/deferral.ts';
import { replicaDemand } from '../scaling/capacity/demand.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import { decisionEvent } from './decision-events.ts';
import { failed, type Result } from './results.ts';
import type { Run } from './run.ts';

/**
 * Tells people, once for each row of deferrals, of what has found no room three times: on the service's open
 * pull request where there is one, else in an issue. Where neither can be written the report alone says it,
 * and the ledger that it did.
 */
export async function escalateDeferrals(run: Run, chosen: readonly Evaluated[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const s of chosen) {
    if (!isEscalated(s) || s.input.history.escalated) continue;
    const { service } = s.decision;
    try {
      const { outcome, message, about } = await report(run, s);
      const event = decisionEvent(s, 'deferral_escalated', outcome, run.world.now, about);
      results.push({ kind: 'escalation', service, message, event });
    } catch (error) {
      const why = (error as Error).message;
      results.push(failed(service, `${service} was deferred again, and nobody could be told: ${why}`));
    }
  }
  return results;
}

interface Escalation {
  /** As the ledger calls it. */
  readonly outcome: string;
  readonly message: string;
  readonly about: Partial<LedgerEvent>;
}

async function report({ world, base }: Run, s: Evaluated): Promise<Escalation> {
  const { conversation } = world.forge;
  const { service } = s.decision;
  const marker = `<!-- trimtab:deferred ${service} -->`;
  const body = `${explain(s, world.now)}\n\n${marker}\n`;
  const branch = proposalBranch(service);
  const open = base.pulls.find((pull) => pull.state === 'open' && pull.head.branch === branch);
  if (open) {
    await conversation.comment(open.number, marker, body);
    return { outcome: 'commented', message: `told on #${open.number}`, about: { pull: open.number } };
  }
  const title = `${service} has found no room ${s.input.history.deferrals + 1} times in a row`;
  const issue = await conversation.openIssue({ title, marker, body });
  if (issue.kind === 'opened')
    return { outcome: 'raised', message: `issue #${issue.number}`, about: { issue: issue.number } };
  return { outcome: 'reported', message: `told here only: ${issue.why}`, about: {} };
}

function explain(s: Evaluated, now: Date): string {
  const { decision, input, grant } = s;
  const { cpu, memory } = replicaDemand(input);
  const retry = formatInstant(new Date(now.getTime() + DEFER_MS));
  return [
    `**${escapeMarkdown(decision.service)} needs room.** It should go from ${decision.current_replicas} to ${decision.target_replicas} replicas: ${escapeMarkdown(decision.rationale)}`,
    '',
    `Cluster ${escapeMarkdown(input.blueprint.workload.cluster)} has had none ${input.history.deferrals + 1} times in a row. One replica asks for ${formatCpu(cpu)} CPU and ${formatMemory(memory)} memory: ${escapeMarkdown(grant?.obstacle ?? '')}.`,
    '',
    `Add capacity, or lower what competes with it. Trimtab tries again from ${retry} on and keeps one replica's place; it says no more of this before that has changed.`,
  ].join('\n');
}
