/** The history of applications: insert-only. */
import { Injectable } from '@nestjs/common';
import type { ApplicationState } from '@kurultai/schema';
import { type Actor, actingOrganisation, actingPerson } from '../../../../core/access/index.js';
import { Clock } from '../../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../../core/database/index.js';
import { newUuid } from '../../../../core/ids/index.js';

export interface ApplicationEventRow {
  readonly id: string;
  readonly application_id: string;
  readonly number: number;
  readonly action: string;
  readonly from_state: ApplicationState | null;
  readonly to_state: ApplicationState;
  readonly actor_kind: string;
  readonly actor_person_id: string | null;
  readonly actor_organisation_id: string | null;
  readonly reason_internal: string | null;
  readonly reason_public: string | null;
  readonly decision_id: string | null;
  readonly occurred_at: Date;
}

/** An act to put on record. */
export interface NewApplicationEvent {
  readonly applicationId: string;
  readonly action: string;
  readonly from: ApplicationState | null;
  readonly to: ApplicationState;
  readonly reasonInternal?: string | null;
  readonly reasonPublic?: string | null;
  readonly decisionId?: string | null;
}

/** The application is locked, so that no two rows take one number. */
const APPEND = statement(`
  insert into application_event (id, application_id, number, action, from_state, to_state, actor_kind, actor_person_id,
                                 actor_organisation_id, reason_internal, reason_public, decision_id, occurred_at)
  select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
  from application_event where application_id = $2`);

const OF_APPLICATIONS = statement<ApplicationEventRow>(`
  select id, application_id, number, action, from_state, to_state, actor_kind, actor_person_id, actor_organisation_id,
         reason_internal, reason_public, decision_id, occurred_at
  from application_event where application_id = any($1::uuid[]) order by application_id, number`);

@Injectable()
export class ApplicationEventRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async append(actor: Actor, event: NewApplicationEvent): Promise<void> {
    await this.database.write(APPEND, [
      newUuid(),
      event.applicationId,
      event.action,
      event.from,
      event.to,
      actor.kind,
      actingPerson(actor) ?? null,
      actingOrganisation(actor) ?? null,
      event.reasonInternal ?? null,
      event.reasonPublic ?? null,
      event.decisionId ?? null,
      this.clock.now(),
    ]);
  }

  /** In the order of recording, by the uuid of the application. */
  async ofApplications(ids: readonly string[]): Promise<Map<string, ApplicationEventRow[]>> {
    return rowsBy(await this.database.all(OF_APPLICATIONS, [ids]), row => row.application_id);
  }
}
