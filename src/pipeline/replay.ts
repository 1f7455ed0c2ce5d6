import { readAnswers } from '../metrics/sources.ts';
import type { Facts } from '../scaling/facts.ts';
import { type Assessment, assess } from './assess.ts';
import { replayEvidence } from './evidence.ts';
import { type Fleet, parseFleet, readConfig } from './load.ts';
import { joinFresh } from './observe.ts';

/**
 * Decides again from the facts that a report carries. @throws TrimtabError `config_invalid` or
 * `snapshot_invalid`
 */
export function replay(facts: Facts): Assessment & { readonly fleet: Fleet } {
  const fleet = parseFleet(readConfig(facts.config, 'unread'), facts);
  const observations = joinFresh(readAnswers(facts.snapshot), fleet.blueprints, new Date(facts.now));
  const evidence = facts.evidence && replayEvidence(facts, fleet.blueprints);
  return { ...assess({ ...facts, ...(evidence ? { evidence } : {}) }, fleet, observations), fleet };
}
