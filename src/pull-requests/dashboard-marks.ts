/** Returns the hidden comment that the dashboard of a configuration is found by; its path as markers name it. */
export function dashboardMarker(config: string | undefined): string {
  // `>` is escaped so that no path can end the comment.
  const which = config === undefined ? '' : `${JSON.stringify(config).replaceAll('>', '\\u003e')} `;
  return `<!-- trimtab:dashboard ${which}-->`;
}

/** Returns the beginning of a line with a box that brings a snoozed service back. */
export function snoozeBox(service: string, ticked: boolean): string {
  return `- [${ticked ? 'x' : ' '}] <!-- trimtab:bring-back ${service} -->`;
}

/**
 * Lists the services whose box somebody has ticked. GitHub lets those with the right to write edit the text of an
 * issue that another login has opened, and nobody else.
 */
export function tickedServices(body: string): ReadonlySet<string> {
  const ticked = body.matchAll(/^[-*] \[[xX]\] <!-- trimtab:bring-back ([a-z0-9.-]{1,253}) -->/gm);
  return new Set([...ticked].map(([, service = '']) => service));
}
