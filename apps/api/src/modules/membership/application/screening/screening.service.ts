/** The board's part: reviewers and recusals, findings, recommendation, dissent. */
import { Injectable } from '@nestjs/common';
import type { CriterionResult, MembershipCategoryCode, Recommendation } from '@kurultai/schema';
import { type Actor, actingPerson } from '../../../../core/access/index.js';
import { Clock } from '../../../../core/clock/index.js';
import { UnitOfWork } from '../../../../core/database/index.js';
import { InputInvalid } from '../../../../core/errors/index.js';
import { uuidOf } from '../../../../core/ids/index.js';
import { ApplicationActs, type WriteAct } from '../application-acts.js';
import { ApplicationReader } from '../application.reader.js';
import type { ApplicationActInput } from '../contract/application.inputs.js';
import type { Application } from '../contract/application.model.js';
import { admissibleCategories } from '../domain/application.guards.js';
import type { ApplicationSubject } from '../domain/application-subject.js';
import type { ApplicationAction } from '../domain/application.workflow.js';
import { DocumentRepository } from '../document/document.repository.js';
import type {
  AssignReviewerInput,
  RecommendApplicationInput,
  RecordCriterionInput,
  RecordDissentInput,
  RecuseReviewerInput,
} from './screening.inputs.js';
import { ScreeningRepository } from './screening.repository.js';

/** The action of the table that each recommendation is. */
const ACTION_OF: Readonly<Record<Recommendation, ApplicationAction>> = {
  ADMIT: 'RECOMMEND',
  ADMIT_AS_LOWER: 'RECOMMEND_LOWER',
  DEFER: 'RECOMMEND_DEFERRAL',
  REFUSE: 'RECOMMEND_REFUSAL',
};

@Injectable()
export class ScreeningService {
  constructor(
    private readonly screening: ScreeningRepository,
    private readonly documents: DocumentRepository,
    private readonly acts: ApplicationActs,
    private readonly reader: ApplicationReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Names a member of the board who looks into it. @throws NotFound, Stale, Refused, InputInvalid */
  assign(actor: Actor, input: AssignReviewerInput): Promise<Application> {
    return this.act(actor, input, 'ASSIGN_REVIEWER', async (_, { id }) => {
      const person = await this.boardMember(input.personId);
      await this.screening.assign(id, person, actingPerson(actor) ?? null);
      return undefined;
    });
  }

  /** Declares a person partial: it takes no part in this case any more. @throws NotFound, Stale, Refused, InputInvalid */
  recuse(actor: Actor, input: RecuseReviewerInput): Promise<Application> {
    const write: WriteAct = async (_, { id }) => {
      const self = actingPerson(actor);
      const person = input.personId == null ? self : await this.boardMember(input.personId);
      if (person === undefined) throw InputInvalid.at('input.personId', 'personNeeded', 'Name the person.');
      await this.screening.recuse(id, person, input.reason, self ?? null);
      return undefined;
    };
    return this.act(actor, input, 'RECUSE', write, { reasonInternal: input.reason });
  }

  /** Records how a criterion was found. @throws NotFound, Stale, Refused, InputInvalid */
  recordCriterion(actor: Actor, input: RecordCriterionInput): Promise<Application> {
    const { code, result, reason } = input;
    return this.act(actor, input, 'RECORD_CRITERION', async (subject, { id }) => {
      checkFinding(subject, code, result, reason ?? null);
      const by = actingPerson(actor) ?? null;
      const finding = { application_id: id, criterion: code, result, reason: reason ?? null, found_by: by };
      await this.screening.find(finding);
      if (result === 'WAIVED' && !(await this.isWaived(id, code))) {
        const waiver = { application_id: id, subject: 'CRITERION' as const, code, reason: reason ?? '' };
        await this.documents.decideWaiver(waiver, true, by);
      }
      return undefined;
    });
  }

  /** Recommends. @throws NotFound, Stale, Refused, InputInvalid */
  recommend(actor: Actor, input: RecommendApplicationInput): Promise<Application> {
    const { recommendation, conditions, reasonInternal, reasonPublic } = input;
    if (recommendation === 'REFUSE' && reasonPublic == null) {
      throw InputInvalid.at('input.reasonPublic', 'reasonNeeded', 'Tell the applicant why.');
    }
    const write: WriteAct = async (subject, { id }) => {
      const category = categoryFor(subject, recommendation, input.category ?? null);
      await this.screening.recommend({
        application_id: id,
        recommendation,
        category,
        conditions: conditions ?? null,
        reason_internal: reasonInternal ?? null,
        reason_public: reasonPublic ?? null,
        recommended_by: actingPerson(actor) ?? null,
      });
      const recommended_on = this.clock.today();
      return { changes: { recommendation, category_recommended: category, recommended_on } };
    };
    return this.act(actor, input, ACTION_OF[recommendation], write, { reasonInternal, reasonPublic });
  }

  /** Puts a dissenting opinion on record. @throws NotFound, Stale, Refused */
  dissent(actor: Actor, input: RecordDissentInput): Promise<Application> {
    return this.act(actor, input, 'DISSENT', async (_, { id }) => {
      const person = actingPerson(actor);
      if (person === undefined) throw InputInvalid.at('input.id', 'personNeeded', 'A person dissents.');
      await this.screening.dissent(id, person, input.text);
      return undefined;
    });
  }

  private act(
    actor: Actor,
    input: ApplicationActInput,
    action: ApplicationAction,
    write: WriteAct,
    reasons: { reasonInternal?: string | null | undefined; reasonPublic?: string | null | undefined } = {},
  ): Promise<Application> {
    const id = uuidOf('Application', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      await this.acts.perform(actor, id, action, write, { expectedVersion: input.expectedVersion, ...reasons });
      return this.reader.read(actor, id);
    });
  }

  private async boardMember(asked: string): Promise<string> {
    const id = uuidOf('Person', asked, ['input', 'personId']);
    if (await this.screening.isOnTheBoard(id)) return id;
    throw InputInvalid.at('input.personId', 'board', 'This person has no live mandate of the board.');
  }

  private async isWaived(id: string, code: string): Promise<boolean> {
    const waivers = (await this.documents.waivers([id])).get(id) ?? [];
    return waivers.some(one => one.subject === 'CRITERION' && one.code === code && one.status === 'GRANTED');
  }
}

function checkFinding(
  { rules }: ApplicationSubject,
  code: string,
  result: CriterionResult,
  reason: string | null,
): void {
  const criterion = rules.criteria.find(one => one.code === code);
  if (!criterion) throw InputInvalid.at('input.code', 'code', 'The rule set has no such criterion.');
  if (result !== 'WAIVED') return;
  if (!criterion.waivable) {
    throw InputInvalid.at('input.result', 'waivable', 'The rule set does not let the board waive this criterion.');
  }
  if (reason === null) throw InputInvalid.at('input.reason', 'reasonNeeded', 'Say why the board does without it.');
}

/** The category that a recommendation is about. */
function categoryFor(
  subject: ApplicationSubject,
  recommendation: Recommendation,
  asked: MembershipCategoryCode | null,
): MembershipCategoryCode {
  if (recommendation !== 'ADMIT_AS_LOWER') return subject.categoryRequested;
  const possible = admissibleCategories(subject);
  const category = asked === null ? possible[0] : possible.find(code => code === asked);
  if (category !== undefined) return category;
  const message = `A lower category of which every criterion is met or waived: ${possible.join(', ')}.`;
  throw InputInvalid.at('input.category', 'lowerCategory', message);
}
