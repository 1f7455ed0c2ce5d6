import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes an empty repository as `git init` does (https://git-scm.com/docs/gitrepository-layout), without its process. Bytes
 * stay as they are written, and no commit or push starts another process that tidies up.
 */
export function makeRepository(dir: string, { bare }: { readonly bare: boolean }): void {
  for (const name of ['hooks', 'info', 'objects', 'refs/heads'])
    mkdirSync(join(dir, name), { recursive: true });
  writeFileSync(join(dir, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(join(dir, 'info/exclude'), '');
  writeFileSync(
    join(dir, 'config'),
    `[core]
	repositoryFormatVersion = 0
	fileMode = true
	bare = ${bare}
	logAllRefUpdates = ${!bare}
	autocrlf = false
	# Instead of another git for each push, which would list refs that it needs not.
	alternateRefsCommand = true
[maintenance]
	auto = false
[receive]
	autoGC = false
[uploadpack]
	allowFilter = true
`,
  );
}

/**
 * Clones a bare repository with a checkout of `main` as `git clone` does, in one process, and has the clone say that it came
 * from `url`.
 */
export function cloneTo(dir: string, bare: string, url: string): void {
  const own = join(dir, '.git');
  makeRepository(own, { bare: false });
  appendFileSync(
    join(own, 'config'),
    `[remote "origin"]
	url = ${url}
	fetch = +refs/heads/*:refs/remotes/origin/*
[branch "main"]
	remote = origin
	merge = refs/heads/main
`,
  );
  cpSync(join(bare, 'objects'), join(own, 'objects'), { recursive: true });
  mkdirSync(join(own, 'refs/remotes/origin'), { recursive: true });
  for (const ref of ['refs/heads/main', 'refs/remotes/origin/main'])
    cpSync(join(bare, 'refs/heads/main'), join(own, ref));
  writeFileSync(join(own, 'refs/remotes/origin/HEAD'), 'ref: refs/remotes/origin/main\n');
  run(dir, ['reset', '--quiet', '--hard']);
}

/** Changes where a clone says that it came from. */
export function setOrigin(dir: string, url: string): void {
  const path = join(dir, '.git/config');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^\turl = .*$/m, `\turl = ${url}`));
}

/** Commits whole files to a ref, on what `from` names or as the first commit, as somebody does who pushes it. */
export function commitTo(
  dir: string,
  ref: string,
  files: Readonly<Record<string, string>>,
  {
    from,
    message = 'by hand',
    author = 'Ada <ada@example.org>',
    committer = author,
  }: {
    readonly from?: string;
    readonly message?: string;
    readonly author?: string;
    readonly committer?: string;
  } = {},
): void {
  const changed = Object.entries(files).map(
    ([path, text]) => `M 100644 inline ${quoted(path)}\n${data(text)}`,
  );
  const at = `${Math.floor(Date.now() / 1000)} +0000`;
  const who = `author ${author} ${at}\ncommitter ${committer} ${at}`;
  const parent = from === undefined ? '' : `from ${from}^0\n`;
  run(
    dir,
    ['fast-import', '--quiet', '--force'],
    `commit ${ref}\n${who}\n${data(message)}${parent}${changed.join('')}`,
  );
}

/** A path as C writes it, since it may have line breaks and quotes in it. */
function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

/** https://git-scm.com/docs/git-fast-import: exact lengths, in bytes. */
function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function run(cwd: string, args: readonly string[], input = ''): void {
  const { status, stderr } = spawnSync('git', args, { cwd, input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}
