import type { Failure } from '../lib/errors.ts';
import type { Absence } from '../pull-requests/orphans.ts';
import type { Run } from './run.ts';

/**
 * Says why nothing is decided about a service that has a pull request; undefined where it is decided about, or
 * left out of this run.
 */
export function absenceOf({ base, plan }: Run, service: string): Absence | undefined {
  const { fleet, services } = plan;
  if (services.has(service) || !plan.owns(service)) return undefined;
  const broken = fleet.errors.find((error) => mayConcern(error, service, fleet.texts.blueprints));
  if (broken) return { kind: 'broken', why: broken.message };
  const globs = fleet.config.blueprints.join(', ');
  const why = `No blueprint that ${base.configuration.source.path} lists (${globs}) is named ${service} any more, so no policy speaks for this change.`;
  return { kind: 'removed', why };
}

/**
 * Checks whether an error may lie in the blueprint of a service. A file that does not parse names nobody: it
 * may be that of every service that its text or path mentions, and one that cannot be read that of any.
 */
function mayConcern(
  { service: name, place }: Failure,
  service: string,
  sources: Run['plan']['fleet']['texts']['blueprints'],
): boolean {
  if (name !== null) return name === service;
  const source = sources.find(({ path }) => path === place?.file);
  if (!source) return false;
  const mentioned = `${source.path}\n${source.text}`.split(/[^a-z0-9-]+/);
  return source.unreadable !== undefined || mentioned.includes(service);
}
