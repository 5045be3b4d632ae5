import { Injectable } from '@nestjs/common';
import { type Actor, holds } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import type { RegisterImport } from './contract/register-import.model.js';
import { READ_IMPORTS } from './domain/grants.js';
import { RegisterImportService } from './register-import.service.js';

/** Register imports by uuid, for those who may read them. */
@Injectable()
export class RegisterImportLoader extends BatchLoader<string, RegisterImport> {
  constructor(private readonly imports: RegisterImportService) {
    super();
  }

  protected async batch(actor: Actor, ids: readonly string[]): Promise<Map<string, RegisterImport>> {
    return holds(actor, READ_IMPORTS) ? this.imports.readMany(ids) : new Map();
  }
}
