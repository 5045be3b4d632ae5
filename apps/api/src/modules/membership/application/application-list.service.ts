/** The list of applications, the newest first. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { decodeCursor, pageOf, pageSize } from '../../../core/graphql/index.js';
import { uuidOf, uuidsOf } from '../../../core/ids/index.js';
import { ApplicationReader } from './application.reader.js';
import { ApplicationConnection } from './contract/application.model.js';
import type { ApplicationsArgs } from './contract/applications.args.js';
import { listScope } from './domain/application.policy.js';
import { ApplicationSearch } from './persistence/application-search.js';

const ORDER = 'NEWEST';

@Injectable()
export class ApplicationList {
  constructor(
    private readonly search: ApplicationSearch,
    private readonly reader: ApplicationReader,
  ) {}

  /** One page of those that the actor may know of. @throws InputInvalid for a cursor or an id that is none */
  async list(actor: Actor, args: ApplicationsArgs): Promise<ApplicationConnection> {
    const { state, organisationId, category, targetSummit, provenance } = args.filter ?? {};
    const [size, after] = [pageSize(args), args.after ?? null];
    const rows = await this.search.page({
      states: state ?? null,
      organisations: organisationId == null ? null : uuidsOf('Organisation', organisationId, 'filter.organisationId'),
      categories: category ?? null,
      summit: targetSummit == null ? null : uuidOf('Summit', targetSummit, ['filter', 'targetSummit']),
      provenances: provenance ?? null,
      after: after === null ? null : (decodeCursor(ORDER, ['uuid'], after)[0] ?? null),
      limit: size + 1,
      ...listScope(actor),
    });
    const page = pageOf(this.reader.toModels(actor, rows), { size, after, order: ORDER, key: ({ uuid }) => [uuid] });
    return Object.assign(new ApplicationConnection(), page);
  }
}
