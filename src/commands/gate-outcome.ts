import type { ImpactPreview } from '../coordination/impact.ts';
import type { GovernanceStatus } from '../ports.ts';
import { buildGateReport } from '../report/gate.ts';
import { headProblems } from './head-problems.ts';
import type { JudgedCommits } from './judge-commits.ts';

/** The answer of every way to run the gate. */
export function gateOutcome(judged: JudgedCommits, status: GovernanceStatus, impact: ImpactPreview | null, now: Date) {
  const { result, compared, notes } = judged;
  const about = { problems: headProblems(judged), impact_preview: impact };
  const commits = { base: compared.base.sha, head: compared.head.sha, files: compared.touched.length };
  return { gate: buildGateReport(result, status, commits, about, now), lines: [], notes, proposals: [], failures: [] };
}
