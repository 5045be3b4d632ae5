/** `availableActions` of applications and endorsements, as those who do most with them. The long run takes everybody. */
import { walkApplications } from './application-walk.js';

walkApplications(['applicantHead', 'officer', 'board'], ['memberHead', 'memberKey', 'officer'], false);
