import { listFirst } from '../lib/count.ts';
import { type ApprovalFacts, approvalOf } from '../policy/approvals.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { PullRequestInput } from '../policy/cel/expression.ts';
import { type Check, checkOf } from '../policy/check.ts';
import { judge } from '../policy/judge.ts';
import type { Policies } from '../policy/policies.ts';
import { stricter, type Tier } from '../policy/tier.ts';
import type { Review } from '../ports/pull-requests.ts';
import type { GovernanceStatus } from '../ports/statuses.ts';
import { governanceStatus } from '../ports/statuses.ts';
import type { Finding } from './changes/finding.ts';
import type { RenderedCount } from './changes/rendered-counts.ts';
import { evidenceInput, type ServiceEvidence } from './evidence.ts';

/** One operation of a change, and whether it is allowed. */
export interface GateCheck extends Check {
  readonly governance_check_id: string;
  /** Null if no blueprint governs what is changed. */
  readonly service: string | null;
  readonly rationale: string;
  readonly file: string;
  readonly line: number;
  /** Which side of the diff the line is on. */
  readonly side: Finding['side'];
  readonly object: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface GateResult {
  /** The most restrictive of all checks; `allowed` if nothing governed changes. */
  readonly classification: Tier;
  readonly checks: readonly GateCheck[];
  /** Files that no check is about, though they may be values of a chart. */
  readonly ungoverned: readonly string[];
  /** Says in one line what was compared by rendering; null where nothing that changes is rendered. */
  readonly rendering: string | null;
  /** Counts and bounds that differ where they are rendered; null where nothing that changes is rendered. */
  readonly counts: readonly RenderedCount[] | null;
}

export interface GateFacts {
  readonly policies: Policies;
  readonly blueprints: readonly Blueprint[];
  readonly pullRequest?: PullRequestInput;
  /** Evidence from the past about the changes of services, by name. */
  readonly evidence?: ReadonlyMap<string, ServiceEvidence>;
  readonly now: Date;
}

/**
 * Judges every finding under the policies and blueprints of base. If several services are affected, the
 * strictest check counts; of several equally strict ones, each that names different approvers, since all of
 * them have to agree.
 */
export function gateFindings(
  findings: readonly Finding[],
  facts: GateFacts,
  {
    ungoverned = [],
    rendering = null,
    counts = null,
  }: Partial<Pick<GateResult, 'ungoverned' | 'rendering' | 'counts'>> = {},
): GateResult {
  const stamp = facts.now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const byName = new Map(facts.blueprints.map((blueprint) => [blueprint.name, blueprint]));
  const checks = findings
    .flatMap((finding) => {
      const governing = finding.services.flatMap((name) => byName.get(name) ?? []);
      return strictest(
        (governing.length > 0 ? governing : [undefined]).map((blueprint) =>
          checkFinding(finding, blueprint, facts),
        ),
      );
    })
    .map((check, index) => ({
      governance_check_id: `gov-${stamp}-${String(index + 1).padStart(3, '0')}`,
      ...check,
    }));
  const classification = checks.map((check) => check.classification).reduce(stricter, 'allowed');
  return { classification, checks, ungoverned, rendering, counts };
}

type Unnumbered = Omit<GateCheck, 'governance_check_id'>;

function strictest(checks: readonly Unnumbered[]): Unnumbered[] {
  const tier = checks.map((check) => check.classification).reduce(stricter, 'allowed');
  const groups = new Map<string, Unnumbered>();
  for (const check of checks) {
    const key = check.approvers.join(' ');
    if (check.classification === tier && !groups.has(key)) groups.set(key, check);
  }
  return [...groups.values()];
}

function checkFinding(
  finding: Finding,
  blueprint: Blueprint | undefined,
  { policies, pullRequest, evidence, now }: GateFacts,
): Unnumbered {
  const { operation, file, line, side, object, field, before, after, replicas, floor } = finding;
  const judgment = judge(policies, {
    operation,
    blueprint,
    before: replicas?.before,
    after: replicas?.after,
    floor,
    pullRequest,
    evidence: evidenceInput(blueprint && evidence?.get(blueprint.name)),
    now,
  });
  return {
    service: blueprint?.name ?? null,
    ...checkOf(operation, judgment, blueprint?.governance.approvers ?? []),
    rationale: [finding.rationale, ...judgment.reasons].join('; '),
    file,
    line,
    side,
    object,
    field,
    before,
    after,
  };
}

/**
 * Returns the status `trimtab/governance` of the head: every check that needs approval waits for its own
 * approvers. `reviews` and the members of teams come from the forge.
 */
export function gateStatus(
  result: GateResult,
  review: Omit<ApprovalFacts, 'approvers'> & { readonly reviews: readonly Review[] },
): GovernanceStatus {
  const forbidden = result.checks.find((check) => check.classification === 'forbidden');
  if (forbidden)
    return governanceStatus(
      'failure',
      `forbidden: ${forbidden.operation} at ${forbidden.file}:${forbidden.line}`,
    );
  const groups = new Map(
    result.checks.flatMap(({ requires_approval, approvers }) =>
      requires_approval ? [[approvers.join(' '), approvers]] : [],
    ),
  );
  if (groups.size === 0) return governanceStatus('success', describeAllowed(result));
  const approvals = [...groups.values()].map((approvers) => approvalOf({ ...review, approvers }));
  const against = approvals.find((approval) => approval.kind === 'rejected');
  if (against) return governanceStatus('failure', `changes requested by ${against.by}`);
  const open = approvals.flatMap((approval) => (approval.kind === 'waiting' ? [approval.for] : []));
  if (open.length > 0) return governanceStatus('pending', `waiting for ${open.join(', and for ')}`);
  return governanceStatus(
    'success',
    `approved by ${approvals.flatMap((approval) => (approval.kind === 'approved' ? [approval.by] : [])).join(', ')}`,
  );
}

/** More than fit into a status. */
const MAX_NAMED = 2;

function describeAllowed({ checks, ungoverned }: GateResult): string {
  const judged = checks.length === 0 ? 'nothing governed is changed' : 'allowed by policy';
  return ungoverned.length === 0 ? judged : `${judged}; ungoverned: ${listFirst(ungoverned, MAX_NAMED)}`;
}
