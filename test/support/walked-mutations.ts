/** The mutations whose acts a walk through `availableActions` holds to their events in the audit log. */
import * as agreement from '../contract/access/agreement.js';
import * as ballot from '../contract/access/ballot.js';
import * as decision from '../contract/access/decision.js';
import * as engagement from '../contract/access/engagement.js';
import * as feedSource from '../contract/access/feed-source.js';
import * as funding from '../contract/access/funding.js';
import * as job from '../contract/access/job.js';
import * as membership from '../contract/access/membership.js';
import * as publication from '../contract/access/publication.js';
import * as registerImport from '../contract/access/register-import.js';
import * as resource from '../contract/access/resource.js';
import * as summit from '../contract/access/summit.js';
import * as translation from '../contract/access/translation.js';
import * as visa from '../contract/access/visa.js';
import * as webhook from '../contract/access/webhook.js';

export const WALKED: readonly string[] = [
  agreement,
  ballot,
  decision,
  engagement,
  feedSource,
  funding,
  job,
  membership,
  publication,
  registerImport,
  resource,
  summit,
  translation,
  visa,
  webhook,
].flatMap(({ MUTATIONS }) => Object.keys(MUTATIONS));
