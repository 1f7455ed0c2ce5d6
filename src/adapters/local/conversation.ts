import type { Conversation } from '../../ports/conversation.ts';
import { openIssue } from './issues.ts';
import { editPull } from './pulls.ts';
import { checkBody, type Store, union } from './store.ts';

/** Comments, labels, reviewers and issues in files. */
export function openConversation({ folder, login, time, edit }: Store): Conversation {
  return {
    async comment(number, marker, body, create = true) {
      checkBody(body);
      editPull(folder, number, (pull) => {
        const { comments } = pull;
        const mine = comments.find((comment) => comment.author === login && comment.body.includes(marker));
        if (mine?.body === body || (!mine && !create)) return pull;
        const fresh = {
          id: Math.max(0, ...comments.map(({ id }) => id)) + 1,
          author: login,
          body,
          created_at: time(),
          updated_at: time(),
        };
        const edited = comments.map((comment) =>
          comment === mine ? { ...comment, body, updated_at: time() } : comment,
        );
        return { ...pull, comments: mine ? edited : [...comments, fresh], updated_at: time() };
      });
    },
    async addLabel(number, label) {
      edit(number, ({ labels }) => ({ labels: union(labels, [label]) }));
    },
    async addMetadata(number, { labels, assignees, reviewers }) {
      edit(number, (pull) => ({
        labels: union(pull.labels, labels),
        assignees: union(pull.assignees, assignees),
        reviewers: union(pull.reviewers, reviewers),
      }));
      return [];
    },
    openIssue: async (issue) => ({ kind: 'opened', number: openIssue(folder, issue, login, time()) }),
    async teamMembers() {
      return undefined;
    },
  };
}
