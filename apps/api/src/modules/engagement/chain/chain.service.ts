/** The chain from a first meeting to what came of it, both ways, and engagements as evidence of an applicant. */
import { Injectable } from '@nestjs/common';
import type { ApplicationState } from '@kurultai/schema';
import { type Actor, sees } from '../../../core/access/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { Forbidden, NotFound } from '../../../core/errors/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { type Application, ApplicationReader } from '../../membership/index.js';
import { EngagementService } from '../engagement.service.js';
import type { CiteEngagementInput } from './chain.contract.js';
import { ChainRepository } from './chain.repository.js';

/** Where nothing is added any more. */
const CLOSED: ReadonlySet<ApplicationState> = new Set(['ADMITTED', 'REFUSED', 'WITHDRAWN', 'LAPSED']);

@Injectable()
export class ChainService {
  constructor(
    private readonly chain: ChainRepository,
    private readonly engagements: EngagementService,
    private readonly applications: ApplicationReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Names an engagement, such as a study visit, as evidence of an application. What is named already stays as it is.
   * @throws NotFound, Forbidden for another's application, Refused when it is closed
   */
  cite(actor: Actor, input: CiteEngagementInput): Promise<Application> {
    const applicationId = uuidOf('Application', input.applicationId, ['input', 'applicationId']);
    const engagementId = uuidOf('Engagement', input.engagementId, ['input', 'engagementId']);
    return this.unitOfWork.run(async () => {
      await this.chain.hold(applicationId);
      const application = await this.applications.read(actor, applicationId);
      if (!sees(application.audience, 'OWN')) throw new Forbidden('Name evidence of your own application only.');
      if (!(await this.engagements.readMany(actor, [engagementId])).has(engagementId)) {
        throw new NotFound('Engagement', input.engagementId);
      }
      if (CLOSED.has(application.stands)) {
        refuseIfBlocked([describeGuard('APPLICATION_CLOSED', 'The application is closed.')]);
      }
      if (await this.chain.cite(actor, applicationId, engagementId, input.note ?? null)) {
        const details = { engagement: input.engagementId };
        const act = { action: 'application.engagementCited', subjectType: 'Application', subjectId: applicationId };
        await this.audit.record(actor, { ...act, details });
      }
      return application;
    });
  }
}
