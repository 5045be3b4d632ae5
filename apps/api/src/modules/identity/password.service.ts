/** Reset codes: an officer who knows the person issues one, the person sets a new password with it. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { Database, statement, UnitOfWork } from '../../core/database/index.js';
import { Forbidden, NotFound, Refused } from '../../core/errors/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { CodeUnusable } from './contract/identity.refusals.js';
import { hashPassword } from './domain/password.js';
import { hashSecret, newSecret } from './domain/secret.js';
import { MandateRepository } from './persistence/mandate.repository.js';
import { PersonRepository } from './persistence/person.repository.js';
import { SessionRepository } from './persistence/session.repository.js';
import { SignInService } from './sign-in.service.js';

const CODE_SECONDS = 24 * 3600;
const EVERYBODY = { personId: null, all: true, organisationId: null };
const USABLE = statement<{ usable: true }>(
  `select true as usable from reset_code where code_hash = $1 and used_at is null and expires_at > $2`,
);
const USE = statement<{ personId: string }>(`
  update reset_code set used_at = $2 where code_hash = $1 and used_at is null and expires_at > $2
  returning person_id as "personId"`);

@Injectable()
export class PasswordService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly persons: PersonRepository,
    private readonly mandates: MandateRepository,
    private readonly sessions: SessionRepository,
    private readonly signIns: SignInService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Issues a code. It is shown this once, works once, for a day.
   * @throws NotFound; Forbidden for an account of the secretariat unless the actor is an admin, who could take it over
   */
  async issueCode(actor: Actor, personId: string, asked: string): Promise<{ code: string; expiresAt: Date }> {
    if (!(await this.persons.readable([personId], EVERYBODY)).has(personId)) throw new NotFound('Person', asked);
    const admin = actor.kind === 'SYSTEM' || (actor.kind === 'OFFICER' && actor.roles.includes('ADMIN'));
    if (!admin && (await this.mandates.holdsSecretariatRole(personId))) {
      throw new Forbidden('Only an admin issues reset codes for people of the secretariat.');
    }
    const code = newSecret('RESET');
    const expiresAt = this.clock.in(CODE_SECONDS);
    await this.unitOfWork.run(async () => {
      await this.database.insert('reset_code', {
        code_hash: hashSecret(code),
        person_id: personId,
        issued_by: actingPerson(actor) ?? null,
        issued_at: this.clock.now(),
        expires_at: expiresAt,
      });
      await this.audit.record(actor, { action: 'password.resetIssued', subjectType: 'Person', subjectId: personId });
    });
    return { code, expiresAt };
  }

  /** Sets a new password, ends every session of the person and lifts its lock. @throws Refused with CodeUnusable */
  async reset(code: string, password: string): Promise<void> {
    const values = [hashSecret(code), this.clock.now()];
    // Looked at before the costly hash is made, so that guesses cost next to nothing.
    if (!(await this.database.first(USABLE, values))) throw new Refused(new CodeUnusable());
    const hash = await hashPassword(password);
    const personId = await this.unitOfWork.run(async () => {
      const [used] = await this.database.write(USE, values);
      if (!used) throw new Refused(new CodeUnusable());
      await this.persons.setPassword(used.personId, hash);
      await this.sessions.endAll(used.personId, 'PASSWORD_RESET');
      const actor: Actor = { kind: 'SYSTEM', reason: 'reset code' };
      await this.audit.record(actor, { action: 'password.reset', subjectType: 'Person', subjectId: used.personId });
      return used.personId;
    });
    const person = (await this.persons.readable([personId], EVERYBODY)).get(personId);
    if (person?.email != null) await this.signIns.forgive(person.email);
  }
}
