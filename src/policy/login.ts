/** Apps are `name[bot]` in GitHub's REST API and `name` in GraphQL; somebody who is gone is `ghost`. */
export function plainLogin(login: string | undefined): string {
  return (login ?? 'ghost').replace(/\[bot\]$/, '');
}

export function isApp(login: string): boolean {
  return login.endsWith('[bot]');
}

export function sameLogin(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
