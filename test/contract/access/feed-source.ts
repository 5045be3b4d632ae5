/** Who may call the root fields of feeds that the service reads by itself. */
import { byId, HEADS, input, nobodys, OFFICERS, type Row } from './row.js';

const FEED = nobodys('feed');
/** Persons who publish for an organisation, and the secretariat. */
const letIn = [...HEADS, 'memberEditor', ...OFFICERS] as const;

export const QUERIES: Readonly<Record<string, Row>> = {
  feedSource: { sample: byId('feedSource', FEED), letIn },
  feedSources: { sample: 'feedSources { nodes { id } }', letIn },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {
  registerFeedSource: {
    sample: 'registerFeedSource(input: $input) { __typename }',
    ...input('RegisterFeedSourceInput', { url: 'https://member.example/feed', organisationId: nobodys('org') }),
    letIn,
  },
  changeFeedSource: {
    sample: 'changeFeedSource(input: $input) { __typename }',
    ...input('ChangeFeedSourceInput', { id: FEED, expectedVersion: 1 }),
    letIn,
  },
  confirmFeedSource: { sample: byId('confirmFeedSource', FEED), letIn: OFFICERS },
  pauseFeedSource: { sample: byId('pauseFeedSource', FEED), letIn },
  resumeFeedSource: { sample: byId('resumeFeedSource', FEED), letIn },
  checkFeedSourceNow: { sample: byId('checkFeedSourceNow', FEED), letIn },
  removeFeedSource: { sample: byId('removeFeedSource', FEED), letIn },
};
