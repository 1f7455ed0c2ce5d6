/**
 * Returns whether a process of this machine runs; one that cannot be asked, such as another user's, counts as
 * running.
 */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
