/** Persons, accounts and mandates that the service itself sets up: documented office-holders and demo role accounts. */
import { Injectable } from '@nestjs/common';
import type { MandateRole } from '@kurultai/schema';
import type { System } from '../../core/access/index.js';
import { Database, statement, UnitOfWork } from '../../core/database/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { hashPassword } from './domain/password.js';
import { MandateRepository } from './persistence/mandate.repository.js';
import { type NewPerson, PersonRepository } from './persistence/person.repository.js';
import { SessionRepository } from './persistence/session.repository.js';

/** A person with the means to sign in. */
export type NewAccount = NewPerson & { readonly email: string; readonly password: string };

/** What a mandate says. */
export interface MandateTerms {
  readonly personId: string;
  readonly organisationId: string;
  readonly role: MandateRole;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
  readonly evidence: string;
}

const HELD = statement<{ id: string }>(`
  select id from mandate where person_id = $1 and organisation_id = $2 and role = $3 and revoked_at is null limit 1`);

/** Everybody else accepts an invitation: only the service itself, as the type of `actor` says, enters people by this way. */
@Injectable()
export class AccountService {
  constructor(
    private readonly persons: PersonRepository,
    private readonly mandates: MandateRepository,
    private readonly sessions: SessionRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** Enters a person. @returns the uuid */
  enter(actor: System, person: NewPerson): Promise<string> {
    return this.unitOfWork.run(async () => {
      const subjectId = await this.persons.insert(person);
      await this.audit.record(actor, { action: 'person.entered', subjectType: 'Person', subjectId });
      return subjectId;
    });
  }

  /**
   * Opens accounts. One whose address is known keeps its person: the password is set anew, and every session ends.
   * @returns the uuids of the persons, in order
   */
  async open(actor: System, accounts: readonly NewAccount[]): Promise<string[]> {
    const hashes = await Promise.all(accounts.map(({ password }) => hashPassword(password)));
    return this.unitOfWork.run(async () => {
      const ids: string[] = [];
      for (const [index, account] of accounts.entries()) {
        const known = await this.persons.byEmail(account.email);
        const subjectId = known?.id ?? (await this.enter(actor, account));
        await this.persons.setPassword(subjectId, hashes[index] ?? '');
        if (known) await this.sessions.endAll(subjectId, 'PASSWORD_RESET');
        await this.audit.record(actor, { action: 'account.opened', subjectType: 'Person', subjectId });
        ids.push(subjectId);
      }
      return ids;
    });
  }

  /** Grants a mandate, unless the person holds the same one. */
  grant(actor: System, terms: MandateTerms): Promise<void> {
    const { personId, organisationId, role, validFrom, validTo, evidence } = terms;
    return this.unitOfWork.run(async () => {
      if (await this.database.first(HELD, [personId, organisationId, role])) return;
      const subjectId = await this.mandates.insert({
        person_id: personId,
        organisation_id: organisationId,
        role,
        scope: null,
        valid_from: validFrom,
        valid_to: validTo ?? null,
        evidence,
        granted_by: null,
      });
      const details = { organisation: organisationId, role, person: personId };
      await this.audit.record(actor, { action: 'mandate.granted', subjectType: 'Mandate', subjectId, details });
    });
  }
}
