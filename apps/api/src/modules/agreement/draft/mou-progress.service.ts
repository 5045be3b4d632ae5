/** Carries a memorandum that is not signed on, or gives it up. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import type { MouActInput, MouReasonInput } from '../contract/mou-act.inputs.js';
import type { Mou } from '../contract/mou.model.js';
import { MouActs } from '../mou-acts.js';
import type { LoadedMou } from '../mou-subjects.js';
import { SignatureRepository } from '../persistence/signature.repository.js';

@Injectable()
export class MouProgress {
  constructor(
    private readonly acts: MouActs,
    private readonly signatures: SignatureRepository,
  ) {}

  /** Puts a draft before its parties. @throws as `MouActs.perform` */
  propose(actor: Actor, { id, expectedVersion }: MouActInput): Promise<Mou> {
    return this.acts.perform(actor, uuidOf('Mou', id, ['input', 'id']), 'PROPOSE', undefined, { expectedVersion });
  }

  /** Gives it up: signatures are kept, and count no more. @throws as `MouActs.perform` */
  abandon(actor: Actor, { id, reason, expectedVersion }: MouReasonInput): Promise<Mou> {
    const write = async ({ row }: LoadedMou) => {
      await this.signatures.void(row.id, row.text_version);
      return { changes: { end_reason: reason } };
    };
    return this.acts.perform(actor, uuidOf('Mou', id, ['input', 'id']), 'ABANDON', write, { reason, expectedVersion });
  }
}
