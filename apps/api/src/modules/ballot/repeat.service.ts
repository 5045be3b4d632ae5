/** Drafts the ballot that follows another: a second call, a written ballot, a run-off, or an annulled ballot run again. */
import type { BallotKind, SuccessionReason } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../core/access/index.js';
import { InputInvalid, NotFound } from '../../core/errors/index.js';
import { type IdentifiedType, newUuid, uuidOf } from '../../core/ids/index.js';
import { AgendaService, SummitReader } from '../summit/index.js';
import { BallotActRunner } from './ballot-act.runner.js';
import { BallotReadService } from './ballot-read.service.js';
import type { RepeatBallotInput } from './contract/ballot-acts.inputs.js';
import type { Ballot } from './contract/ballot.model.js';
import { itemKindOf } from './domain/drafting.js';
import type { BallotOptionDraft } from './domain/options.js';
import { MatterService } from './matter.service.js';
import { BallotRepository } from './persistence/ballot.repository.js';
import type { BallotRow, OptionRow } from './persistence/ballot.rows.js';
import { CountRepository } from './persistence/count.repository.js';

@Injectable()
export class RepeatService {
  constructor(
    private readonly runner: BallotActRunner,
    private readonly reader: BallotReadService,
    private readonly ballots: BallotRepository,
    private readonly counts: CountRepository,
    private readonly matters: MatterService,
    private readonly agenda: AgendaService,
    private readonly summits: SummitReader,
  ) {}

  /** Drafts the next ballot, which names its predecessor. @returns the new one @throws InputInvalid, NotFound, Refused */
  async repeat(actor: Actor, input: RepeatBallotInput): Promise<Ballot> {
    const id = newUuid();
    const asked = { action: input.as, asked: input.ballotId, path: ['input', 'ballotId'] } as const;
    await this.runner.run(actor, asked, async ({ row }) => {
      const [options, result] = [await this.ballots.options([row.id]), await this.counts.results([row.id])];
      const runOff = result.get(row.id)?.result.election?.runOff ?? [];
      const summitId = await this.summitOf(row, input);
      const agendaItemId = await this.itemOf(actor, row, { summitId, ballotId: id });
      const place = { summit_id: summitId, agenda_item_id: agendaItemId, created_by: actingPerson(actor) ?? null };
      await this.ballots.insert(
        { ...columnsOf(row, input.as), ...place },
        stand(options.get(row.id) ?? [], input.as, runOff),
        id,
      );
      await this.matters.scheduled(actor, row, { summitId, agendaItemId, ballotId: id });
      await this.runner.record(actor, id, 'DRAFT', { predecessor: row.id, succession: input.as });
      return { successor: id };
    });
    return this.reader.existing(actor, id, id);
  }

  private async summitOf(row: BallotRow, { as, summitId }: RepeatBallotInput): Promise<string | null> {
    if (summitId == null) return as === 'WRITTEN_BALLOT' ? null : row.summit_id;
    if (as !== 'RE_RUN' || row.summit_id === null) {
      throw InputInvalid.at(
        'input.summitId',
        'placeOfBallot',
        'Only an annulled ballot of a summit goes to another one.',
      );
    }
    const summit = await this.summits.lockedFacts(uuidOf('Summit', summitId, ['input', 'summitId']));
    if (!summit) throw new NotFound('Summit', summitId);
    return summit.id;
  }

  /** At the same summit the meeting stays at, or comes back to, the item; another summit gets it on its own agenda. */
  private async itemOf(
    actor: Actor,
    row: BallotRow,
    { summitId, ballotId }: { summitId: string | null; ballotId: string },
  ): Promise<string | null> {
    if (summitId === null) return null;
    if (summitId === row.summit_id && row.agenda_item_id !== null) {
      await this.agenda.resume(actor, row.agenda_item_id, ballotId);
      return row.agenda_item_id;
    }
    return this.agenda.addItem(actor, {
      summitId,
      kind: itemKindOf(row.purpose),
      title: row.question,
      subjectType: row.subject_type as IdentifiedType | null,
      subjectId: row.subject_id,
      ballotId,
    });
  }
}

const columnsOf = (row: BallotRow, as: SuccessionReason) => ({
  purpose: row.purpose,
  subject_type: row.subject_type,
  subject_id: row.subject_id,
  organisation_id: row.organisation_id,
  kind: kindOf(row, as),
  secret: row.secret,
  method: row.method,
  question: row.question,
  rule_set_id: row.rule_set_id,
  call: as === 'SECOND_CALL' ? 2 : 1,
  predecessor_id: row.id,
  succession: as,
});

/** What was moved on to paper begins electronically again. */
function kindOf({ kind, secret }: BallotRow, as: SuccessionReason): BallotKind {
  if (as === 'WRITTEN_BALLOT') return 'WRITTEN';
  return kind === 'HYBRID' ? (secret ? 'SECRET' : 'NAMED') : kind;
}

/** Who and what can be chosen again: in a run-off only those who were tied. */
function stand(options: readonly OptionRow[], as: SuccessionReason, runOff: readonly string[]): BallotOptionDraft[] {
  return options
    .filter(({ code }) => as !== 'RUN_OFF' || code === 'ABSTAIN' || runOff.includes(code))
    .map(({ code, organisation_id: organisationId, label }) => ({ code, organisationId, label }));
}
