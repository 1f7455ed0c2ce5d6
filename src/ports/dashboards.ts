import type { NewIssue, OpenedIssue } from './conversation.ts';

/** Issue that shows people where everything stands, as it was found. */
export type FoundDashboard =
  | { readonly kind: 'found'; readonly number: number; readonly body: string }
  | { readonly kind: 'none' }
  /** Somebody has closed it, and does not want it. */
  | { readonly kind: 'closed'; readonly number: number }
  /** There are no issues here, or no right to them. */
  | { readonly kind: 'refused'; readonly why: string };

/** The issue of this tool that it keeps current by editing the text. */
export interface Dashboards {
  /**
   * Finds the newest issue of this tool that carries the marker: the first time as the listing of pull requests has
   * found it, where that looked for it. @throws TrimtabError `forge_failed`
   */
  find(marker: string): Promise<FoundDashboard>;
  /** Opens it where there is none. @throws TrimtabError `forge_failed` */
  open(issue: NewIssue): Promise<OpenedIssue>;
  /** Replaces its text. @throws TrimtabError `forge_failed` */
  edit(number: number, body: string): Promise<OpenedIssue>;
}
