import type { Forge } from '../../ports/forge.ts';
import type { TellProgress } from '../../ports/progress.ts';

/** Waits for all, telling how many have come. */
export async function countingAll<T>(
  work: readonly Promise<T>[],
  stage: string,
  tell: TellProgress | undefined,
): Promise<T[]> {
  let done = 0;
  if (work.length > 0) tell?.(stage, done, work.length);
  return Promise.all(
    work.map(async (one) => {
      const answer = await one;
      done += 1;
      tell?.(stage, done, work.length);
      return answer;
    }),
  );
}

/** Tells how many branches are pushed at once, while that lasts. */
export function countingPush<T, R>(
  push: (changes: readonly T[]) => Promise<R>,
  tell: TellProgress | undefined,
): (changes: readonly T[]) => Promise<R> {
  if (tell === undefined) return push;
  return async (changes) => {
    tell('pushing branches', 0, changes.length);
    const answer = await push(changes);
    tell('pushing branches', changes.length, changes.length);
    return answer;
  };
}

/** Tells how many pull requests have been written. */
export function countingForge(forge: Forge, tell: TellProgress | undefined): Forge {
  if (tell === undefined) return forge;
  let done = 0;
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    const answer = await work;
    done += 1;
    tell('writing pull requests', done);
    return answer;
  };
  const { pullRequests } = forge;
  return {
    ...forge,
    pullRequests: {
      ...pullRequests,
      list: (since, more) => {
        tell('reading pull requests', 0);
        return pullRequests.list(since, more);
      },
      create: (pull) => counted(pullRequests.create(pull)),
      update: (number, change) => counted(pullRequests.update(number, change)),
      close: (number, label) => counted(pullRequests.close(number, label)),
    },
  };
}
