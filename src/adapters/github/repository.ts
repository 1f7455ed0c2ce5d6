import { TrimtabError } from '../../lib/errors.ts';
import { trimEnd } from '../../lib/trim-end.ts';

/** A repository on github.com or a GitHub Enterprise Server, and the right to work with it. */
export interface GitHubRepository {
  readonly owner: string;
  readonly name: string;
  /** Without a slash at the end, such as `https://api.github.com`. */
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly token: string;
  /**
   * Space writes as GitHub asks for. A server without rate limits (the default of GitHub Enterprise Server)
   * needs none.
   */
  readonly throttled: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Determines the repository to work with, from a workflow's environment or else from the remote's URL.
 * @throws TrimtabError `forge_failed` when there is no token, or the remote is none of GitHub's.
 */
export function describeGitHub(remoteUrl: string, environment: Environment): GitHubRepository {
  const remote = parseRemote(remoteUrl);
  const host = hostOf(remoteUrl);
  if (environment.GITHUB_REPOSITORY === undefined && host !== undefined && OTHER_HOSTS.test(host))
    throw new TrimtabError(
      'forge_failed',
      `origin is on ${host}: only GitHub and local repositories are supported. \`trimtab plan\` works with any; pull requests as files (--forge local) need an origin that is a local path, or none`,
    );
  const [owner, name] = environment.GITHUB_REPOSITORY?.split('/') ?? [remote?.owner, remote?.name];
  const serverUrl = trimmed(
    environment.GITHUB_SERVER_URL ?? (remote && `https://${remote.host}`) ?? 'https://github.com',
  );
  if (!owner || !name) {
    throw new TrimtabError(
      'forge_failed',
      `origin${host === undefined ? '' : ` (${host})`} is no GitHub repository: set GITHUB_REPOSITORY=owner/name, or pass --forge local`,
    );
  }
  const token = environment.TRIMTAB_TOKEN || environment.GITHUB_TOKEN || environment.GH_TOKEN;
  if (!token) {
    throw new TrimtabError(
      'forge_failed',
      'no token for GitHub: set GITHUB_TOKEN (contents: write, pull-requests: write, statuses: write), or pass --forge local',
    );
  }
  const ownApi = serverUrl === 'https://github.com' ? 'https://api.github.com' : `${serverUrl}/api/v3`;
  const apiUrl = trimmed(environment.GITHUB_API_URL ?? ownApi);
  return { owner, name, apiUrl, serverUrl, token, throttled: environment.TRIMTAB_THROTTLE !== 'off' };
}

/** Hosts, by name, that are known not to be GitHub's. */
const OTHER_HOSTS =
  /gitlab|bitbucket|gitea|forgejo|codeberg|^(ssh\.)?dev\.azure\.com$|\.visualstudio\.com$|^git\.sr\.ht$|^git-codecommit\./i;

/** Returns the host of a remote, from a URL or from `git@host:path`; undefined for neither. */
function hostOf(url: string): string | undefined {
  return /^(?:[a-z+]+:\/\/(?:[^/@]*@)?|[^/@:]+@)([^/:]+)/i.exec(url)?.[1];
}

function parseRemote(url: string): { host: string; owner: string; name: string } | undefined {
  const match =
    /^(?:https?:\/\/(?:[^/@]*@)?|ssh:\/\/(?:[^/@]*@)?|[^/@:]+@)([^/:]+)(?::\d+)?[/:]([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(
      url,
    );
  return match?.[1] && match[2] && match[3] ? { host: match[1], owner: match[2], name: match[3] } : undefined;
}

function trimmed(url: string): string {
  return trimEnd(url, '/');
}
