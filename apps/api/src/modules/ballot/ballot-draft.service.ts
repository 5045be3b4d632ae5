/** Drafts ballots and puts them on the agendas of summits. */
import type { BallotKind, DecisionSubject } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { idOf, newUuid, uuidOf } from '../../core/ids/index.js';
import type { LocalisedEntry } from '../../core/text/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import { RuleSetService } from '../decision/index.js';
import type { ApplicationFacts } from '../membership/index.js';
import { OrganisationService } from '../organisation/index.js';
import { AgendaService, type SummitFacts, SummitReader } from '../summit/index.js';
import { BallotActRunner } from './ballot-act.runner.js';
import { BallotReadService } from './ballot-read.service.js';
import type { Ballot } from './contract/ballot.model.js';
import type { DraftBallotInput, ScheduleApplicationInput } from './contract/draft-ballot.input.js';
import { BALLOT_CONSTRAINTS } from './domain/constraints.js';
import * as drafting from './domain/drafting.js';
import { type CandidateDraft, optionsOf } from './domain/options.js';
import { MatterService, type NamedMatter } from './matter.service.js';
import { BallotRepository } from './persistence/ballot.repository.js';

interface Plan {
  readonly purpose: DecisionSubject;
  readonly kind: BallotKind;
  readonly secret: boolean;
  readonly ruleSetId: string;
  readonly summit: SummitFacts | undefined;
  readonly sessionId: string | null;
  readonly lateDecisionId: string | null;
  readonly matter: NamedMatter | null;
  readonly organisationId: string | null;
  readonly question: LocalisedEntry[];
  readonly candidates: readonly CandidateDraft[];
}

const authored = (texts: readonly { language: string; text: string }[]): LocalisedEntry[] =>
  texts.map(({ language, text }) => ({ language, text, origin: 'AUTHORED' }));

