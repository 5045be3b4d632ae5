/** Records decisions that were taken without a ballot of the service: by other bodies, or in the past. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { parsePartialDate, partialDateBounds } from '../../core/civil-date/index.js';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { InputInvalid, NotFound } from '../../core/errors/index.js';
import { anyIdOf, type IdentifiedType, parseTypeId, uuidOf } from '../../core/ids/index.js';
import type { LocalisedEntry } from '../../core/text/index.js';
import { describeGuard, refuseIfBlocked } from '../../core/workflow/index.js';
import { OrganisationService } from '../organisation/index.js';
import type { RecordDecisionInput } from './contract/decision.inputs.js';
import type { Decision } from './contract/decision.model.js';
import { toDecision } from './decision.mapper.js';
import { DecisionService } from './decision.service.js';
import { isRetrospective } from './domain/competence.js';
import { type BodyVotes, recordingGuards } from './domain/record-decision.js';
import type { RuleSetRow } from './persistence/rule-set.rows.js';
import { RuleSetAdoptions } from './rule-set-adoption.service.js';
import { RuleSetService } from './rule-set.service.js';

@Injectable()
export class DecisionRecording {
  constructor(
    private readonly decisions: DecisionService,
    private readonly ruleSets: RuleSetService,
    private readonly adoptions: RuleSetAdoptions,
    private readonly organisations: OrganisationService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a decision. It is no way around a ballot, and has no effects of its own but to take back rules.
   * @throws InputInvalid; NotFound for what it names and is not there; Refused with GuardFailed
   */
  record(actor: Actor, input: RecordDecisionInput): Promise<Decision> {
    const provenance = input.provenance ?? 'LIVE';
    const firstDay = this.firstDayOf(input, isRetrospective(provenance));
    return this.unitOfWork.run(async () => {
      const ruleSet = await this.ruleSetOf(input, firstDay);
      const votes = input.votes ? { ...input.votes, entitled: input.votes.entitled ?? null } : null;
      checkVotes(ruleSet, input, votes);
      refuseIfBlocked(recordingGuards(ruleSet.content, { ...input, provenance }, votes));
      const reversesId = await this.reversible(actor, input);
      const row = await this.decisions.record(actor, {
        subject: input.subject,
        body: input.body,
        outcome: input.outcome,
        decidedOn: input.decidedOn,
        provenance,
        ruleSetId: ruleSet.id,
        organisationId: await this.organisationOf(actor, input),
        ...(await this.aboutOf(input)),
        summitId: input.summitId == null ? null : uuidOf('Summit', input.summitId, ['input', 'summitId']),
        minutesRef: input.minutesRef ?? null,
        title: authored(input.title),
        text: authored(input.text ?? []),
        reasonInternal: input.reasonInternal ?? null,
        votes,
        reversesId,
        source: input.source ?? null,
      });
      if (reversesId !== null && row.outcome === 'ADOPTED') await this.adoptions.reverse(actor, reversesId, row.id);
      return toDecision(actor, row);
    });
  }

  /** The first day on which it can have been taken. */
  private firstDayOf({ decidedOn }: RecordDecisionInput, retrospective: boolean): string {
    const parsed = parsePartialDate(decidedOn);
    if (!parsed.ok) throw InputInvalid.at('input.decidedOn', 'partialDate', parsed.message);
    const { from } = partialDateBounds(parsed.date);
    if (from > this.clock.today()) {
      throw InputInvalid.at('input.decidedOn', 'future', 'A decision is recorded when it was taken.');
    }
    if (!retrospective && parsed.date.precision !== 'DAY') {
      throw InputInvalid.at('input.decidedOn', 'dayNeeded', 'Write the day on which it was taken.');
    }
    return from;
  }

  private async ruleSetOf({ ruleSetId }: RecordDecisionInput, day: string): Promise<RuleSetRow> {
    if (ruleSetId == null) return this.ruleSets.current(day);
    const row = await this.ruleSets.byId(uuidOf('RuleSet', ruleSetId, ['input', 'ruleSetId']));
    if (row.status !== 'DRAFT') return row;
    throw InputInvalid.at('input.ruleSetId', 'draft', 'Nobody decides by a draft.');
  }

  private async organisationOf(actor: Actor, { organisationId }: RecordDecisionInput): Promise<string | null> {
    if (organisationId == null) return null;
    return (await this.organisations.existing(actor, organisationId, ['input', 'organisationId'])).uuid;
  }

  /** What else it is about. Objects of higher modules are neutral ids here; a rule set must be there. */
  private async aboutOf({
    aboutId,
    subject,
    provenance,
  }: RecordDecisionInput): Promise<{ aboutType: IdentifiedType | null; aboutId: string | null }> {
    const about = aboutId == null ? undefined : aboutOfId(aboutId);
    const adopts = subject === 'RULES_CHANGE' && !isRetrospective(provenance ?? 'LIVE');
    if (adopts && about?.type !== 'RuleSet') {
      throw InputInvalid.at('input.aboutId', 'ruleSetNeeded', 'Name the rule set that was decided on.');
    }
    if (about?.type === 'RuleSet') await this.ruleSets.byId(about.uuid);
    return { aboutType: about?.type ?? null, aboutId: about?.uuid ?? null };
  }

  /** The decision that it reverses: one whose effects are reversed with it, or that has none. */
  private async reversible(actor: Actor, { reversesId, subject }: RecordDecisionInput): Promise<string | null> {
    if ((subject === 'ANNULMENT') !== (reversesId != null)) {
      const message = 'An ANNULMENT names the decision that it reverses, and nothing else does.';
      throw InputInvalid.at('input.reversesId', 'annulment', message);
    }
    if (reversesId == null) return null;
    const uuid = uuidOf('Decision', reversesId, ['input', 'reversesId']);
    const reversed = (await this.decisions.readMany(actor, [uuid])).get(uuid);
    if (!reversed) throw new NotFound('Decision', reversesId);
    if (reversed.ballotId !== null || reversed.effects.length > 0) {
      const message =
        'It had effects. It is reversed by the act that also reverses them, such as annulling its ballot.';
      refuseIfBlocked([describeGuard('EFFECTS_TO_REVERSE', message)]);
    }
    return uuid;
  }
}

function aboutOfId(id: string): { type: IdentifiedType; uuid: string } {
  const found = parseTypeId(id) && anyIdOf(id);
  if (found) return found;
  throw InputInvalid.at('input.aboutId', 'typeId', 'This is not an id of this service.');
}

function checkVotes(
  { content }: RuleSetRow,
  { subject, provenance }: RecordDecisionInput,
  votes: BodyVotes | null,
): void {
  const { base } = content.decisions[subject].majority;
  if (votes === null || isRetrospective(provenance ?? 'LIVE') || base !== 'ALL_ENTITLED' || votes.entitled !== null)
    return;
  const message = 'The majority is counted of all members of the body: say how many there are.';
  throw InputInvalid.at('input.votes.entitled', 'entitledNeeded', message);
}

const authored = (texts: RecordDecisionInput['title']): LocalisedEntry[] =>
  texts.map(({ language, text }) => ({ language, text, origin: 'AUTHORED' }));
