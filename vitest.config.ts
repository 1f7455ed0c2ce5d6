import { defineConfig } from 'vitest/config';

/** Long runs over many moments, faults or generated worlds: `npm run test:campaign`. */
const CAMPAIGNS = 'test/campaigns/**/*.test.ts';

export default defineConfig({
  test: {
    globalSetup: ['test/support/temporary.ts', 'test/support/bundle.ts'],
    maxWorkers: '100%',
    projects: [
      {
        test: { name: 'tests', include: ['test/**/*.test.ts'], exclude: [CAMPAIGNS], testTimeout: 60_000 },
      },
      {
        test: { name: 'campaign', include: [CAMPAIGNS], testTimeout: 3_600_000 },
      },
    ],
  },
});
