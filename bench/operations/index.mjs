/** All operations, in the order of the table. */
import { directory } from './directory.mjs';
import { membersPage } from './members-page.mjs';
import { organisationBySlug } from './organisation-by-slug.mjs';
import { publicationsByTopic } from './publications-by-topic.mjs';
import { publish } from './publish.mjs';
import { search } from './search.mjs';
import { timeline } from './timeline.mjs';
import { vote } from './vote.mjs';
import { withResources } from './with-resources.mjs';

export const OPERATIONS = [
  organisationBySlug,
  membersPage,
  withResources,
  publicationsByTopic,
  search,
  directory,
  timeline,
  publish,
  vote,
];
