import { defineConfig } from 'vitest/config';
import { schemaValidators } from './scripts/schema-validators.ts';

/** Long runs over many moments, faults or generated worlds: `npm run test:campaign`. */
const CAMPAIGNS = 'test/campaigns/**/*.test.ts';

export default defineConfig({
  test: {
    globalSetup: ['test/support/temporary.ts', 'test/support/bundle.ts'],
    maxWorkers: '100%',
    projects: [
      {
        plugins: [schemaValidators()],
        test: { name: 'tests', include: ['test/**/*.test.ts'], exclude: [CAMPAIGNS], testTimeout: 120_000 },
      },
      {
        plugins: [schemaValidators()],
        test: { name: 'campaign', include: [CAMPAIGNS], testTimeout: 3_600_000 },
      },
    ],
  },
});
