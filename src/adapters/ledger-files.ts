import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LEDGER_FOLDER, type LedgerEvent, ledgerPath } from '../ledger/event.ts';

/** Paths of the daily ledger files below a folder, oldest first; git may ignore them, so no file list names them. */
export function ledgerDays(repoDir: string): string[] {
  const folder = join(repoDir, LEDGER_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && existsSync(join(folder, day, 'multi-service.log')))
    .sort()
    .map((day) => `${LEDGER_FOLDER}/${day}/multi-service.log`);
}

export function readLedgerFile(repoDir: string, path: string): string {
  return readFileSync(join(repoDir, path), 'utf8');
}

/** Appends events to today's file in one write, so that a killed run leaves whole lines. */
export function appendLedger(repoDir: string, now: Date, events: readonly LedgerEvent[]): void {
  if (events.length === 0) return;
  const path = join(repoDir, ledgerPath(now));
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
}
