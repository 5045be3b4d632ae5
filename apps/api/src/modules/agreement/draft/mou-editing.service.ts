/** Writes new versions of the text on the table: edits, amendments, and the text that is opened again. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import type { EditMouInput, MouVersionedInput } from '../contract/draft-mou.input.js';
import type { MouReasonInput } from '../contract/mou-act.inputs.js';
import type { Mou } from '../contract/mou.model.js';
import { type AgreedTerms, changedTerms } from '../domain/agreed-terms.js';
import { MouActs } from '../mou-acts.js';
import { MouTexts } from '../mou-texts.js';
import { SignatureRepository } from '../persistence/signature.repository.js';
import type { MouFactsRow } from '../persistence/mou-facts.repository.js';
import { columnsOf, MouStore, type NewText } from '../persistence/mou-store.js';
import { MouVersionRepository } from '../persistence/mou-version.repository.js';
import { versionOf } from './new-version.js';

@Injectable()
export class MouEditing {
  constructor(
    private readonly acts: MouActs,
    private readonly store: MouStore,
    private readonly versions: MouVersionRepository,
    private readonly signatures: SignatureRepository,
    private readonly texts: MouTexts,
  ) {}

  /** Another version of a text that nobody has signed. What was accepted before counts no more. @throws as `MouActs.perform`, InputInvalid */
  edit(actor: Actor, input: EditMouInput): Promise<Mou> {
    const id = uuidOf('Mou', input.id, ['input', 'id']);
    return this.acts.perform(
      actor,
      id,
      'EDIT',
      async ({ row }) => {
        const { version, terms } = await this.write(actor, row, input, row.text_version);
        return { changes: { ...columnsOf(terms), text_version: version } };
      },
      { expectedVersion: input.expectedVersion },
    );
  }

  /** Puts another text beside the one in force. */
  amend(actor: Actor, input: EditMouInput): Promise<Mou> {
    const id = uuidOf('Mou', input.id, ['input', 'id']);
    return this.acts.perform(
      actor,
      id,
      'PROPOSE_AMENDMENT',
      async ({ row }) => {
        const { version } = await this.write(actor, row, input, row.text_version, row.text_version);
        return { changes: { amendment_version: version } };
      },
      { expectedVersion: input.expectedVersion },
    );
  }

  /** Takes the amendment off the table: its signatures are kept, and count no more. */
  withdraw(actor: Actor, { id: mouId, reason, expectedVersion }: MouReasonInput): Promise<Mou> {
    const id = uuidOf('Mou', mouId, ['input', 'id']);
    const write = async ({ row }: { row: MouFactsRow }) => {
      if (row.amendment_version !== null) await this.signatures.void(id, row.amendment_version);
      return { changes: { amendment_version: null } };
    };
    return this.acts.perform(actor, id, 'WITHDRAW_AMENDMENT', write, { reason, expectedVersion });
  }

  /** Opens the negotiation again with the same words as another version: what was accepted and signed counts no more. */
  reopen(actor: Actor, { id: mouId, reason, expectedVersion }: MouReasonInput): Promise<Mou> {
    const id = uuidOf('Mou', mouId, ['input', 'id']);
    const write = async ({ row }: { row: MouFactsRow }) => {
      await this.signatures.void(id, row.text_version);
      const { version } = await this.write(actor, row, { note: reason }, row.text_version);
      return { changes: { text_version: version, in_force_on: null, last_day: null, signed_on: null } };
    };
    return this.acts.perform(actor, id, 'REOPEN', write, { reason, expectedVersion });
  }

  private async write(
    actor: Actor,
    row: MouFactsRow,
    changes: Partial<MouVersionedInput>,
    from: number,
    amends?: number,
  ): Promise<{ version: number; terms: AgreedTerms }> {
    const before = await this.versions.one(row.id, from);
    const terms = changedTerms(before.terms, changes);
    const texts: readonly NewText[] =
      changes.texts == null ? before.texts : await this.texts.read(actor, changes.texts, row.party_ids, false);
    const note = changes.note ?? null;
    const written = versionOf({
      terms,
      texts,
      partyIds: before.partyIds,
      note,
      ...(amends !== undefined && { amends }),
    });
    return { version: await this.store.insertVersion(actor, row.id, written), terms };
  }
}
