/** Votes on paper: who votes so, and what two tellers counted. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../core/access/index.js';
import { InputInvalid, NotFound } from '../../core/errors/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { BallotActRunner } from './ballot-act.runner.js';
import type { EnterTallyInput, ListPaperVotersInput, StrikePaperVoteInput } from './contract/ballot-acts.inputs.js';
import type { Ballot } from './contract/ballot.model.js';
import { nextRound } from './domain/tally.js';
import { BallotRepository } from './persistence/ballot.repository.js';
import { CountRepository } from './persistence/count.repository.js';
import { SnapshotRepository } from './persistence/snapshot.repository.js';

const PATH = ['input', 'ballotId'];

@Injectable()
export class PaperService {
  constructor(
    private readonly runner: BallotActRunner,
    private readonly ballots: BallotRepository,
    private readonly snapshots: SnapshotRepository,
    private readonly counts: CountRepository,
  ) {}

  /** Puts organisations on the list of those who vote on paper. @throws InputInvalid, NotFound, Refused */
  list(actor: Actor, { ballotId, organisationIds }: ListPaperVotersInput): Promise<Ballot> {
    const ids = organisationIds.map((id, index) =>
      uuidOf('Organisation', id, ['input', 'organisationIds', String(index)]),
    );
    const act = { action: 'LIST_PAPER_VOTERS', asked: ballotId, path: PATH, withoutVotes: true } as const;
    return this.runner.run(actor, act, async ({ row }) => {
      const included = new Set(await this.snapshots.included(row.id));
      const strangers = ids.flatMap((id, index) => (included.has(id) ? [] : [String(index)]));
      if (strangers.length > 0) {
        const violation = { rule: 'notEntitled', message: 'This organisation may not vote in the ballot.' };
        throw new InputInvalid(strangers.map(at => ({ path: ['input', 'organisationIds', at], ...violation })));
      }
      const listed = await this.counts.list(row.id, ids, personOf(actor));
      return { listed: listed.length };
    });
  }

  /** Strikes the paper of an organisation that has voted electronically too. @throws NotFound, Refused */
  strike(actor: Actor, { ballotId, organisationId }: StrikePaperVoteInput): Promise<Ballot> {
    const id = uuidOf('Organisation', organisationId, ['input', 'organisationId']);
    const act = { action: 'STRIKE_PAPER_VOTE', asked: ballotId, path: PATH } as const;
    return this.runner.run(actor, act, async ({ row }) => {
      if (!(await this.counts.strike(row.id, id, personOf(actor)))) throw new NotFound('Double vote', organisationId);
      return { organisation: id };
    });
  }

  /** Enters the totals of one teller. The second ones that are equal agree with the first. @throws InputInvalid, NotFound, Refused */
  enter(actor: Actor, { ballotId, counts, invalid }: EnterTallyInput): Promise<Ballot> {
    const act = { action: 'ENTER_TALLY', asked: ballotId, path: PATH } as const;
    return this.runner.run(actor, act, async ({ row }) => {
      const options = (await this.ballots.options([row.id])).get(row.id) ?? [];
      if (counts.length !== options.length) {
        throw InputInvalid.at('input.counts', 'options', `The ballot has ${String(options.length)} options.`);
      }
      const round = nextRound(await this.counts.totals(row.id));
      await this.counts.enterTotals(row.id, { round, tellerId: personOf(actor), counts, invalid });
      return { round };
    });
  }
}

function personOf(actor: Actor): string {
  const person = actingPerson(actor);
  if (person === undefined) throw new Error('A teller is a person.');
  return person;
}
