/** Reads and writes what parties promised. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, UnitOfWork } from '../../../core/database/index.js';
import { Forbidden, InputInvalid, NotFound, Stale } from '../../../core/errors/index.js';
import { idOf, uuidOf } from '../../../core/ids/index.js';
import { Outbox } from '../../../core/jobs/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { refuseIfBlocked } from '../../../core/workflow/index.js';
import { MouActs } from '../mou-acts.js';
import type { LoadedMou } from '../mou-subjects.js';
import { MouTexts } from '../mou-texts.js';
import { CommitmentReader } from './commitment-reader.js';
import { CommitmentTasks } from './commitment-tasks.js';
import type {
  AddCommitmentInput,
  EditCommitmentInput,
  FulfilCommitmentInput,
  ReleaseCommitmentInput,
} from './commitment.inputs.js';
import { mayReadPromises, subjectOf } from './commitment.mapper.js';
import type { Commitment } from './commitment.model.js';
import { COMMITMENTS_LISTED, CommitmentRepository, type CommitmentRow } from '../persistence/commitment.repository.js';
import { type CommitmentAction, commitmentWorkflow } from './commitment.workflow.js';

type Changes = Readonly<Record<string, ColumnValue | undefined>>;

@Injectable()
export class CommitmentService {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly reader: CommitmentReader,
    private readonly acts: MouActs,
    private readonly texts: MouTexts,
    private readonly waiting: CommitmentTasks,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Adds what a party promises. @throws as `MouActs.perform`, NotFound for what is no party, Forbidden for another one, InputInvalid with rule `tooMany` */
  async add(actor: Actor, input: AddCommitmentInput): Promise<Commitment> {
    const mouId = uuidOf('Mou', input.mouId, ['input', 'mouId']);
    const ownerId = uuidOf('Organisation', input.ownerId, ['input', 'ownerId']);
    let added = '';
    const write = async ({ subject }: LoadedMou) => {
      if (!subject.partyIds.includes(ownerId)) throw new NotFound('Organisation', input.ownerId);
      if (actor.kind === 'REPRESENTATIVE' && ownerId !== actor.organisationId) {
        throw new Forbidden('Add what your own organisation promises.');
      }
      if ((await this.commitments.count(mouId)) >= COMMITMENTS_LISTED) {
        throw InputInvalid.at('input.mouId', 'tooMany', `A memorandum has ${String(COMMITMENTS_LISTED)} at most.`);
      }
      added = await this.commitments.insert({
        mou_id: mouId,
        clause: input.clause,
        description: JSON.stringify(authored(input.description)),
        owner_id: ownerId,
        due_on: input.dueOn ?? null,
        survives: input.survives ?? false,
      });
      return {};
    };
    return this.unitOfWork.run(async () => {
      await this.acts.perform(actor, mouId, 'ADD_COMMITMENT', write);
      return this.reader.shown(actor, added);
    });
  }

  /** Writes it anew: its owner until every party has signed, afterwards officers for another one. @throws NotFound, Stale, Refused */
  edit(actor: Actor, input: EditCommitmentInput): Promise<Commitment> {
    return this.act(actor, input, 'EDIT', () =>
      Promise.resolve({
        clause: input.clause ?? undefined,
        description: input.description == null ? undefined : JSON.stringify(authored(input.description)),
        due_on: input.dueOn,
      }),
    );
  }

  /** Shows that it was done. @throws NotFound, Stale, Refused, InputInvalid with rule `future` or `fileReady` */
  fulfil(actor: Actor, input: FulfilCommitmentInput): Promise<Commitment> {
    const today = this.clock.today();
    const fulfilledOn = input.fulfilledOn ?? today;
    if (fulfilledOn > today) throw InputInvalid.at('input.fulfilledOn', 'future', 'This is still to come.');
    return this.act(actor, input, 'FULFIL', async (_, { subject }) => ({
      evidence: input.evidence,
      evidence_file_id: await this.texts.evidence(actor, input.fileId, subject.partyIds, 'input.fileId'),
      fulfilled_on: fulfilledOn,
    }));
  }

  /** Releases its owner. @throws NotFound, Stale, Refused */
  release(actor: Actor, input: ReleaseCommitmentInput): Promise<Commitment> {
    return this.act(actor, input, 'RELEASE', () => Promise.resolve({ end_reason: input.reason }));
  }

  /** The memorandum is locked first, as every act on it does: so no two wait for each other. */
  private act(
    actor: Actor,
    input: { readonly id: string; readonly expectedVersion?: number | null },
    action: CommitmentAction,
    changesOf: (row: CommitmentRow, mou: LoadedMou) => Promise<Changes>,
  ): Promise<Commitment> {
    const id = uuidOf('Commitment', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      const [found] = await this.commitments.byIds([id]);
      if (!found) throw new NotFound('Commitment', input.id);
      const mou = await this.acts.locked(actor, found.mou_id).catch((error: unknown) => {
        throw error instanceof NotFound ? new NotFound('Commitment', input.id) : error;
      });
      const row = await this.commitments.lock(id);
      if (!row || !mayReadPromises(actor, mou.row)) throw new NotFound('Commitment', input.id);
      if (input.expectedVersion != null && input.expectedVersion !== row.version) throw new Stale('The commitment');
      const subject = subjectOf(row, mou.row);
      refuseIfBlocked(commitmentWorkflow.blocking(subject, action, actor));
      const state = commitmentWorkflow.next(subject, action, actor);
      await this.commitments.update(id, { ...(await changesOf(row, mou)), state });
      await this.tell(actor, { ...row, state }, action, mou);
      await this.waiting.renew(row.mou_id, mou.row.status);
      return this.reader.shown(actor, id);
    });
  }

  private async tell(actor: Actor, row: CommitmentRow, action: CommitmentAction, { row: mou }: LoadedMou) {
    const subjectId = row.id;
    const details = { mou: row.mou_id, to: row.state };
    await this.audit.record(actor, {
      ...{ action: `commitment.${action.toLowerCase()}`, subjectType: 'Commitment', subjectId, details },
    });
    const [commitment, mouId] = [idOf('Commitment', row.id), idOf('Mou', row.mou_id)];
    if (action === 'FULFIL') {
      for (const party of mou.party_ids) {
        const organisation = idOf('Organisation', party);
        await this.outbox.add('commitment.fulfilled', commitment, { commitment, mou: mouId, organisation });
      }
    }
  }
}

const authored = (texts: AddCommitmentInput['description']): LocalisedEntry[] =>
  texts.map(({ language, text }) => ({ language, text, origin: 'AUTHORED' }));
