/** The data of travel documents: entered, sealed, and read by nobody without a record of it. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { Vault } from '../../../core/vault/index.js';
import { TaskService } from '../../task/index.js';
import type { EnterVisaDataInput } from './contract/visa-letter.inputs.js';
import type { VisaLetter } from './contract/visa-letter.model.js';
import { checkPassport, packPassport, type Passport, passportPurpose, unpackPassport } from './domain/passport.js';
import { VisaLetterRepository } from './persistence/visa-letter.repository.js';
import { VisaEventService } from './visa-event.service.js';
import { VisaLetterActs } from './visa-letter-acts.js';
import { daysOf } from './visa-letter.mapper.js';

@Injectable()
export class VisaDataService {
  constructor(
    private readonly letters: VisaLetterRepository,
    private readonly acts: VisaLetterActs,
    private readonly events: VisaEventService,
    private readonly vault: Vault,
    private readonly tasks: TaskService,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters the data, or corrects them: an approval given before is void.
   * @throws InputInvalid without the values, NotFound, Stale; Refused when the event has no days yet, or is over
   */
  async enter(actor: Actor, input: EnterVisaDataInput): Promise<VisaLetter> {
    const id = uuidOf('VisaLetter', input.id, ['input', 'id']);
    const { name, number, nationality, birthDate, expiresOn, consulate, expectedVersion } = input;
    const passport: Passport = { name, number, nationality, birthDate, expiresOn };
    const act = { id, action: 'ENTER_DATA', audit: 'visa.enterData', expectedVersion } as const;
    await this.acts.perform(actor, act, async (row, state) => {
      const endsOn = daysOf(row).endsOn ?? '';
      checkPassport(passport, { endsOn, today: this.clock.today() });
      await this.letters.update(id, null, {
        state,
        consulate,
        completed_by: actingPerson(actor) ?? null,
        approved_by: null,
        approved_at: null,
        passport_sealed: this.vault.seal(passportPurpose(id), packPassport(passport)),
        purge_on: await this.events.purgeDay(row, endsOn),
        purged_at: null,
      });
      await this.tasks.close('VISA_DATA', id);
      await this.tasks.open({
        kind: 'VISA_APPROVE',
        subjectType: 'VisaLetter',
        subjectId: id,
        assignee: { role: 'OFFICER' },
        dueOn: daysOf(row).startsOn,
      });
    });
    return this.acts.shown(id);
  }

  /** The data, for the person or the case handler; the audit log says who read them when. @throws NotFound, Refused */
  async read(actor: Actor, id: string): Promise<Passport> {
    return this.acts.perform(actor, { id, action: 'READ_DATA', audit: 'visa.readData' }, () => this.opened(id));
  }

  /** Opens the data of a letter whose act was allowed. */
  async opened(id: string): Promise<Passport> {
    const { passport } = await this.letters.sealed(id);
    if (!passport) throw new Error('An act on data that are not here was allowed.');
    return unpackPassport(this.vault.open(passportPurpose(id), passport));
  }
}
