/** A repository, and the right to talk to its remote. */
export interface GitPlace {
  readonly dir: string;
  readonly auth?: GitAuth | undefined;
  /** URLs by the name of a remote, which may hold a secret and are written into no file. */
  readonly remotes?: Readonly<Record<string, string>>;
  /** The repository's own folder, shared by its work trees. */
  readonly commonDir?: string;
}

export interface GitAuth {
  /** Without a slash at the end. */
  readonly serverUrl: string;
  readonly token: string;
}

/**
 * Returns the environment of git processes, credentials included: arguments are visible to every process of
 * the machine, and a configuration file outlives the run. The empty value drops the header that
 * actions/checkout may have left, which GitHub would refuse beside ours. Nothing asks for a password, and
 * messages are in English.
 */
export function gitEnvironment({ auth, remotes = {} }: GitPlace): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_(TRACE|CURL_VERBOSE)/.test(name));
  const header = auth && `http.${auth.serverUrl}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${auth?.token}`).toString('base64');
  const settings: readonly (readonly [string, string])[] = [
    ...Object.entries(remotes).map(([name, url]) => [`remote.${name}.url`, url] as const),
    ...(header === undefined
      ? []
      : ([[header, ''] as const, [header, `AUTHORIZATION: basic ${basic}`] as const] as const)),
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
    ...(numbered.length > 0 ? { GIT_CONFIG_COUNT: String(from + settings.length) } : {}),
    ...Object.fromEntries(numbered),
  };
}

/** Removes the token that a URL may carry before its host, from a message of git's or a URL. */
export function withoutSecrets(text: string): string {
  return text.replace(/\/\/[^/@\s]*@/g, '//');
}
