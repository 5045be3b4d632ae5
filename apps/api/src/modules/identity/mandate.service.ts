/** Mandates: inviting to them, accepting, revoking, reading. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { Forbidden, InputInvalid, NotFound, Refused } from '../../core/errors/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { OrganisationService } from '../organisation/index.js';
import { AlreadyEnded, CodeUnusable, MandateAlreadyHeld } from './contract/identity.refusals.js';
import type { AcceptInvitationInput, InviteMandateInput } from './contract/mandate.inputs.js';
import { hashPassword } from './domain/password.js';
import { mayGrant, mayGrantRole, roleFits } from './domain/identity.policy.js';
import { hashSecret, newSecret } from './domain/secret.js';
import { MandateRepository, type MandateRow } from './persistence/mandate.repository.js';
import { PersonRepository } from './persistence/person.repository.js';
import { type IssuedTokens, SessionRepository } from './persistence/session.repository.js';
import { SignInService } from './sign-in.service.js';

const INVITATION_SECONDS = 14 * 24 * 3600;
const ALREADY_HELD = { mandate_once: () => new Refused(new MandateAlreadyHeld()) };

@Injectable()
export class MandateService {
  constructor(
    private readonly mandates: MandateRepository,
    private readonly persons: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly signIns: SignInService,
    private readonly organisations: OrganisationService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Invites a person to act for an organisation. The code is shown this once; hand it over by a way that you trust.
   * @throws NotFound, Forbidden, InputInvalid
   */
  async invite(actor: Actor, input: InviteMandateInput): Promise<{ code: string; expiresAt: Date }> {
    const organisationId = await this.grantable(actor, input);
    const validFrom = input.validFrom ?? this.clock.today();
    if (input.validTo != null && input.validTo <= validFrom) {
      throw InputInvalid.at('input.validTo', 'dateOrder', 'A mandate ends after it begins.');
    }
    const code = newSecret('INVITATION');
    const expiresAt = this.clock.in(INVITATION_SECONDS);
    await this.unitOfWork.run(async () => {
      const subjectId = await this.mandates.insertInvitation({
        code_hash: hashSecret(code),
        expires_at: expiresAt,
        organisation_id: organisationId,
        role: input.role,
        scope: input.scope ?? null,
        email: input.email,
        name: input.name,
        valid_from: validFrom,
        valid_to: input.validTo ?? null,
        evidence: input.evidence ?? null,
        invited_by: actingPerson(actor) ?? null,
      });
      const details = { organisation: organisationId, role: input.role };
      await this.audit.record(actor, { action: 'mandate.invited', subjectType: 'Invitation', subjectId, details });
    });
    return { code, expiresAt };
  }

  /**
   * Accepts an invitation: the person sets a password, or gives the one that the account has, and is signed in.
   * @throws Refused with CodeUnusable or MandateAlreadyHeld; Unauthenticated when the account has another password
   */
  async accept(
    input: AcceptInvitationInput,
    networkAddress: string,
  ): Promise<{ tokens: IssuedTokens; mandate: MandateRow }> {
    const hash = hashSecret(input.code);
    const peek = await this.unitOfWork.run(() => this.mandates.invitation(hash));
    if (!peek?.usable) throw new Refused(new CodeUnusable());
    const known = await this.persons.byEmail(peek.email);
    // Whoever has the code but not the password of an existing account gets no further.
    const personId = known?.hash ? await this.signIns.verify(peek.email, input.password, networkAddress) : known?.id;
    const newHash = known?.hash ? undefined : await hashPassword(input.password);
    return this.unitOfWork.run(async () => {
      const invitation = await this.mandates.invitation(hash);
      if (!invitation?.usable) throw new Refused(new CodeUnusable());
      const name = input.name ?? invitation.name;
      const person = personId ?? (await this.persons.insert({ name, email: invitation.email, provenance: 'LIVE' }));
      if (newHash !== undefined) await this.persons.setPassword(person, newHash);
      const { organisation_id, role, scope, valid_from, valid_to, evidence, invited_by: granted_by } = invitation;
      const terms = { organisation_id, role, scope, valid_from, valid_to, evidence, granted_by };
      const mandateId = await this.mandates.insert({ person_id: person, ...terms });
      await this.mandates.markAccepted(invitation.id, mandateId);
      const details = { organisation: organisation_id, role, person };
      const actor: Actor = { kind: 'SYSTEM', reason: 'invitation' };
      await this.audit.record(actor, {
        action: 'mandate.granted',
        subjectType: 'Mandate',
        subjectId: mandateId,
        details,
      });
      const mandate = (await this.mandates.byIds([mandateId])).get(mandateId);
      if (!mandate) throw new Error('The mandate that was just written is gone.');
      return { tokens: await this.sessions.begin(person), mandate };
    }, ALREADY_HELD);
  }

  /** Revokes a mandate, from now on. Past acts stay valid. @throws NotFound, Refused with AlreadyEnded */
  async revoke(actor: Actor, mandateId: string, asked: string): Promise<MandateRow> {
    return this.unitOfWork.run(async () => {
      const mandate = (await this.mandates.byIds([mandateId])).get(mandateId);
      if (!mandate || !mayGrant(actor, mandate.organisation_id)) throw new NotFound('Mandate', asked);
      if (!mayGrantRole(actor, mandate.role))
        throw new Forbidden('Only an admin grants and revokes roles of the secretariat.');
      if (!(await this.mandates.revoke(mandateId, actingPerson(actor) ?? null))) throw new Refused(new AlreadyEnded());
      await this.audit.record(actor, { action: 'mandate.revoked', subjectType: 'Mandate', subjectId: mandateId });
      return { ...mandate, revoked_at: this.clock.now() };
    });
  }

  private async grantable(actor: Actor, { organisationId: asked, role }: InviteMandateInput): Promise<string> {
    const organisation = await this.organisations.existing(actor, asked, ['input', 'organisationId']);
    if (!mayGrant(actor, organisation.uuid)) throw new NotFound('Organisation', asked);
    if (!roleFits(role, organisation.kind)) {
      throw InputInvalid.at(
        'input.role',
        'secretariatRole',
        `${role} exists in the secretariat's own organisation only.`,
      );
    }
    if (!mayGrantRole(actor, role)) throw new Forbidden('Only an admin grants and revokes roles of the secretariat.');
    return organisation.uuid;
  }
}
