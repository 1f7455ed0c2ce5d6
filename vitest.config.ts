import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { pageAssets } from './scripts/page-assets.ts';
import { schemaValidators } from './scripts/schema-validators.ts';

/** What people go through, with real git and whole programs: `npm run test:stories`. */
const STORIES = 'test/scenarios/**/*.test.ts';
/** Long runs over many moments, faults or generated worlds: `npm run test:campaign`. */
const CAMPAIGNS = 'test/campaigns/**/*.test.ts';

/** Removing a folder of thousands of files takes a busy disk longer than the ten seconds that are the default. */
const CLEANING_MS = 120_000;

/** A test that starts a program waits for the disk as well: half as many more than there are cores keep them busy. */
const WORKERS = Math.ceil(availableParallelism() * 1.5);

/**
 * Room for young objects, in MiB. A story starts many processes, and each fork copies the page table of all that the
 * worker holds: with less of it a story takes an eighth less of processor time.
 */
const YOUNG_MIB = 2;

/** What most tests need, and no campaign does. */
const SHARED = {
  // Loading the sources anew for every file took a quarter of all the time.
  isolate: false,
  setupFiles: ['test/support/leave-clean.ts'],
  testTimeout: 120_000,
  hookTimeout: CLEANING_MS,
};

export default defineConfig({
  test: {
    globalSetup: ['test/support/temporary.ts', 'test/support/bundle.ts'],
    maxWorkers: WORKERS,
    projects: [
      {
        plugins: [schemaValidators(), pageAssets()],
        test: {
          name: 'tests',
          include: ['test/**/*.test.ts'],
          exclude: [STORIES, CAMPAIGNS],
          ...SHARED,
        },
      },
      {
        plugins: [schemaValidators(), pageAssets()],
        test: {
          name: 'stories',
          include: [STORIES],
          ...SHARED,
          execArgv: [`--max-semi-space-size=${YOUNG_MIB}`],
        },
      },
      {
        plugins: [schemaValidators(), pageAssets()],
        test: { name: 'campaign', include: [CAMPAIGNS], testTimeout: 3_600_000, hookTimeout: CLEANING_MS },
      },
    ],
  },
});
