import { rmSync } from 'node:fs';
import { defineConfig } from 'rolldown';

// Chunk names carry a hash of their content; those of an earlier build would stay for ever.
rmSync('dist', { recursive: true, force: true });

export default defineConfig({
  input: { cli: 'src/cli.ts' },
  platform: 'node',
  output: { dir: 'dist', format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
});
