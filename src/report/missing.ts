import { groupBy } from '../lib/group-by.ts';
import { truncate } from '../lib/markdown.ts';
import { NO_REQUESTS } from '../metrics/observation/completion.ts';
import type { FigureName } from '../metrics/observation/types.ts';
import type { FindQuery } from '../metrics/sources.ts';
import type { Report } from './report.ts';

type Service = Report['services'][string];

/** A cause may list what several sources say; one line has room for this much. */
const MAX_CAUSE_LENGTH = 300;
const MAX_QUERY_LENGTH = 60;

/** Says what was decided about a service and, where it does not, which figures were missing. */
export function saidOf(service: Service, findQuery: FindQuery): string {
  const { rationale } = service.decision;
  const missing = describeMissing(service, findQuery);
  return missing === undefined ? rationale : `${rationale} (${missing})`;
}

/**
 * Describes why figures that the blueprint has an objective for are missing, as far as the rationale does not
 * say so, and by which query they were asked for:
 * `missing: latency_p95 (query histogram_quantile(0.9…): no series for Deployment shop/web`. Figures that are
 * missing for the same cause stand together. Undefined where there is nothing to tell.
 */
export function describeMissing(service: Service, findQuery: FindQuery): string | undefined {
  const { decision, blueprint_targets: targets, current_state: state } = service;
  if (state === null) return undefined;
  const wanted: readonly (readonly [FigureName, unknown])[] = [
    ['cpu_utilization', targets.target_cpu_utilization],
    ['memory_utilization', targets.target_memory_utilization],
    ['latency_p95', targets.latency_p95_target],
    ['error_rate', targets.error_rate_threshold],
  ];
  const missing = wanted.flatMap(([name, objective]) => {
    const figure = decision.figures[name];
    return objective !== null && 'missing' in figure && !decision.rationale.includes(figure.missing)
      ? [{ name, cause: figure.missing }]
      : [];
  });
  const causes = [...groupBy(missing, ({ cause }) => cause)].map(([cause, group]) => {
    const names = group.map(({ name }) => `${name}${shortQuery(findQuery(decision.service, name), cause)}`);
    return `${names.join(', ')}: ${truncate(cause, MAX_CAUSE_LENGTH)}`;
  });
  return causes.length === 0 ? undefined : `missing: ${causes.join('; ')}`;
}

/** Names the query that gave nothing; where there was nothing to measure it is not to blame. */
function shortQuery(query: string | undefined, cause: string): string {
  if (query === undefined || cause === NO_REQUESTS || cause.startsWith('stale: ')) return '';
  return ` (query ${truncate(query.replace(/\s+/g, ' '), MAX_QUERY_LENGTH)})`;
}
