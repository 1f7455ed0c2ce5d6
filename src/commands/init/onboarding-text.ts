import { counted } from '../../lib/count.ts';
import type { OnboardedService, Onboarding } from '../../pull-requests/onboarding-body.ts';
import type { NewFile } from './new-files.ts';
import type { Start } from './start.ts';

/** Collects what the pull request tells of a start: `refused` are workflows that could not be pushed. */
export function onboardingOf(
  { services, skipped, proposals, notes }: Extract<Start, { readonly kind: 'start' }>,
  wanted: readonly NewFile[],
  { digest, refused }: Pick<Onboarding, 'digest' | 'refused'>,
): Onboarding {
  const blueprints = services.filter((started) => started.kind === 'blueprint');
  const without = services.filter((started) => started.kind === 'skipped');
  const own = new Set(blueprints.map(({ path }) => path));
  const left = new Set(refused.map(({ path }) => path));
  return {
    digest,
    refused,
    notes,
    proposals,
    services: blueprints.map(describeService),
    skipped: [
      ...skipped.map((line) => line.replace(/^skipped /, '')),
      ...without.map(({ name, why }) => `${name}: ${why}`),
    ],
    files: wanted.flatMap(({ path }) => (own.has(path) || left.has(path) ? [] : [path])),
  };
}

type Blueprint = Extract<
  Extract<Start, { readonly kind: 'start' }>['services'][number],
  { readonly kind: 'blueprint' }
>;

function describeService({ starter, held, basis }: Blueprint): OnboardedService {
  const { name, place, autoscaler } = starter;
  const { replicas } = place;
  const number = replicas === undefined ? 'no plain number' : counted(replicas, 'replica');
  const count = place.absent ? 'no count' : number;
  const stated = autoscaler
    ? `${autoscaler.what}, ${autoscaler.min} to ${autoscaler.max}`
    : `${count}${basis}`;
  return { name, place: `${place.path}:${place.line}`, stated, held };
}
