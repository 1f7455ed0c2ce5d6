// The floor: what it takes to read the same files and load them with js-yaml, in one thread, and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';

const dir = process.argv[2];
const started = process.hrtime.bigint();
let documents = 0;
for (const path of readdirSync(dir, { recursive: true })) {
  if (path.endsWith('.yaml')) documents += loadAll(readFileSync(join(dir, path), 'utf8')).length;
}
JSON.parse(readFileSync(join(dir, 'snapshot.json'), 'utf8'));
const ms = Number(process.hrtime.bigint() - started) / 1e6;
process.stdout.write(JSON.stringify({ ms, documents }));
