/** The memorandum that is to take the place of another one, and the record that puts another one right. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid } from '../../../core/errors/index.js';
import { idOf, uuidOf } from '../../../core/ids/index.js';
import type { CorrectMouInput } from '../contract/correct-mou.input.js';
import type { DraftMouSuccessorInput } from '../contract/draft-successor.input.js';
import type { Mou } from '../contract/mou.model.js';
import { AGREEMENT_CONSTRAINTS } from '../domain/constraints.js';
import { isEffective } from '../domain/mou-subject.js';
import { MouActs } from '../mou-acts.js';
import { MouRecording } from '../mou-recording.service.js';
import type { LoadedMou } from '../mou-subjects.js';
import { MouTasks } from '../mou-tasks.js';
import { CommitmentRepository } from '../persistence/commitment.repository.js';
import { MouStore } from '../persistence/mou-store.js';
import { MouDrafting } from './mou-drafting.service.js';

@Injectable()
export class MouSuccession {
  constructor(
    private readonly acts: MouActs,
    private readonly drafting: MouDrafting,
    private readonly recording: MouRecording,
    private readonly commitments: CommitmentRepository,
    private readonly tasks: MouTasks,
    private readonly store: MouStore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Drafts what is to take the place of a memorandum: what is left out is as it is there.
   * @returns the draft @throws as `MouActs.perform`, and as `MouDrafting.create`
   */
  async draft(actor: Actor, { id, ...input }: DraftMouSuccessorInput): Promise<Mou> {
    let drafted: Mou | undefined;
    const write = async ({ row }: LoadedMou) => {
      const draft = {
        ...input,
        title: input.title ?? row.title.map(({ language, text }) => ({ language, text })),
        scope: input.scope ?? row.scope.map(({ language, text }) => ({ language, text })),
        binding: input.binding ?? row.binding,
        partyIds: input.partyIds ?? row.party_ids.map(party => idOf('Organisation', party)),
        umbrellaId: row.umbrella_id === null ? null : idOf('Mou', row.umbrella_id),
      };
      drafted = await this.drafting.create(actor, draft, row.id);
      return {};
    };
    await this.acts.perform(actor, uuidOf('Mou', id, ['input', 'id']), 'DRAFT_SUCCESSOR', write);
    if (!drafted) throw new Error('A successor was drafted and is gone.');
    return drafted;
  }

  /** Enters a record from papers anew, in the place of one that was wrong, which stays. @returns the new record */
  correct(actor: Actor, { id, reason, record }: CorrectMouInput): Promise<Mou> {
    const wrong = uuidOf('Mou', id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      let corrected: Mou | undefined;
      const write = async ({ row }: LoadedMou) => {
        corrected = await this.recording.record(actor, record, row).catch(inRecord);
        await this.commitments.moveTo(row.id, corrected.uuid);
        await this.store.succeedTo(row.id, corrected.uuid);
        if (!isEffective(corrected.status)) await this.commitments.closeWith(corrected.uuid);
        await this.tasks.renew(corrected.uuid);
        return {};
      };
      await this.acts.perform(actor, wrong, 'CORRECT', write, { reason });
      if (!corrected) throw new Error('A correction was written and is gone.');
      return corrected;
    }, AGREEMENT_CONSTRAINTS);
  }
}

/** What is wrong with a record that stands within another input, at its place there. */
function inRecord(error: unknown): never {
  if (!(error instanceof InputInvalid)) throw error;
  throw new InputInvalid(
    error.violations.map(({ path: [input = 'input', ...rest], ...violation }) => ({
      ...violation,
      path: [input, 'record', ...rest],
    })),
  );
}
