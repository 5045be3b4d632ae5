/** The checks that this module makes itself: the record, the duties, the agenda and the delegations. */
import { Injectable } from '@nestjs/common';
import {
  delegationFindings,
  dutyFindings,
  itemFindings,
  type ReadinessFinding,
  recordFindings,
} from '../domain/readiness-rules.js';
import { READINESS_FACTS, type ReadinessFacts } from './readiness-facts.js';
import { type ReadinessCheck, ReadinessRegistry, type SummitToCheck } from './readiness-registry.js';

/** No delegation comes by itself any more. */
const LATE: ReadonlySet<string> = new Set(['REGISTRATION_CLOSED', 'IN_SESSION']);

@Injectable()
export class SummitChecks implements ReadinessCheck<ReadinessFacts> {
  readonly facts = READINESS_FACTS;

  constructor(registry: ReadinessRegistry) {
    registry.register(this);
  }

  find(summit: SummitToCheck, facts: ReadinessFacts): readonly ReadinessFinding[] {
    const { rules, duties, applicationsWait, items, delegations } = facts;
    const { today, firstDay } = summit;
    return [
      ...recordFindings({
        ...summit,
        online: summit.form === 'ONLINE',
        placeKnown: summit.placeId !== null,
        noticeDays: rules?.summits.announcementNoticeDays ?? null,
      }),
      ...dutyFindings(duties, applicationsWait),
      ...(rules
        ? itemFindings(items, {
            today,
            firstDay,
            noticeDays: rules.applications.noticeDays,
            applicantPresent: rules.voting.applicantPresentAtSummit,
          })
        : []),
      ...delegationFindings(delegations, {
        late: LATE.has(summit.state),
        reported: summit.credentialsReportedAt !== null,
      }),
    ];
  }
}
