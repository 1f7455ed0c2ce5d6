import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatEvents, LEDGER_FOLDER, type LedgerEvent, ledgerPath, parseDays } from '../ledger/event.ts';
import type { Ledger } from '../ports.ts';

/** The ledger in the work tree: one file a day below `logs/`. Git may ignore it, so no file list names it. */
export function openLedgerFiles(repoDir: string, now: Date): Ledger {
  return {
    read: async () => parseDays(days(repoDir).map((path) => ({ path, text: readFileSync(join(repoDir, path), 'utf8') }))),
    append: async (events) => appendToday(repoDir, now, events),
  };
}

function days(repoDir: string): string[] {
  const folder = join(repoDir, LEDGER_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && existsSync(join(folder, day, 'multi-service.log')))
    .sort()
    .map((day) => `${LEDGER_FOLDER}/${day}/multi-service.log`);
}

/** In one write, so that a killed run leaves whole lines. */
function appendToday(repoDir: string, now: Date, events: readonly LedgerEvent[]): void {
  if (events.length === 0) return;
  const path = join(repoDir, ledgerPath(now));
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, formatEvents(events));
}
