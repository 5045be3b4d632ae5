/** Erases a person who asks for it. Votes, mandates, signatures and ledgers stay valid: they refer to a person without a name. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { Forbidden, NotFound } from '../../../core/errors/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { ErasureRepository } from '../persistence/erasure.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { ErasureRegistry } from './erasure-registry.js';

@Injectable()
export class ErasureService {
  constructor(
    private readonly erasures: ErasureRepository,
    private readonly sessions: SessionRepository,
    private readonly registry: ErasureRegistry,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Takes name, addresses, password, invitations and what other modules keep of a person away for good, and ends its mandates.
   * @param asked the public id of the person
   * @returns the uuid
   * @throws NotFound; Refused with GuardFailed
   */
  erase(actor: Actor, asked: string): Promise<string> {
    const personId = uuidOf('Person', asked, 'personId');
    const by = actingPerson(actor);
    if (by === undefined) throw new Forbidden('A person of the secretariat erases.');
    return this.unitOfWork.run(async () => {
      const person = await this.erasures.lock(personId);
      if (!person) throw new NotFound('Person', asked);
      refuseIfBlocked(
        GUARDS.filter(([, , blocks]) => blocks({ ...person, oneself: by === personId })).map(([code, message]) =>
          describeGuard(code, message),
        ),
      );
      await this.registry.forget(personId);
      await this.sessions.endAll(personId, 'ERASED');
      await this.erasures.erase(personId, by);
      await this.audit.record(actor, { action: 'person.erased', subjectType: 'Person', subjectId: personId });
      return personId;
    });
  }
}

interface Facts {
  readonly erased: boolean;
  readonly lastAdmin: boolean;
  readonly oneself: boolean;
}

const GUARDS: readonly (readonly [code: string, message: string, blocks: (facts: Facts) => boolean])[] = [
  ['ALREADY_ERASED', 'The person was erased before.', ({ erased }) => erased],
  ['SECOND_PERSON', 'Nobody erases themselves: another privacy officer does.', ({ oneself }) => oneself],
  ['LAST_ADMIN', 'The person is the only admin: grant the role to somebody else before.', ({ lastAdmin }) => lastAdmin],
];
