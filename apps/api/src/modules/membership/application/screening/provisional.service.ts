/** Records the board's decision to admit an applicant provisionally, until the members ratify it at the next summit. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../core/access/index.js';
import { Clock } from '../../../../core/clock/index.js';
import { UnitOfWork } from '../../../../core/database/index.js';
import { InputInvalid } from '../../../../core/errors/index.js';
import { uuidOf } from '../../../../core/ids/index.js';
import { DecisionService } from '../../../decision/index.js';
import { ApplicationActs } from '../application-acts.js';
import { ApplicationReader } from '../application.reader.js';
import type { Application } from '../contract/application.model.js';
import { ApplicationRepository } from '../persistence/application.repository.js';
import type { ApplicationRow } from '../persistence/application.rows.js';
import { ProvisionalMembership } from '../provisional-membership.js';
import type { GrantProvisionalAdmissionInput } from './screening.inputs.js';

@Injectable()
export class ProvisionalAdmissionService {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly decisions: DecisionService,
    private readonly provisional: ProvisionalMembership,
    private readonly acts: ApplicationActs,
    private readonly reader: ApplicationReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Records the decision, and the provisional membership in the same transaction. The application stays RECOMMENDED.
   * @throws NotFound, Stale, InputInvalid, Refused
   */
  grant(actor: Actor, input: GrantProvisionalAdmissionInput): Promise<Application> {
    const id = uuidOf('Application', input.id, ['input', 'id']);
    const decidedOn = input.decidedOn ?? this.clock.today();
    if (decidedOn > this.clock.today()) {
      throw InputInvalid.at('input.decidedOn', 'notFuture', 'A decision is recorded when it was taken.');
    }
    return this.unitOfWork.run(async () => {
      const { expectedVersion, reasonInternal } = input;
      const terms = { expectedVersion, reasonInternal };
      await this.acts.perform(
        actor,
        id,
        'ADMIT_PROVISIONALLY',
        async (_, row) => {
          if (row.recommended_on !== null && decidedOn < row.recommended_on) {
            const message = `The board recommended it on ${row.recommended_on}, and decides then or later.`;
            throw InputInvalid.at('input.decidedOn', 'afterRecommendation', message);
          }
          const decision = await this.decide(actor, row, decidedOn, input);
          // The membership is that of this decision: the case must name it first.
          await this.applications.update(id, { provisional_decision_id: decision.id });
          await this.provisional.begin(actor, id, { id: decision.id, decidedOn });
          return { changes: { provisional_decision_id: decision.id }, decisionId: decision.id };
        },
        terms,
      );
      return this.reader.read(actor, id);
    });
  }

  private decide(
    actor: Actor,
    row: ApplicationRow,
    decidedOn: string,
    { minutesRef, reasonInternal }: GrantProvisionalAdmissionInput,
  ) {
    const category = row.category_recommended ?? row.category_requested;
    return this.decisions.record(actor, {
      subject: 'PROVISIONAL_ADMISSION',
      body: 'BOARD',
      outcome: 'ADOPTED',
      decidedOn,
      ruleSetId: row.rule_set_id,
      organisationId: row.current_id,
      aboutType: 'Application',
      aboutId: row.id,
      minutesRef: minutesRef ?? null,
      title: [{ language: 'en', text: 'Provisional admission', origin: 'AUTHORED' }],
      reasonInternal: reasonInternal ?? null,
      effects: [
        {
          kind: 'MEMBERSHIP_PROVISIONALLY_ADMITTED',
          objectType: 'Organisation',
          objectId: row.current_id,
          code: category,
          effectiveOn: decidedOn,
        },
      ],
      provenance: row.provenance,
      source: row.source,
    });
  }
}
