import { defineConfig } from 'rolldown';
import { bundledPackages } from './scripts/bundled-packages.ts';
import { pageAssets } from './scripts/page-assets.ts';
import { schemaValidators } from './scripts/schema-validators.ts';

export default defineConfig({
  // A thread starts from a file of its own, found by name beside the chunk that starts it.
  input: {
    action: 'src/action.ts',
    cli: 'src/cli.ts',
    'chunks/scan-thread': 'src/adapters/files/scan-thread.ts',
  },
  platform: 'node',
  plugins: [schemaValidators(), pageAssets(), bundledPackages()],
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    // Chunk names carry a hash of their content; those of an earlier build would stay for ever.
    cleanDir: true,
  },
});
