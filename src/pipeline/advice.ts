import { type Advice, isLongEnough, judgeLast, listAdvice } from '../evidence/shadow.ts';
import { tellSaved } from '../evidence/tell.ts';
import type { History } from '../history/history.ts';
import type { Milliseconds } from '../lib/duration.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { ServiceHistory } from '../ports/demand-history.ts';
import type { AdviceRecord } from '../ports/evidence-record.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import { lastTurn, rulesOf } from './look.ts';

/** Advice that the demand after it can judge, by service, oldest first. */
export type Advised = ReadonlyMap<string, readonly Advice[]>;

/** Lists the advice on services that harm holds back. What a reset of the breaker came after counts no more. */
export function adviceToJudge(
  blueprints: readonly Blueprint[],
  events: readonly LedgerEvent[],
  now: Date,
): Advised {
  const careful = new Set(
    blueprints.filter(({ governance }) => governance.afterHarm === 'observe').map(({ name }) => name),
  );
  if (careful.size === 0) return new Map();
  const own = events.filter(({ service }) => careful.has(service));
  const resets = new Map<string, Milliseconds>();
  for (const { event_type: type, service, timestamp } of own) {
    if (type !== 'breaker_reset') continue;
    resets.set(service, Math.max(resets.get(service) ?? 0, Date.parse(timestamp)));
  }
  const advice = listAdvice(own).filter(
    (one) => one.at > (resets.get(one.service) ?? 0) && isLongEnough(one, now.getTime()),
  );
  return groupBy(advice, ({ service }) => service);
}

/** Lists the services whose advice is judged in this run: once a day each, or `always`. */
export function dueAdvice(
  blueprints: readonly Blueprint[],
  advised: Advised,
  { now, history }: { readonly now: string; readonly history: Readonly<Record<string, History>> },
  always: boolean,
): readonly Blueprint[] {
  return blueprints.filter(({ name }) => {
    if (!advised.has(name)) return false;
    const last = history[name]?.advice;
    return always || last === undefined || Date.parse(last.at) < lastTurn(name, Date.parse(now));
  });
}

/** Judges the last advice on each service; one without history has no verdict. */
export function judgeAdvised(
  blueprints: readonly Blueprint[],
  advised: Advised,
  known: ReadonlyMap<string, ServiceHistory>,
  now: Milliseconds,
): Readonly<Record<string, AdviceRecord>> {
  const judged = blueprints.flatMap((blueprint) => {
    const { name } = blueprint;
    const history = known.get(name);
    if (history?.kind !== 'known') return [];
    const record = judgeLast(advised.get(name) ?? [], history.demand, rulesOf(blueprint), now);
    return record === undefined ? [] : [[name, record] as const];
  });
  return Object.fromEntries(judged);
}

/** Adds the verdicts of this run to what the ledger says. */
export function withAdvice(
  histories: Readonly<Record<string, History>>,
  advice: Readonly<Record<string, AdviceRecord>>,
): Readonly<Record<string, History>> {
  const judged = Object.entries(advice).flatMap(([name, record]) => {
    const history = histories[name];
    return history ? [[name, { ...history, advice: record }] as const] : [];
  });
  return judged.length === 0 ? histories : { ...histories, ...Object.fromEntries(judged) };
}

/** Says that harm has a service observed only: its last judged advice did some, and its blueprint asks for it. */
export function observedForHarm(
  { name, path, governance }: Blueprint,
  histories: Readonly<Record<string, History>>,
): string | undefined {
  const advice = Object.hasOwn(histories, name) ? histories[name]?.advice : undefined;
  if (governance.afterHarm === 'propose' || advice?.verdict !== 'harmed') return undefined;
  const which = advice.pull === undefined ? 'advice' : `#${advice.pull}`;
  return `safety.after_harm: observe in ${path}, since ${which} of ${advice.proposed_at.slice(0, 10)} did harm (${tellSaved(advice)})`;
}
