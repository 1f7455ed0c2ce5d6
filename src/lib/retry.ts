export interface Retry<T> {
  /** The most attempts, the first one included. */
  readonly attempts: number;
  /** Returns whether a result is to be returned, though attempts are left. */
  isFinal(result: T): boolean;
  /** Waits before the next attempt, given how many there were and the last result. */
  wait(attempt: number, result: T): Promise<unknown>;
}

/**
 * Repeats an attempt until its result is final or no attempt is left, and returns the last result. @throws
 * what `attempt` throws
 */
export async function retry<T>(attempt: () => Promise<T>, options: Retry<T>): Promise<T> {
  for (let made = 1; ; made += 1) {
    const result = await attempt();
    if (made >= options.attempts || options.isFinal(result)) return result;
    await options.wait(made, result);
  }
}
