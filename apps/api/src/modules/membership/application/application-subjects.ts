/** Makes what the guards look at: the facts of a case, its rule set, and the day. */
import { Injectable } from '@nestjs/common';
import type { RuleSetContent } from '@kurultai/schema';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { NotFound } from '../../../core/errors/index.js';
import { idOf } from '../../../core/ids/index.js';
import { RuleSetService } from '../../decision/index.js';
import { TaskService } from '../../task/index.js';
import type { ApplicationSubject, EndorsementFact } from './domain/application-subject.js';
import { checklistOf } from './domain/checklist.js';
import { faultOf } from './domain/endorsement-fault.js';
import { ApplicationFactsRepository, type FactsRow } from './persistence/application-facts.repository.js';

@Injectable()
export class ApplicationSubjects {
  constructor(
    private readonly facts: ApplicationFactsRepository,
    private readonly ruleSets: RuleSetService,
    private readonly tasks: TaskService,
    private readonly clock: Clock,
  ) {}

  /** The present state of applications, by their uuids: one statement, and one for the rule sets among them. */
  async many(ids: readonly string[]): Promise<Map<string, ApplicationSubject>> {
    const rows = await this.facts.of(ids);
    const rules = await this.ruleSets.contents([...new Set(rows.map(row => row.rule_set_id))]);
    return new Map(
      rows.flatMap(row => {
        const content = rules.get(row.rule_set_id);
        return content ? [[row.id, subjectOf(row, content, this.clock.today())] as const] : [];
      }),
    );
  }

  /** The present state of one application. Reminders are counted for the service only: nobody else may let a case lapse. */
  async one(actor: Actor, id: string): Promise<ApplicationSubject> {
    const subject = (await this.many([id])).get(id);
    if (!subject) throw new NotFound('Application', idOf('Application', id));
    if (actor.kind !== 'SYSTEM') return subject;
    return { ...subject, remindersGiven: await this.tasks.remindersGiven('APPLICATION_INFO', id) };
  }
}

function subjectOf(row: FactsRow, rules: RuleSetContent, today: string): ApplicationSubject {
  const waived = (subject: string) => row.waivers.filter(waiver => waiver.subject === subject).map(({ code }) => code);
  return {
    id: row.id,
    state: row.state,
    kind: row.kind,
    organisationId: row.current_id,
    today,
    categoryRequested: row.category_requested,
    rules,
    answered: row.answers.map(({ question }) => question),
    statutesAccepted: row.statutes_accepted_at !== null,
    checklist: checklistOf(rules.applications.documents, row.documents, waived('DOCUMENT'), today),
    targetSummitStartsOn: row.target_summit_starts_on,
    submittedBy: row.submitted_by,
    submitted: row.submitted_at !== null,
    informationFrom: row.information_from,
    information: row.information,
    remindersGiven: 0,
    applicantPersons: row.applicant_persons,
    recused: row.recused,
    endorsements: row.endorsements.map(endorsement => endorsementOf(endorsement, row.current_id, rules)),
    findings: Object.fromEntries(row.findings.map(({ criterion, result }) => [criterion, result])),
    recommendation: row.recommendation,
    circulatedOn: row.circulated_at?.toISOString().slice(0, 10) ?? null,
    voteOn: row.target_summit_starts_on,
    insisted: row.insisted_at !== null,
    ballotOpen: row.ballot_open,
    provisionalDecisionId: row.provisional_decision_id,
    standing: { status: row.membership, category: row.category },
    duesAwaited: row.dues_awaited,
    closedOn: row.closed_at?.toISOString().slice(0, 10) ?? null,
    otherOpen: row.other_open,
  };
}

function endorsementOf(
  { status, ...endorser }: FactsRow['endorsements'][number],
  applicantId: string,
  rules: RuleSetContent,
): EndorsementFact {
  const fault = faultOf(endorser, applicantId, rules);
  const { id, organisationId } = endorser;
  return { id, organisationId, status: status === 'GIVEN' && fault !== null ? 'INVALID' : status, fault };
}
