import { maskAll } from '../../lib/secrets.ts';

/** A file that is no folder: no hook is found there. */
export const NO_HOOKS = '/dev/null';

/** A repository, and the right to talk to its remote. */
export interface GitPlace {
  readonly dir: string;
  readonly auth?: GitAuth | undefined;
  /** URLs by the name of a remote, which may hold a secret and are written into no file. */
  readonly remotes?: Readonly<Record<string, string>>;
  /** The repository's own folder, shared by its work trees. */
  readonly commonDir?: string;
  /** More settings for its commands. */
  readonly settings?: readonly (readonly [string, string])[];
  /** True where its remote is a folder, whose hooks may run and are told no secret. */
  readonly hidesSecrets?: boolean;
  /** False where the repository is looked for around a folder, and may not be a bare one. */
  readonly bare?: boolean;
}

export interface GitAuth {
  /** Without a slash at the end. */
  readonly serverUrl: string;
  readonly token: string;
}

/**
 * Settings of every git command. A hook or a monitor would be a program of the clone's, which may lie among the
 * files of the repository, and so be what anybody has merged. `ext::` and `fd::` would run what a URL says.
 * A redirect would take the token to another host. A server that sends next to nothing is given up after half a
 * minute. Nothing goes on after the command: neither tidying up, nor other repositories.
 * https://git-scm.com/docs/git-config
 */
const SETTINGS: readonly (readonly [string, string])[] = [
  ['core.hooksPath', NO_HOOKS],
  ['core.fsmonitor', 'false'],
  ['log.showSignature', 'false'],
  // Else both sides of a merge go through the filters of the clone.
  ['merge.renormalize', 'false'],
  ['push.gpgSign', 'false'],
  ['protocol.ext.allow', 'never'],
  ['protocol.fd.allow', 'never'],
  ['http.followRedirects', 'false'],
  ['http.lowSpeedLimit', '100'],
  ['http.lowSpeedTime', '30'],
  ['fetch.recurseSubmodules', 'false'],
  ['push.recurseSubmodules', 'no'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
];

/**
 * Variables that name another repository, or parts of one, than the folder that a command is run in. Git sets them
 * for its hooks, where they mean the repository of the hook.
 */
const REPOSITORY =
  /^GIT_(DIR|COMMON_DIR|WORK_TREE|INDEX_FILE|PREFIX|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|SHALLOW_FILE|CONFIG)$/;

/** Names of variables that hold a secret by custom, and the inputs of an action. */
const SECRETS = /TOKEN|SECRET|PASSW|CREDENTIAL|(API|ACCESS|PRIVATE|ACCOUNT|SIGNING)_?KEY|_AUTH$|^INPUT_/i;

/**
 * Returns the environment of git processes, credentials included: arguments are visible to every process of
 * the machine, and a configuration file outlives the run. The empty value drops the header that
 * actions/checkout may have left, which GitHub would refuse beside ours. Nothing asks for a password, and
 * messages are in English.
 */
export function gitEnvironment({
  auth,
  remotes = {},
  bare = true,
  hidesSecrets = false,
  settings: more = [],
}: Omit<GitPlace, 'dir'>): NodeJS.ProcessEnv {
  const dropped = [/^GIT_(TRACE|CURL_VERBOSE)/, REPOSITORY, ...(hidesSecrets ? [SECRETS] : [])];
  const inherited = Object.entries(process.env).filter(
    ([name]) => !dropped.some((pattern) => pattern.test(name)),
  );
  const header = auth && `http.${auth.serverUrl}/.extraheader`;
  const settings: readonly (readonly [string, string])[] = [
    ...SETTINGS,
    ...more,
    // A folder of the repository may look like a bare one, settings and all.
    ...(bare ? [] : [['safe.bareRepository', 'explicit'] as const]),
    ...Object.entries(remotes).map(([name, url]) => [`remote.${name}.url`, url] as const),
    ...(header === undefined
      ? []
      : ([[header, ''] as const, [header, `AUTHORIZATION: basic ${basicOf(auth)}`] as const] as const)),
  ];
  const from = Number(process.env.GIT_CONFIG_COUNT ?? 0);
  const numbered = settings.flatMap(([key, value], i) => [
    [`GIT_CONFIG_KEY_${from + i}`, key],
    [`GIT_CONFIG_VALUE_${from + i}`, value],
  ]);
  return {
    ...Object.fromEntries(inherited),
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    GIT_CONFIG_COUNT: String(from + settings.length),
    ...Object.fromEntries(numbered),
  };
}

function basicOf(auth: GitAuth | undefined): string {
  return Buffer.from(`x-access-token:${auth?.token}`).toString('base64');
}

/**
 * Removes from a message of git's, or from a URL, the token that a URL may carry before its host, and our own
 * token, which a server may repeat.
 */
export function withoutSecrets(text: string, auth?: GitAuth): string {
  const hidden = auth === undefined ? [] : [auth.token, basicOf(auth)].filter((secret) => secret !== '');
  return maskAll(text, hidden).replace(/\/\/[^/@\s]*@/g, '//');
}
