import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { reconcile } from '../../src/commands/reconcile.ts';
import { environmentOf, startGitHub } from '../support/github/github.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { write } from '../support/terminal.ts';

const allowed = blueprintText('web');
const restricted = `${allowed}governance: {requires_approval: [scale_within_limits]}\n`;

const pinned = (app?: number) => ({
  type: 'required_status_checks',
  parameters: {
    required_status_checks: [
      { context: 'trimtab/governance', ...(app === undefined ? {} : { integration_id: app }) },
    ],
    strict_required_status_checks_policy: false,
  },
});

test.each([
  [
    'is merged at once where nothing is left to wait for',
    allowed,
    { requiredStatus: false, autoMerge: true },
    'merged',
    undefined,
  ],
  [
    'waits for what the base branch requires',
    restricted,
    { requiredStatus: true, autoMerge: true },
    'open',
    undefined,
  ],
  [
    'stays open where the repository does not allow it',
    allowed,
    { requiredStatus: false, autoMerge: false },
    'open',
    /Allow auto-merge/,
  ],
  // Where base does not wait for the status of this very App, auto-merge would wait for nothing.
  [
    'stays open where anybody may set the status',
    allowed,
    { requiredStatus: false, autoMerge: true },
    'open',
    /would not be waited for/,
    pinned(),
  ],
  [
    'stays open where every workflow may set the status',
    allowed,
    { requiredStatus: false, autoMerge: true },
    'open',
    /required from GitHub Actions \(App 15368\), and this token is App 7’s/,
    pinned(15_368),
  ],
  [
    'stays open where another App has to set it',
    allowed,
    { requiredStatus: false, autoMerge: true },
    'open',
    /required from App 8, and this token is App 7’s/,
    pinned(8),
  ],
  [
    'stays open where base requires no status',
    allowed,
    { requiredStatus: false, autoMerge: true },
    'open',
    /does not require trimtab/,
    null,
  ],
] as const)(
  'with auto_merge a pull request %s',
  async (_, blueprint, settings, state, note, rule: object | null = pinned(7)) => {
    const github = await startGitHub(
      {
        'blueprints/web/blueprint.yaml': blueprint,
        'apps/web.yaml': deploymentText('web'),
        'trimtab.yaml': 'proposals: {auto_merge: true}\n',
      },
      { kind: 'app', login: 'trimtab[bot]' },
    );
    Object.assign(github.repo.settings, settings);
    if (rule) github.repo.rules.set('main', [rule]);
    write(github.clone, { 's.json': snapshotText({ web: {} }) });
    const run = async (now: string) => {
      const options = parseOptions('reconcile', [
        '--repo',
        github.clone,
        '--snapshot',
        join(github.clone, 's.json'),
      ]);
      return reconcile(options, new Date(now), environmentOf(github));
    };
    const { notes, failures } = await run('2026-02-10T18:30:00Z');
    expect(failures).toEqual([]);
    expect(github.pull(1).state).toBe(state);
    const said = notes.filter((line) => line.startsWith('note'));
    if (note) expect(said.join('\n')).toMatch(note);
    else expect(said).toEqual([]);
    if (settings.requiredStatus) {
      github.person.review(1, 'APPROVED');
      await run('2026-02-10T18:35:00Z');
      expect(github.pull(1).state).toBe('merged');
    }
  },
);
