import type { Failure } from '../../lib/errors.ts';
import { readPolicies } from '../../pipeline/facts.ts';
import { isOutdated } from '../../review/outdated.ts';
import type { Session } from '../open/session.ts';
import { gatePull } from './pull.ts';

/** More are left for the next run, which comes soon: a look costs half a dozen calls. */
const MOST_LOOKS = 20;

/**
 * Looks again at other people's pull requests of which the gate has said something that may no longer hold: an event may have been
 * lost, and the end of a freeze is none. Costs nothing where everything stands.
 */
export async function regate(
  session: Session,
): Promise<{ readonly lines: readonly string[]; readonly errors: readonly Failure[] }> {
  const { forge, now, surveyed, services, options, git, teams } = session;
  const policies = readPolicies(surveyed.facts.policies);
  const blueprints = [...services.values()].map(({ input }) => input.blueprint);
  const outdated = surveyed.selected
    ? []
    : forge.pullRequests.withGateStatus().filter((pull) => isOutdated(pull, policies, blueprints, now));
  const lines: string[] = [];
  const errors: Failure[] = [];
  if (outdated.length === 0) return { lines, errors };
  const world = { options, now, git, forge, github: await session.openGate(), patience: 1, teams };
  for (const { number, status } of outdated.slice(0, MOST_LOOKS)) {
    try {
      const { gate, lines: said, notes } = await gatePull(world, number, { rewrite: true });
      const answer = gate ? `${gate.status.state}: ${gate.status.description}` : said.join('; ');
      lines.push(
        `gate    #${number}: ${answer} (was ${status?.state})`,
        ...notes.map((note) => `note    #${number}: ${note}`),
      );
    } catch (error) {
      errors.push({ service: null, message: `gate of #${number} failed: ${(error as Error).message}` });
    }
  }
  if (outdated.length > MOST_LOOKS)
    lines.push(`gate    ${outdated.length - MOST_LOOKS} more pull requests are left for the next run`);
  return { lines, errors };
}
