import { createHash } from 'node:crypto';
import { CODE_OWNERS } from '../policy/approvals.ts';
import type { Files } from '../ports/files.ts';
import { readCodeOwners } from './approvers.ts';
import type { FleetTexts } from './load.ts';

/**
 * Returns a digest of all that pull requests are judged by: policies, configuration and blueprints, and
 * CODEOWNERS where one of them names it. An answer that was given by another digest is given again.
 */
export function policyDigest(files: Files, { config, policies, blueprints }: FleetTexts): string {
  const sources = [config, ...(policies ? [policies] : []), ...blueprints];
  const namesOwners = sources.some(({ text }) => text.includes(CODE_OWNERS));
  const hash = createHash('sha256');
  for (const { path, text } of sources) hash.update(`${path}\0${text}\0`);
  if (namesOwners) hash.update(readCodeOwners(files) ?? '');
  return hash.digest('hex').slice(0, 16);
}
