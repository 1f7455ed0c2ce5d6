import type { Outcome } from '../run.ts';

/** Whether the gate has to fail the job: forbidden, or waiting with nothing on the forge that says so. */
export function isStopped({ gate, gateWritten }: Outcome): boolean {
  if (!gate) return gateWritten === false;
  return gate.status.state === 'failure' || (gate.status.state === 'pending' && !gateWritten);
}
