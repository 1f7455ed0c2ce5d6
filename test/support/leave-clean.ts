import { afterAll, vi } from 'vitest';

// Files share a process: what one sets in its environment or replaces must not reach the next.
afterAll(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
