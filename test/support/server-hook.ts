import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from './world.ts';

/** Installs a shell script that the server's repository runs on each push. The answer removes it. */
export function hook({ bare }: World, name: 'pre-receive' | 'update', script: string): () => void {
  const path = join(bare, 'hooks', name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return () => rmSync(path);
}
