import { isObject } from '../../lib/json.ts';
import { parseYaml } from '../../lib/yaml.ts';

/** Whoever may set statuses may set this gate's, and may act as it where its name or its secrets are. */
const TELLING = /trimtab|statuses|write-all/i;

/** Secrets that an expression takes without naming one, as `toJSON(secrets)` does. */
const NAMELESS_SECRETS = /\bsecrets\b(?!\s*(?:\.\s*[\w-]|\[\s*'[^']*'\s*\]))/i;

/**
 * Checks whether a workflow could answer in the gate's place: its jobs may set statuses, or it mentions Trimtab.
 * It is read as YAML, since escapes and aliases hide words from a search; a job that states no `permissions`, and
 * whose workflow states none, has what the repository grants by default, which may be everything:
 * https://docs.github.com/en/actions/writing-workflows/workflow-syntax-for-github-actions#permissions
 */
export function mayActAsGate(path: string, bytes: Buffer | undefined): boolean {
  if (bytes === undefined) return false;
  const text = bytes.toString('utf8');
  if (TELLING.test(text)) return true;
  const read = parseYaml(path, text);
  if (read.kind !== 'yaml') return true;
  const { value } = read.yaml;
  if (!isObject(value)) return false;
  if (TELLING.test(JSON.stringify(value))) return true;
  const jobs = isObject(value.jobs) ? Object.values(value.jobs).filter(isObject) : [];
  return jobs.some(
    (job) =>
      (job.permissions ?? value.permissions ?? undefined) === undefined ||
      [job.permissions, value.permissions].some(mayWriteChecks) ||
      isComputed(job.environment) ||
      takesSecrets(job),
  );
}

/** Checks for the right to write check runs: a required status is satisfied by one of its name, too. */
function mayWriteChecks(permissions: unknown): boolean {
  return isObject(permissions) && permissions.checks === 'write';
}

/**
 * Checks for a job that takes all secrets at once, without their names, or hands them to a workflow of another
 * repository, whose jobs may run in any environment of this one:
 * https://docs.github.com/en/actions/how-tos/sharing-automations/reusing-workflows
 */
function takesSecrets(job: Readonly<Record<string, unknown>>): boolean {
  const isElsewhere = typeof job.uses === 'string' && !job.uses.startsWith('./');
  if (isElsewhere && job.secrets === 'inherit') return true;
  const expressions = JSON.stringify(job).split('${{').slice(1);
  return expressions.some((text) => NAMELESS_SECRETS.test(text.split('}}', 1)[0] ?? ''));
}

/** Checks for the name of an environment that is worked out in the run: it may be the one with the gate's key. */
function isComputed(environment: unknown): boolean {
  return JSON.stringify(environment ?? '').includes('${{');
}
