import type { Session } from '../commands/open/session.ts';
import type { Failure } from '../lib/errors.ts';
import { escapeMarkdown } from '../lib/markdown.ts';
import { formatCpu, formatMemory } from '../lib/quantity.ts';
import { formatInstant } from '../lib/time.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import { proposalBranch } from '../pull-requests/branch.ts';
import { DEFER_MS, isEscalated } from '../scaling/capacity/deferral.ts';
import { replicaDemand } from '../scaling/capacity/demand.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import { decisionEvent } from './decision-events.ts';

export interface Escalated {
  readonly events: readonly LedgerEvent[];
  readonly lines: readonly string[];
  readonly errors: readonly Failure[];
}

/**
 * Tells people, once for each row of deferrals, of what has found no room three times: on the service's open pull request where
 * there is one, else in an issue. Where neither can be written the report alone says it, and the ledger that it did.
 */
export async function escalateDeferrals(session: Session, chosen: readonly Evaluated[]): Promise<Escalated> {
  const events: LedgerEvent[] = [];
  const lines: string[] = [];
  const errors: Failure[] = [];
  for (const s of chosen) {
    if (!isEscalated(s) || s.input.history.escalated) continue;
    const { service } = s.decision;
    try {
      const { outcome, said, about } = await tell(session, s);
      events.push(decisionEvent(s, 'deferral_escalated', outcome, session.now, about));
      lines.push(`escalate ${service}: ${said}`);
    } catch (error) {
      errors.push({
        service,
        message: `${service} was deferred again, and nobody could be told: ${(error as Error).message}`,
      });
    }
  }
  return { events, lines, errors };
}

async function tell(
  { forge, pulls, now }: Session,
  s: Evaluated,
): Promise<{ outcome: string; said: string; about: Partial<LedgerEvent> }> {
  const { service } = s.decision;
  const marker = `<!-- trimtab:deferred ${service} -->`;
  const body = `${explain(s, now)}\n\n${marker}\n`;
  const open = pulls.find((pull) => pull.state === 'open' && pull.head.branch === proposalBranch(service));
  if (open) {
    await forge.conversation.comment(open.number, marker, body);
    return { outcome: 'commented', said: `told on #${open.number}`, about: { pull: open.number } };
  }
  const issue = await forge.conversation.openIssue({
    title: `${service} has found no room ${s.input.history.deferrals + 1} times in a row`,
    marker,
    body,
  });
  if (issue.kind === 'opened')
    return { outcome: 'raised', said: `issue #${issue.number}`, about: { issue: issue.number } };
  return { outcome: 'reported', said: `told here only: ${issue.why}`, about: {} };
}

function explain(s: Evaluated, now: Date): string {
  const { decision, input } = s;
  const { cpu, memory } = replicaDemand(input);
  const retry = formatInstant(new Date(now.getTime() + DEFER_MS));
  return [
    `**${escapeMarkdown(decision.service)} needs room.** It should go from ${decision.current_replicas} to ${decision.target_replicas} replicas: ${escapeMarkdown(decision.rationale)}`,
    '',
    `Cluster ${escapeMarkdown(input.blueprint.workload.cluster)} has had none ${input.history.deferrals + 1} times in a row. One replica asks for ${formatCpu(cpu)} CPU and ${formatMemory(memory)} memory.`,
    '',
    `Add capacity, or lower what competes with it. Trimtab tries again from ${retry} on and keeps one replica's place; it says no more of this before that has changed.`,
  ].join('\n');
}
