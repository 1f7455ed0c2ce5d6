import type { OpenGit } from '../../adapters/git/git.ts';
import type { Environment } from '../../adapters/github/repository.ts';
import { TrimtabError } from '../../lib/errors.ts';
import { ancestors, parentFolder } from '../../lib/path.ts';
import { formatInstant } from '../../lib/time.ts';
import { describeRejection, leaseOf } from '../../pipeline/push.ts';
import type { Files } from '../../ports/files.ts';
import type { Forge } from '../../ports/forge.ts';
import type { PushResult } from '../../ports/git.ts';
import type { PullRequest } from '../../ports/pull-requests.ts';
import { onboardingBranch } from '../../pull-requests/branch.ts';
import { SERVICE_TRAILER } from '../../pull-requests/head.ts';
import { compareOnboarding, digestOfFiles, type OnboardingStep } from '../../pull-requests/onboarding.ts';
import { ONBOARDING_TITLE, onboardingBody } from '../../pull-requests/onboarding-body.ts';
import { STOP_LABEL } from '../../pull-requests/stop.ts';
import { openForge, openRepository } from '../open/world.ts';
import type { Options } from '../options.ts';
import type { LinesOutcome } from '../outcome.ts';
import { filesOf, type NewFile } from './new-files.ts';
import { onboardingOf } from './onboarding-text.ts';
import { findSetUp } from './set-up.ts';
import { planStart, type Start } from './start.ts';

/** The pull requests of all time: one that was closed means no for good. */
const EVER = '1970-01-01T00:00:00Z';
/** Matches GitHub's answer to a push of workflows by a token without that permission, of whatever kind. */
const WORKFLOWS_REFUSED = /refusing to allow .{1,80} to create or update workflow/;
const WORKFLOWS = '.github/workflows/';
/** The forge adds the label that every pull request of this tool has. */
const NO_METADATA = { labels: [], assignees: [], reviewers: [] };

interface Place {
  readonly git: OpenGit;
  readonly forge: Forge;
  readonly base: { readonly branch: string; readonly sha: string };
  readonly branch: string;
  /** Files beside a local repository need no label. */
  readonly local: boolean;
  readonly dryRun: boolean;
}

type Planned = Extract<Start, { readonly kind: 'start' }>;

/**
 * Proposes what starts Trimtab on the base branch in one pull request. The work tree is neither read nor written,
 * and nothing else is written until a person has merged it.
 * @throws TrimtabError where the forge or git refuses, or a file of the repository is in the way
 */
export async function proposeStart(
  options: Options,
  now: Date,
  environment: Environment,
): Promise<LinesOutcome> {
  const { git, local } = await openRepository(options, now, environment);
  const base = await git.baseCommit(undefined);
  const files = await git.filesAt(base.sha);
  const known = findSetUp(files);
  if (known !== undefined)
    return answer([`already set up: ${known} is on ${base.branch}, so nothing is proposed`]);
  const start = await planStart(options, files, git.prefix, now);
  if (start.kind === 'nothing')
    return { ...answer(start.lines), failures: [{ service: null, message: start.message }] };
  const wanted = filesOf(start.lines).filter(({ path }) => files.read(path) === undefined);
  refuseObstacles(files, wanted, base.branch);
  // A snapshot without figures has the time of the run, and is the same snapshot.
  const digest = digestOfFiles(
    wanted.map(({ path, text }) => ({ path, text: text.replaceAll(formatInstant(now), '') })),
  );
  const branch = onboardingBranch(git.prefix);
  const forge = await openForge(git, { local, now, environment });
  const pulls = await forge.pullRequests.list(EVER);
  const step = compareOnboarding(pulls, { branch, base: base.branch, digest });
  const place = { git, forge, base, branch, local, dryRun: options.dryRun };
  const stopped = options.dryRun ? undefined : forge.pullRequests.findStopLabel();
  if (stopped !== undefined)
    return answer([`paused: #${stopped} carries the label ${STOP_LABEL}, so nothing is written`]);
  if (step.kind === 'leave') {
    await labelOpen(place, step.pull);
    return answer([`#${step.pull.number} ${step.why}`]);
  }
  return { ...(await carryOut(place, step, start, { wanted, digest })), failures: start.failures };
}

