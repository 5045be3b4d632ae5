/** What a ballot decides on, as its owner sees it: what happens to it when the ballot is held, and what its result does. */
import { Injectable } from '@nestjs/common';
import type { BallotOutcomeCode } from '@kurultai/schema';
import type { Actor } from '../../core/access/index.js';
import { NotFound } from '../../core/errors/index.js';
import { type IdentifiedType, uuidOf } from '../../core/ids/index.js';
import type { BlockingGuard } from '../../core/workflow/index.js';
import {
  type DecisionEffect,
  type DecisionRow,
  NO_EFFECT,
  RuleSetAdoptions,
  RuleSetService,
} from '../decision/index.js';
import {
  AppealService,
  ApplicationEffects,
  type ApplicationFacts,
  ApplicationReader,
  SanctionCaseService,
  type Scheduling,
} from '../membership/index.js';
import type { BallotRow } from './persistence/ballot.rows.js';

/** What is decided on, by type and uuid, with the organisation that it concerns. */
export interface NamedMatter {
  readonly type: IdentifiedType;
  readonly id: string;
  readonly organisationId: string | null;
}

type Matter = Pick<BallotRow, 'subject_type' | 'subject_id'>;

@Injectable()
export class MatterService {
  constructor(
    private readonly applications: ApplicationEffects,
    private readonly applicationReader: ApplicationReader,
    private readonly cases: SanctionCaseService,
    private readonly appeals: AppealService,
    private readonly ruleSets: RuleSetService,
    private readonly adoptions: RuleSetAdoptions,
  ) {}

  /** What a draft names. @throws InputInvalid, NotFound */
  async named(type: IdentifiedType, asked: string): Promise<NamedMatter> {
    const id = uuidOf(type, asked, ['input', 'subjectId']);
    switch (type) {
      case 'SanctionCase':
        return { type, id, organisationId: (await this.cases.facts(id)).organisationId };
      case 'Appeal':
        return { type, id, organisationId: (await this.appeals.facts(id)).organisationId };
      case 'RuleSet':
        return { type, id: (await this.ruleSets.byId(id)).id, organisationId: null };
      default:
        throw new NotFound(type, asked);
    }
  }

  /** An application that is to be put to the vote. @param asked the id as the client wrote it @throws NotFound */
  async application(id: string, asked: string): Promise<ApplicationFacts> {
    const facts = (await this.applicationReader.readForBallot([id])).get(id);
    if (!facts) throw new NotFound('Application', asked);
    return facts;
  }

  /** What keeps it from being put to the vote on a day; empty when it may be, and for anything but an application. */
  async schedulingGuards(actor: Actor, matter: NamedMatter | null, voteOn?: string): Promise<BlockingGuard[]> {
    return matter?.type === 'Application' ? this.applications.schedulingGuards(actor, matter.id, voteOn) : [];
  }

  /** It stands on an agenda, or before the members in writing. */
  async scheduled(actor: Actor, matter: Matter, scheduling: Scheduling): Promise<void> {
    if (isApplication(matter)) await this.applications.scheduled(actor, matter.subject_id, scheduling);
  }

  /** Votes are taken on it from now on. */
  async opened(actor: Actor, matter: Matter): Promise<void> {
    if (isApplication(matter)) await this.applications.ballotOpened(actor, matter.subject_id);
  }

  /** The ballot on it takes no more votes. */
  async closed(actor: Actor, matter: Matter): Promise<void> {
    if (isApplication(matter)) await this.applications.ballotClosed(actor, matter.subject_id);
  }

  /** Its ballot came to nothing. @param reason for the applicant */
  async takenOff(actor: Actor, matter: Matter, reason: string): Promise<void> {
    if (!isApplication(matter)) return;
    const facts = (await this.applicationReader.readForBallot([matter.subject_id])).get(matter.subject_id);
    // An applicant that took its application back leaves a ballot behind that still has to be taken off.
    if (facts?.state === 'ON_AGENDA') await this.applications.deferred(actor, matter.subject_id, null, reason);
  }

