/** Ballots and what belongs to them, in batches: one statement for all ballots of a level. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import { BallotReadService } from './ballot-read.service.js';
import { BallotContest } from './contract/ballot-contest.model.js';
import type { Ballot } from './contract/ballot.model.js';
import { BallotEntitlement, BallotTurnout, NamedVote, PaperVoter } from './contract/ballot-parts.models.js';
import type { Proxy } from './contract/proxy.model.js';
import type { BallotSubject } from './domain/ballot-subject.js';
import { BallotReadRepository, type ReceiptRow } from './persistence/ballot-read.repository.js';
import { BallotRepository } from './persistence/ballot.repository.js';
import type { OptionRow } from './persistence/ballot.rows.js';
import { ContestRepository } from './persistence/contest.repository.js';
import { CountRepository, type ResultRow } from './persistence/count.repository.js';
import { SnapshotRepository } from './persistence/snapshot.repository.js';
import { SubjectRepository } from './persistence/subject.repository.js';
import { ProxyService } from './proxy.service.js';

/** How many organisations of one ballot are listed at most. */
export const ORGANISATIONS_LISTED = 2000;

/** By uuid, as far as the reader may read them. */
@Injectable()
export class BallotLoader extends BatchLoader<string, Ballot> {
  constructor(private readonly ballots: BallotReadService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Ballot>> {
    return this.ballots.readMany(actor, ids);
  }
}

/** The ballots of summits. */
@Injectable()
export class SummitBallotsLoader extends BatchLoader<string, Ballot[]> {
  constructor(private readonly ballots: BallotReadService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Ballot[]>> {
    return this.ballots.ofSummits(actor, ids);
  }
}

/** What the table looks at, for the reader. */
@Injectable()
export class SubjectLoader extends BatchLoader<string, BallotSubject> {
  constructor(private readonly subjects: SubjectRepository) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, BallotSubject>> {
    return this.subjects.read(actor, ids);
  }
}

@Injectable()
export class OptionsLoader extends BatchLoader<string, OptionRow[]> {
  constructor(private readonly ballots: BallotRepository) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, OptionRow[]>> {
    return this.ballots.options(ids);
  }
}

@Injectable()
export class TurnoutLoader extends BatchLoader<string, BallotTurnout> {
  constructor(private readonly ballots: BallotReadRepository) {
    super();
  }

  protected async batch(_: Actor, ids: readonly string[]): Promise<Map<string, BallotTurnout>> {
    const rows = await this.ballots.turnouts(ids);
    return new Map(
      rows.map(({ ballot_id: id, entitled, voted, on_paper: onPaper }) => [
        id,
        Object.assign(new BallotTurnout(), { entitled, voted, onPaper }),
      ]),
    );
  }
}

@Injectable()
export class EntitlementsLoader extends BatchLoader<string, BallotEntitlement[]> {
  constructor(private readonly snapshots: SnapshotRepository) {
    super();
  }

  protected async batch(_: Actor, ids: readonly string[]): Promise<Map<string, BallotEntitlement[]>> {
    const found = await this.snapshots.entitlements(ids, ORGANISATIONS_LISTED);
    return mapRows(found, ({ organisation_id: organisationUuid, included, reason, country }) =>
      Object.assign(new BallotEntitlement(), { organisationUuid, included, reason, country }),
    );
  }
}

@Injectable()
export class NamedVotesLoader extends BatchLoader<string, NamedVote[]> {
  constructor(private readonly counts: CountRepository) {
    super();
  }

  protected async batch(_: Actor, ids: readonly string[]): Promise<Map<string, NamedVote[]>> {
    const found = await this.counts.namedVotes(ids, ORGANISATIONS_LISTED);
    return mapRows(found, ({ organisation_id: organisationUuid, code: choice, revision, cast_at: castAt }) =>
      Object.assign(new NamedVote(), { organisationUuid, choice, revision, castAt }),
    );
  }
}

@Injectable()
export class PaperVotersLoader extends BatchLoader<string, PaperVoter[]> {
  constructor(private readonly counts: CountRepository) {
    super();
  }

  protected async batch(_: Actor, ids: readonly string[]): Promise<Map<string, PaperVoter[]>> {
    const found = await this.counts.paperVoters(ids, ORGANISATIONS_LISTED);
    return mapRows(found, ({ organisation_id: organisationUuid, double, struck_at: struckAt }) =>
      Object.assign(new PaperVoter(), { organisationUuid, double, struck: struckAt !== null }),
    );
  }
}

@Injectable()
export class ResultLoader extends BatchLoader<string, ResultRow> {
  constructor(private readonly counts: CountRepository) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, ResultRow>> {
    return this.counts.results(ids);
  }
}

/** The receipts of the reader's own organisation. */
@Injectable()
export class MyReceiptLoader extends BatchLoader<string, ReceiptRow> {
  constructor(private readonly ballots: BallotReadRepository) {
    super();
  }

  protected async batch(actor: Actor, ids: readonly string[]): Promise<Map<string, ReceiptRow>> {
    const own = actor.kind === 'REPRESENTATIVE' ? actingOrganisation(actor) : undefined;
    if (own === undefined) return new Map();
    return new Map((await this.ballots.receiptsOf(own, ids)).map(row => [row.ballot_id, row]));
  }
}

@Injectable()
export class ContestLoader extends BatchLoader<string, BallotContest> {
  constructor(private readonly contests: ContestRepository) {
    super();
  }

  protected async batch(_: Actor, ids: readonly string[]): Promise<Map<string, BallotContest>> {
    const found = await this.contests.of(ids);
    return new Map(
      [...found].map(([id, row]) => [
        id,
        Object.assign(new BallotContest(), {
          organisationUuid: row.organisation_id,
          reason: row.reason,
          contestedAt: row.contested_at,
          upheld: row.upheld,
          decidedAt: row.decided_at,
          decisionReason: row.decision_reason,
        }),
      ]),
    );
  }
}

@Injectable()
export class ProxyLoader extends BatchLoader<string, Proxy> {
  constructor(private readonly proxies: ProxyService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Proxy>> {
    return this.proxies.readMany(actor, ids);
  }
}

/** The proxies for summits, as far as the reader may read them. */
@Injectable()
export class SummitProxiesLoader extends BatchLoader<string, Proxy[]> {
  constructor(private readonly proxies: ProxyService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Proxy[]>> {
    return this.proxies.ofSummits(actor, ids);
  }
}

const mapRows = <Row, Model>(found: Map<string, Row[]>, map: (row: Row) => Model): Map<string, Model[]> =>
  new Map([...found].map(([id, rows]) => [id, rows.map(map)]));

/** Every loader of this module. */
export const BALLOT_LOADERS = [
  BallotLoader,
  SummitBallotsLoader,
  SubjectLoader,
  OptionsLoader,
  TurnoutLoader,
  EntitlementsLoader,
  NamedVotesLoader,
  PaperVotersLoader,
  ResultLoader,
  MyReceiptLoader,
  ContestLoader,
  ProxyLoader,
  SummitProxiesLoader,
];
