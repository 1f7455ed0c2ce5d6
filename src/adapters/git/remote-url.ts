/** What a URL of a remote names, by git's own rules. */
export type RemoteUrl =
  | { readonly kind: 'local'; readonly path: string }
  | { readonly kind: 'network'; readonly url: string };

/**
 * Reads the URL of a remote as git does, from its text alone: a folder of the repository may be named like a
 * URL. `helper::…` and `scheme://` are a network's, and so is `host:path`, unless a slash stands before the
 * colon. https://git-scm.com/docs/git-fetch#_git_urls
 */
export function parseRemoteUrl(url: string): RemoteUrl {
  const network = { kind: 'network', url } as const;
  if (/^[a-z0-9+.-]*::/i.test(url)) return network;
  if (url.startsWith('file://')) return { kind: 'local', path: decodeFileUrl(url.slice('file://'.length)) };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) return network;
  if (process.platform === 'win32' && /^[a-z]:/i.test(url)) return { kind: 'local', path: url };
  const [colon, slash] = [url.indexOf(':'), url.indexOf('/')];
  return colon < 0 || (slash >= 0 && slash < colon) ? { kind: 'local', path: url } : network;
}

/** Returns the path of a file URL. To git a host is a part of the path: `file://host/x` is `//host/x`. */
function decodeFileUrl(rest: string): string {
  const path = rest.startsWith('/') ? rest : `//${rest}`;
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}
