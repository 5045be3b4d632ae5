/** How parties say yes: they accept a text, and sign it; or the secretariat records that they did. */
import { Injectable } from '@nestjs/common';
import type { MouStatus, SignatureMethod } from '@kurultai/schema';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { InputInvalid, NotFound } from '../../../core/errors/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { addMonths } from '../../../core/zone/index.js';
import type {
  AcceptMouTextInput,
  RecordMouAcceptanceInput,
  RecordMouSignatureInput,
  SignMouInput,
} from '../contract/mou-consent.inputs.js';
import type { Mou } from '../contract/mou.model.js';
import { isEffective, type MouSubject, unaccepted } from '../domain/mou-subject.js';
import { MouActs, type MouEffect } from '../mou-acts.js';
import type { LoadedMou } from '../mou-subjects.js';
import { MouTexts } from '../mou-texts.js';
import { SignatureRepository } from '../persistence/signature.repository.js';
import { MouCompletion } from './mou-completion.js';

/** Terms are written down from the signature on: a mistyped year must not make thousands. */
const EARLIEST_MONTHS = 1_200;

/** A signature as it was given. */
interface Given {
  readonly method: SignatureMethod;
  readonly signedOn: string;
  readonly personId: string | null;
  readonly evidence: string | null;
  readonly place: string | null;
  readonly fileId: string | null | undefined;
}

@Injectable()
export class MouConsent {
  constructor(
    private readonly acts: MouActs,
    private readonly signatures: SignatureRepository,
    private readonly completion: MouCompletion,
    private readonly texts: MouTexts,
    private readonly clock: Clock,
  ) {}

  /** Accepts a text for the party for which the actor acts. @throws as `MouActs.perform` */
  accept(actor: Actor, input: AcceptMouTextInput): Promise<Mou> {
    const given = ({ row, subject }: LoadedMou) => ({ textCurrent: hashOnTable({ row, subject }) === input.textHash });
    return this.acts.perform(actor, idOfInput(input.id), 'ACCEPT_TEXT', this.accepting(actor, null), { given });
  }

  /** Records that a party accepted a text elsewhere. @throws as `MouActs.perform`, NotFound for what is no party */
  recordAcceptance(actor: Actor, input: RecordMouAcceptanceInput): Promise<Mou> {
    const given = (loaded: LoadedMou) => ({
      party: partyOf(loaded, input.partyId),
      textCurrent: hashOnTable(loaded) === input.textHash,
    });
    const write = this.accepting(actor, input.evidence);
    return this.acts.perform(actor, idOfInput(input.id), 'RECORD_ACCEPTANCE', write, { given });
  }

  /** Signs for the party for which the actor acts, as its legal signatory on that day. @throws as `MouActs.perform` */
  sign(actor: Actor, input: SignMouInput): Promise<Mou> {
    const signature = this.checked({
      method: input.method ?? 'ELECTRONIC',
      signedOn: input.signedOn ?? this.clock.today(),
      personId: actingPerson(actor) ?? null,
      evidence: null,
      place: input.place ?? null,
      fileId: input.fileId,
    });
    return this.signing(actor, input, 'SIGN', signature, ({ subject }) => subject.party);
  }

  /** Records a signature on paper, by a signatory with a mandate on that day, or with evidence. @throws as `sign` */
  recordSignature(actor: Actor, input: RecordMouSignatureInput): Promise<Mou> {
    const { signatoryId, evidence = null } = input;
    if ((signatoryId == null) === (evidence === null)) {
      const message = 'Say who signed, or what shows that the party signed.';
      throw InputInvalid.at('input.signatoryId', 'signatoryOrEvidence', message);
    }
    const signature = this.checked({
      method: input.method,
      signedOn: input.signedOn,
      personId: signatoryId == null ? null : uuidOf('Person', signatoryId, ['input', 'signatoryId']),
      evidence,
      place: input.place ?? null,
      fileId: input.fileId,
    });
    return this.signing(actor, input, 'RECORD_SIGNATURE', signature, loaded => partyOf(loaded, input.partyId));
  }

  private accepting(actor: Actor, evidence: string | null) {
    return async ({ row, subject }: LoadedMou, to: MouStatus): Promise<MouEffect> => {
      const version = row.amendment_version ?? row.text_version;
      await this.signatures.accept(actor, consentOf({ row, subject }, version, evidence));
      const all = to === 'AGREED_TEXT' || (isEffective(to) && unaccepted(subject).length === 1);
      return all ? { tell: 'mou.agreed' } : {};
    };
  }

  private signing(
    actor: Actor,
    input: { readonly id: string; readonly textHash: string },
    action: 'SIGN' | 'RECORD_SIGNATURE',
    signature: Given,
    partyIn: (loaded: LoadedMou) => string | null,
  ): Promise<Mou> {
    const { personId, signedOn, method, place, evidence } = signature;
    let mandateId: string | null = null;
    const given = async (loaded: LoadedMou): Promise<Partial<MouSubject>> => {
      const party = partyIn(loaded);
      mandateId =
        personId === null || party === null ? null : await this.signatures.mandateOn(personId, party, signedOn);
      return {
        party,
        signedOn,
        mandateValid: evidence !== null || mandateId !== null,
        textCurrent: hashOnTable(loaded) === input.textHash,
      };
    };
    const write = async (loaded: LoadedMou, to: MouStatus): Promise<MouEffect> => {
      const version = loaded.row.amendment_version ?? loaded.row.text_version;
      const fileId = await this.texts.evidence(actor, signature.fileId, loaded.subject.partyIds, 'input.fileId');
      await this.signatures.sign(actor, {
        ...consentOf(loaded, version, evidence),
        ...{ method, place, signed_on: signedOn, file_id: fileId },
        signatory_id: evidence === null ? personId : null,
        mandate_id: mandateId,
      });
      return this.completion.after(loaded, to);
    };
    return this.acts.perform(actor, idOfInput(input.id), action, write, { given });
  }

  private checked(signature: Given): Given {
    const today = this.clock.today();
    if (signature.signedOn > today) throw InputInvalid.at('input.signedOn', 'future', 'This is still to come.');
    if (signature.signedOn < addMonths(today, -EARLIEST_MONTHS)) {
      throw InputInvalid.at('input.signedOn', 'tooEarly', 'This is more than a hundred years ago.');
    }
    if (signature.method === 'WET_INK_SCAN' && signature.fileId == null) {
      throw InputInvalid.at('input.fileId', 'scanNeeded', 'Add the scan of what was signed.');
    }
    return signature;
  }
}

/** The hash of the text on the table: of the amendment while it is in force. */
function hashOnTable({ row, subject }: LoadedMou): string | null {
  return isEffective(subject.state) ? row.amendment_hash : row.text_hash;
}

function consentOf({ row, subject }: LoadedMou, version: number, evidence: string | null) {
  const textHash = row.amendment_hash ?? row.text_hash;
  if (subject.party === null || textHash === null) throw new Error('A consent without a party or a text.');
  return { mouId: row.id, version, organisationId: subject.party, textHash, evidence };
}

/** @throws NotFound for an organisation that is no party */
function partyOf({ subject }: LoadedMou, asked: string): string {
  const id = uuidOf('Organisation', asked, ['input', 'partyId']);
  if (!subject.partyIds.includes(id)) throw new NotFound('Organisation', asked);
  return id;
}

const idOfInput = (id: string): string => uuidOf('Mou', id, ['input', 'id']);