@Injectable()
export class BallotDraftService {
  constructor(
    private readonly ballots: BallotRepository,
    private readonly runner: BallotActRunner,
    private readonly reader: BallotReadService,
    private readonly matters: MatterService,
    private readonly ruleSets: RuleSetService,
    private readonly summits: SummitReader,
    private readonly agenda: AgendaService,
    private readonly organisations: OrganisationService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Drafts a ballot on anything but an application. Its rule set is that of the summit, or in writing the one in force.
   * @throws InputInvalid, NotFound; Refused with GuardFailed
   */
  draft(actor: Actor, input: DraftBallotInput): Promise<Ballot> {
    drafting.checkPlace(input.kind, input.summitId);
    drafting.checkPurpose(input.purpose, input.subjectId);
    return this.unitOfWork.run(async () => {
      const summit = await this.summit(input.summitId);
      const type = drafting.subjectTypeOf(input.purpose);
      const matter = type && input.subjectId != null ? await this.matters.named(type, input.subjectId) : null;
      const ruleSetId = summit?.ruleSetId ?? (await this.ruleSets.current(this.clock.today())).id;
      return this.write(actor, {
        ...common(input),
        purpose: input.purpose,
        ruleSetId,
        summit,
        matter,
        organisationId:
          matter?.organisationId ?? (await this.organisation(actor, input.organisationId, 'organisationId')),
        question: authored(input.question),
        candidates: await this.candidates(actor, input),
      });
    }, BALLOT_CONSTRAINTS);
  }

  /**
   * Puts an application on the agenda of a summit, or before the members in writing, with its ballot. Its own rule set
   * decides: the one that was frozen when it was started.
   * @throws InputInvalid, NotFound; Refused with GuardFailed
   */
  scheduleApplication(actor: Actor, input: ScheduleApplicationInput): Promise<Ballot> {
    drafting.checkPlace(input.kind, input.summitId);
    const applicationId = uuidOf('Application', input.applicationId, ['input', 'applicationId']);
    return this.unitOfWork.run(async () => {
      const summit = await this.summit(input.summitId);
      const facts = await this.matters.application(applicationId, input.applicationId);
      const matter = { type: 'Application' as const, id: applicationId, organisationId: facts.organisationId };
      return this.write(actor, {
        ...common(input),
        purpose: purposeOf(facts),
        ruleSetId: facts.ruleSetId,
        summit,
        matter,
        organisationId: facts.organisationId,
        question: input.question == null ? questionOf(facts) : authored(input.question),
        candidates: [],
      });
    }, BALLOT_CONSTRAINTS);
  }

  private async write(actor: Actor, plan: Plan): Promise<Ballot> {
    const { content } = await this.ruleSets.byId(plan.ruleSetId);
    const { method } = content.decisions[plan.purpose];
    drafting.checkCandidates(method, plan.candidates.length);
    const voteOn = plan.summit?.firstDay ?? undefined;
    refuseIfBlocked([
      ...drafting.draftGuards(content, plan, plan.summit),
      ...(await this.matters.schedulingGuards(actor, plan.matter, voteOn)),
    ]);
    await this.ruleSets.markUsed(plan.ruleSetId);
    const id = newUuid();
    const agendaItemId = plan.summit ? await this.addItem(actor, id, plan, plan.summit) : null;
    const columns = {
      purpose: plan.purpose,
      subject_type: plan.matter?.type ?? null,
      subject_id: plan.matter?.id ?? null,
      organisation_id: plan.organisationId,
      kind: plan.kind,
      secret: plan.secret,
      method,
      summit_id: plan.summit?.id ?? null,
      agenda_item_id: agendaItemId,
      question: plan.question,
      rule_set_id: plan.ruleSetId,
      created_by: actingPerson(actor) ?? null,
    };
    await this.ballots.insert(columns, optionsOf(method, plan.candidates), id);
    const scheduling = { summitId: columns.summit_id, agendaItemId, ballotId: id };
    await this.matters.scheduled(actor, columns, voteOn === undefined ? scheduling : { ...scheduling, voteOn });
    await this.runner.record(actor, id, 'DRAFT', { purpose: plan.purpose, kind: plan.kind, ruleSet: plan.ruleSetId });
    return this.reader.existing(actor, id, idOf('Ballot', id));
  }

  private addItem(actor: Actor, ballotId: string, plan: Plan, summit: SummitFacts): Promise<string> {
    return this.agenda.addItem(actor, {
      summitId: summit.id,
      kind: drafting.itemKindOf(plan.purpose),
      title: plan.question,
      sessionId: plan.sessionId,
      subjectType: plan.matter?.type ?? null,
      subjectId: plan.matter?.id ?? null,
      ballotId,
      lateDecisionId: plan.lateDecisionId,
    });
  }

  private async summit(asked: string | null | undefined): Promise<SummitFacts | undefined> {
    if (asked == null) return undefined;
    const facts = await this.summits.lockedFacts(uuidOf('Summit', asked, ['input', 'summitId']));
    if (!facts) throw new NotFound('Summit', asked);
    return facts;
  }

  private async organisation(actor: Actor, asked: string | null | undefined, field: string): Promise<string | null> {
    return asked == null ? null : (await this.organisations.existing(actor, asked, ['input', field])).uuid;
  }

  private async candidates(actor: Actor, { candidates }: DraftBallotInput): Promise<CandidateDraft[]> {
    const drafts: CandidateDraft[] = [];
    for (const { organisationId, label } of candidates ?? []) {
      drafts.push({
        organisationId: await this.organisation(actor, organisationId, 'candidates'),
        label: authored(label),
      });
    }
    return drafts;
  }
}

const common = (input: DraftBallotInput | ScheduleApplicationInput) => ({
  kind: input.kind,
  secret: drafting.isSecret(input.kind, input.secret),
  sessionId: input.sessionId == null ? null : uuidOf('SummitSession', input.sessionId, ['input', 'sessionId']),
  lateDecisionId:
    input.lateDecisionId == null ? null : uuidOf('Decision', input.lateDecisionId, ['input', 'lateDecisionId']),
});

const purposeOf = ({ kind, provisional }: ApplicationFacts): DecisionSubject =>
  provisional ? 'RATIFICATION' : kind === 'CATEGORY_CHANGE' ? 'CATEGORY_CHANGE' : 'ADMISSION';

function questionOf(facts: ApplicationFacts): LocalisedEntry[] {
  const verb = { ADMISSION: 'be admitted', RATIFICATION: 'stay admitted', CATEGORY_CHANGE: 'go on' };
  const purpose = purposeOf(facts) as keyof typeof verb;
  const text = `Shall the organisation ${verb[purpose]} as a member of the category ${facts.category}?`;
  return [{ language: 'en', text, origin: 'AUTHORED' }];
}
