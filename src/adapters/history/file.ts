import { between, inPoints } from '../../evidence/demand.ts';
import { parseHistory } from '../../evidence/history-file.ts';
import { formOf } from '../../evidence/history-text.ts';
import { formatProblem, TrimtabError } from '../../lib/errors.ts';
import type { Demand, DemandHistory, ServiceHistory } from '../../ports/demand-history.ts';
import { readText } from '../files/text-file.ts';

/**
 * Reads a file of demand history.
 * @throws TrimtabError `history_invalid` with everything that is wrong in it
 */
export function readHistoryFile(path: string): ReadonlyMap<string, Demand> {
  const parsed = parseHistory(path, readText(path), formOf(path));
  if (parsed.kind === 'history') return parsed.services;
  throw new TrimtabError('history_invalid', parsed.problems.map(formatProblem).join('\n'));
}

/** Opens a file as the source of history: it states demand, whatever a pod requests. */
export function openHistoryFile(path: string): DemandHistory {
  const known = readHistoryFile(path);
  return {
    async read(services, { from, to }) {
      const answers = services.map(({ service }): [string, ServiceHistory] => {
        const demand = known.get(service);
        if (!demand) return [service, { kind: 'unknown', reason: `${path} has no row of ${service}` }];
        return [service, { kind: 'known', demand: between(inPoints(demand), from, to) }];
      });
      return { services: new Map(answers), problems: [], queries: 0 };
    },
  };
}
