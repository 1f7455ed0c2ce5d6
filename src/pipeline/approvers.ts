import { CODE_OWNERS } from '../policy/approvals.ts';
import { codeOwners } from '../policy/code-owners.ts';
import type { Conversation } from '../ports/conversation.ts';
import type { Files } from '../ports/files.ts';

/** Paths where GitHub looks, in this order. */
const CODE_OWNERS_FILES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

export interface ApproverFacts {
  /** Logins by team, as far as the token may ask. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Owners of the changed files; see `approvalOf`. */
  readonly owners: readonly (readonly string[])[];
}

/** Resolves teams and CODEOWNERS (as base has it) to people; each team is read once a run. */
export async function knownApprovers(
  files: Files,
  approvers: readonly string[],
  changed: readonly string[],
  conversation: Pick<Conversation, 'teamMembers'>,
  teams: Map<string, Promise<readonly string[] | undefined>>,
): Promise<ApproverFacts> {
  const rules = approvers.includes(CODE_OWNERS) ? readCodeOwners(files) : undefined;
  const owners = rules ? codeOwners(rules.toString('utf8'), changed) : [];
  const members = new Map<string, readonly string[]>();
  for (const team of [...approvers, ...owners.flat()].filter((name) => name.includes('/'))) {
    const asked = teams.get(team) ?? conversation.teamMembers(team);
    teams.set(team, asked);
    const logins = await asked;
    if (logins) members.set(team, logins);
  }
  return { members, owners };
}

/** Reads the first CODEOWNERS of the places where GitHub looks. */
export function readCodeOwners(files: Files): Buffer | undefined {
  return CODE_OWNERS_FILES.map((path) => files.read(path)).find(Boolean);
}