/** Labels an open pull request that a killed run has left without: by its label it is found once it is closed. */
async function labelOpen({ forge, local, dryRun }: Place, pull: PullRequest): Promise<void> {
  if (local || dryRun || pull.state !== 'open' || pull.ours !== true || pull.labels.length > 0) return;
  await forge.conversation.addMetadata(pull.number, NO_METADATA);
}

function answer(lines: readonly string[], notes: readonly string[] = []): LinesOutcome {
  return { kind: 'lines', lines, notes, failures: [] };
}

/** Opens or updates the pull request; a dry run says what it would be. */
async function carryOut(
  place: Place,
  step: Exclude<OnboardingStep, { readonly kind: 'leave' }>,
  start: Planned,
  { wanted, digest }: { readonly wanted: readonly NewFile[]; readonly digest: string },
): Promise<LinesOutcome> {
  const { forge, base, branch } = place;
  const bodyWithout = (refused: readonly NewFile[]) =>
    onboardingBody(onboardingOf(start, wanted, { digest, refused }));
  const title = ONBOARDING_TITLE;
  if (place.dryRun) {
    const verb = step.kind === 'create' ? 'open' : `update #${step.pull.number}`;
    return answer([
      `would ${verb}: ${title}, ${branch} into ${base.branch}`,
      '',
      ...bodyWithout([]).split('\n'),
    ]);
  }
  const expected =
    step.kind === 'update'
      ? step.pull.head.sha
      : await leaseOf({ world: place, base }, branch, await place.git.heads(branch));
  const refused = await pushStart(place, wanted, expected);
  const body = bodyWithout(refused);
  const byHand = refused.map(({ path }) => `${path} is not among it: the token may not write workflows`);
  if (step.kind === 'update') {
    await forge.pullRequests.update(step.pull.number, { title, body });
    await labelOpen(place, step.pull);
    const done = answer([`updated #${step.pull.number}: ${title}`], byHand);
    return { ...done, onboarding: { action: 'update', number: step.pull.number } };
  }
  const number = await forge.pullRequests.create({ title, body, branch, base: base.branch });
  await forge.conversation.addMetadata(number, NO_METADATA);
  const done = answer([`opened #${number}: ${title}`], [...byHand, 'next: read it, and merge or close it']);
  return { ...done, onboarding: { action: 'create', number } };
}

/** Pushes one commit with the files. Returns the workflows among them that the token may not push. */
async function pushStart(
  place: Place,
  wanted: readonly NewFile[],
  expected: string | undefined,
): Promise<readonly NewFile[]> {
  const all = await pushFiles(place, wanted, expected);
  if (all.kind === 'pushed') return [];
  const workflows = wanted.filter(({ path }) => path.startsWith(WORKFLOWS));
  if (!WORKFLOWS_REFUSED.test(all.reason) || workflows.length === 0)
    throw new TrimtabError('git_failed', describeRejection(all));
  const others = wanted.filter((file) => !workflows.includes(file));
  const rest = await pushFiles(place, others, expected);
  if (rest.kind === 'rejected') throw new TrimtabError('git_failed', describeRejection(rest));
  return workflows;
}

async function pushFiles(
  { git, base, branch }: Place,
  wanted: readonly NewFile[],
  expected: string | undefined,
): Promise<PushResult> {
  const files = wanted.map(({ path, text }) => ({ path, content: Buffer.from(text) }));
  const message = `${ONBOARDING_TITLE}\n\n${SERVICE_TRAILER}none\n`;
  const [result] = await git.push([{ branch, message, files, base: base.sha, expected }]);
  return result ?? { branch, kind: 'rejected', reason: 'git did not report it' };
}

/** Refuses to replace what is there under the name of a file or of a folder above it. */
function refuseObstacles(files: Files, wanted: readonly NewFile[], branch: string): void {
  const taken = files.list();
  const folders = new Set(taken.flatMap((path) => ancestors(parentFolder(path))));
  const isFile = new Set(taken);
  for (const { path } of wanted) {
    const above = ancestors(path).filter((one) => isFile.has(one) || files.isLink?.(one));
    const obstacle = above.at(-1) ?? (folders.has(path) ? path : undefined);
    if (obstacle !== undefined)
      throw new TrimtabError(
        'file_unwritable',
        `${path} cannot be added: ${obstacle} on ${branch} is a file, a link or a folder in its place; move it away`,
      );
  }
}
