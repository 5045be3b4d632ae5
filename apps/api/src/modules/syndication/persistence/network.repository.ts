/** Who runs the network. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';

const SECRETARIAT = statement<{ id: string }>(
  `select id from organisation where kind = 'SECRETARIAT' and lifecycle = 'ACTIVE'`,
);

@Injectable()
export class NetworkRepository {
  constructor(private readonly database: Database) {}

  /** The uuid of the secretariat's organisation; null while there is none. */
  async secretariat(): Promise<string | null> {
    return (await this.database.first(SECRETARIAT))?.id ?? null;
  }
}
