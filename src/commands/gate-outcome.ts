import type { ImpactPreview } from '../coordination/impact.ts';
import type { GovernanceStatus } from '../ports.ts';
import { buildGateReport } from '../report/gate.ts';
import type { JudgedCommits } from './judge-commits.ts';

/** The answer of every way to run the gate. */
export function gateOutcome({ result, compared, notes }: JudgedCommits, status: GovernanceStatus, impact: ImpactPreview | null, now: Date) {
  const commits = { base: compared.base.sha, head: compared.head.sha, files: compared.touched.length };
  return { gate: buildGateReport(result, status, commits, impact, now), lines: [], notes, proposals: [], failures: [] };
}
