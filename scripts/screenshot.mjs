import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export const THEMES = ['light', 'dark'];

/** Writes what Chromium shows of a page, in a theme and at a height. `folder` takes the browser's own files. */
export function screenshot(page, out, theme, folder, height = 900) {
  const headless = ['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];
  const flags = [
    ...[...headless, '--virtual-time-budget=5000', '--allow-file-access-from-files'],
    ...[`--window-size=1100,${height}`, `--blink-settings=preferredColorScheme=${theme === 'dark' ? 0 : 1}`],
    ...[`--user-data-dir=${join(folder, 'chromium')}`, `--screenshot=${out}`, `file://${page}`],
  ];
  // It complains about desktops that are not there.
  execFileSync('chromium', flags, { stdio: 'ignore' });
}
