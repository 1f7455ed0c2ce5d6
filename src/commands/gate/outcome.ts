import type { GovernanceStatus } from '../../ports/statuses.ts';
import { buildGateReport } from '../../report/gate.ts';
import type { Enforcement } from '../../review/enforcement.ts';
import type { ImpactPreview } from '../../review/impact.ts';
import { headProblems } from './head-problems.ts';
import type { JudgedCommits } from './judge-commits.ts';

interface About {
  readonly impact: ImpactPreview | null;
  /** Null where nothing is merged by this answer. */
  readonly enforcement: Enforcement | null;
}

/** The answer of every way to run the gate. */
export function gateOutcome(judged: JudgedCommits, status: GovernanceStatus, about: About, now: Date) {
  const { result, compared, notes } = judged;
  const { impact: impact_preview, enforcement } = about;
  const commits = { base: compared.base.sha, head: compared.head.sha, files: compared.touched.length };
  return {
    gate: buildGateReport(
      result,
      status,
      commits,
      { problems: headProblems(judged), impact_preview, enforcement },
      now,
    ),
    lines: [],
    notes,
    proposals: [],
    failures: [],
  };
}