  /**
   * What the decision does, as data.
   * @param moot whether there is nothing left that it could change
   */
  effectsOf(row: BallotRow, outcome: BallotOutcomeCode, moot: boolean): DecisionEffect[] {
    if (row.subject_id === null) return [];
    const objectType = row.subject_type as IdentifiedType;
    if (moot) return [{ kind: NO_EFFECT, objectType, objectId: row.subject_id }];
    const kinds: Partial<Record<string, Record<BallotOutcomeCode, string>>> = {
      Application: {
        ADOPTED: 'APPLICATION_ADMITTED',
        REJECTED: 'APPLICATION_REFUSED',
        INQUORATE: 'APPLICATION_DEFERRED',
      },
      RuleSet: { ADOPTED: 'RULE_SET_ADOPTED', REJECTED: 'RULE_SET_NOT_ADOPTED', INQUORATE: 'RULE_SET_NOT_DECIDED' },
      Appeal: { ADOPTED: 'APPEAL_UPHELD', REJECTED: 'APPEAL_DISMISSED', INQUORATE: 'APPEAL_NOT_DECIDED' },
      SanctionCase: { ADOPTED: 'MEMBER_EXPELLED', REJECTED: 'EXPULSION_REJECTED', INQUORATE: 'EXPULSION_NOT_DECIDED' },
    };
    const kind = kinds[row.subject_type ?? '']?.[outcome];
    return kind === undefined ? [] : [{ kind, objectType, objectId: row.subject_id }];
  }

  /**
   * Carries the decision out, in the transaction that publishes it.
   * @param effectiveOn from which day an admission holds; null: once the dues are paid
   */
  async decided(
    actor: Actor,
    row: BallotRow,
    outcome: BallotOutcomeCode,
    decision: DecisionRow,
    effectiveOn: string | null,
  ): Promise<void> {
    const reference = { id: decision.id, decidedOn: decision.decided_on, effectiveOn };
    if (isApplication(row)) {
      // A missed quorum decides nothing: the application stays open.
      if (outcome === 'ADOPTED') await this.applications.admitted(actor, row.subject_id, reference);
      else if (outcome === 'REJECTED') await this.applications.refused(actor, row.subject_id, reference);
      else await this.applications.deferred(actor, row.subject_id, reference, 'The quorum was missed.');
      return;
    }
    if (row.subject_id === null || outcome === 'INQUORATE') return;
    const adopted = outcome === 'ADOPTED';
    if (row.subject_type === 'SanctionCase') {
      await (adopted
        ? this.cases.expel(actor, row.subject_id, decision)
        : this.cases.dismissed(actor, row.subject_id, decision));
    } else if (row.subject_type === 'Appeal') {
      await this.appeals.decide(actor, row.subject_id, decision);
    } else if (row.subject_type === 'RuleSet' && adopted) {
      const effectiveFrom = decision.decided_on;
      await this.adoptions.adopt(actor, { ruleSetId: row.subject_id, effectiveFrom, decisionId: decision.id });
    }
  }

  /** Takes it up again after its result was annulled. What the ledger says is taken back by the ledger. */
  async reversed(actor: Actor, row: BallotRow, outcome: BallotOutcomeCode, reversal: DecisionRow): Promise<void> {
    if (row.moot || outcome === 'INQUORATE' || row.decision_id === null || row.subject_id === null) return;
    if (isApplication(row)) {
      await this.applications.annulled(actor, row.subject_id, row.decision_id, reversal.id);
    } else if (row.subject_type === 'SanctionCase') {
      await this.cases.reopened(actor, row.subject_id, reversal.id);
    } else if (row.subject_type === 'Appeal') {
      await this.appeals.reopened(actor, row.subject_id, reversal);
    } else if (row.subject_type === 'RuleSet') {
      await this.adoptions.reverse(actor, row.decision_id, reversal.id);
    }
  }
}

const isApplication = (matter: Matter): matter is Matter & { subject_id: string } =>
  matter.subject_type === 'Application' && matter.subject_id !== null;
