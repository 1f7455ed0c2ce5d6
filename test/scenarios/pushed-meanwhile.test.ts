import { describe, expect, test } from 'vitest';
import { midway } from '../support/midway.ts';
import { start } from '../support/process.ts';
import { hook } from '../support/server-hook.ts';
import { git } from '../support/terminal.ts';
import { FORGES } from '../support/worlds.ts';

describe.each(FORGES)('on the forge %s', (kind) => {
  test("a branch that a person has moved meanwhile keeps the person's commit", async () => {
    const world = await midway(kind);
    const sha = git(world.bare, 'rev-parse', 'trimtab/more').trim();
    const tree = git(world.bare, 'rev-parse', `${sha}^{tree}`).trim();
    const theirs = git(world.bare, 'commit-tree', tree, '-p', sha, '-m', 'mine').trim();
    // Moved when the run has looked and not yet pushed.
    const unhook = hook(
      world,
      'pre-receive',
      `unset GIT_QUARANTINE_PATH; git update-ref refs/heads/trimtab/more ${theirs} ${sha} 2>/dev/null; exit 0`,
    );
    const run = await start(world).ended;
    unhook();
    expect(git(world.bare, 'rev-parse', 'trimtab/more').trim()).toBe(theirs);
    expect(run.told).toMatch(/trimtab\/more/);
    expect(world.pulls().map(({ branch }) => branch)).toContain('trimtab/fresh');
  });
});
