/** The checks that this module makes itself: the record, the duties, the agenda and the delegations. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { dayIn } from '../../../core/zone/index.js';
import {
  delegationFindings,
  dutyFindings,
  itemFindings,
  type ReadinessFinding,
  recordFindings,
} from '../domain/readiness-rules.js';
import { SummitFactsRepository, type SummitFactsRow } from '../persistence/summit-facts.repository.js';
import type { SummitFacts } from '../summit.reader.js';
import { type ReadinessCheck, ReadinessRegistry } from './readiness-registry.js';
import { ReadinessRepository } from './readiness.repository.js';

/** Afterwards nothing can fail any more. */
const OVER: ReadonlySet<string> = new Set(['CLOSED', 'MINUTES_ADOPTED', 'CANCELLED']);
/** No delegation comes by itself any more. */
const LATE: ReadonlySet<string> = new Set(['REGISTRATION_CLOSED', 'IN_SESSION']);

@Injectable()
export class SummitChecks implements ReadinessCheck {
  constructor(
    private readonly found: ReadinessRepository,
    private readonly facts: SummitFactsRepository,
    private readonly clock: Clock,
    registry: ReadinessRegistry,
  ) {
    registry.register(this);
  }

  async find(summit: SummitFacts): Promise<ReadinessFinding[]> {
    if (OVER.has(summit.state)) return [];
    const today = dayIn(summit.zone, this.clock.now());
    const firstDay = summit.firstDay;
    const rules = (await this.facts.of([summit.id], null)).get(summit.id)?.rules ?? null;
    const [duties, waiting] = [
      await this.found.duties(summit.id, firstDay !== null && firstDay > today ? firstDay : today),
      await this.found.applicationsWait(),
    ];
    const persons = duties.map(({ person_id: personId, roles, candidate }) => ({ personId, roles, candidate }));
    const record = recordFindings({
      ...summit,
      online: summit.form === 'ONLINE',
      today,
      placeKnown: summit.placeId !== null,
      noticeDays: rules?.summits.announcementNoticeDays ?? null,
    });
    return [
      ...record,
      ...dutyFindings(persons, waiting),
      ...(await this.items(summit.id, today, firstDay, rules)),
      ...(await this.delegations(summit)),
    ];
  }

  private async items(
    summitId: string,
    today: string,
    firstDay: string | null,
    rules: SummitFactsRow['rules'],
  ): Promise<ReadinessFinding[]> {
    if (!rules) return [];
    const items = (await this.found.items(summitId)).map(row => ({
      id: row.id,
      kind: row.kind,
      ballotId: row.ballot_id,
      circulatedOn: row.circulated_on,
      applicant: row.applicant,
      applicantRegistered: row.applicant_registered,
    }));
    return itemFindings(items, {
      today,
      firstDay,
      noticeDays: rules.applications.noticeDays,
      applicantPresent: rules.voting.applicantPresentAtSummit,
    });
  }

  private async delegations(summit: SummitFacts): Promise<ReadinessFinding[]> {
    return delegationFindings(await this.found.delegations(summit.id), {
      late: LATE.has(summit.state),
      reported: summit.credentialsReportedAt !== null,
    });
  }
}
