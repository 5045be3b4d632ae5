/** Documents and waivers in batches. Whoever loads has checked that the reader may see them. */
import { Injectable } from '@nestjs/common';
import type { Actor, Audience } from '../../../../core/access/index.js';
import { Clock } from '../../../../core/clock/index.js';
import { BatchLoader } from '../../../../core/graphql/index.js';
import { mayReadDocument, toDocument, toWaiver } from './document.mapper.js';
import type { ApplicationDocument, ApplicationWaiver } from './document.models.js';
import { DocumentRepository } from './document.repository.js';
import { DocumentService } from './document.service.js';

/** By uuid, as far as the reader may read them. */
@Injectable()
export class ApplicationDocumentLoader extends BatchLoader<string, ApplicationDocument> {
  constructor(private readonly documents: DocumentService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, ApplicationDocument>> {
    return this.documents.readMany(actor, ids);
  }
}

/** As what a reader sees the application. */
export interface Readership {
  readonly audience: Audience;
  readonly circulated: boolean;
}

/** All versions of all documents of an application that its reader may read. */
@Injectable()
export class DocumentsOfApplicationLoader extends BatchLoader<string, ApplicationDocument[], Readership> {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  protected async batch(
    _: Actor,
    ids: readonly string[],
    { audience, circulated }: Readership,
  ): Promise<Map<string, ApplicationDocument[]>> {
    const [rows, today] = [await this.documents.ofApplications(ids), this.clock.today()];
    return new Map(
      ids.map(id => {
        const readable = (rows.get(id) ?? []).filter(row => mayReadDocument(audience, circulated, row));
        return [id, readable.map(row => toDocument(audience, row, today))];
      }),
    );
  }
}

/** What the board does without in an application, for the applicant and the secretariat. */
@Injectable()
export class WaiversOfApplicationLoader extends BatchLoader<string, ApplicationWaiver[], Audience> {
  constructor(private readonly documents: DocumentRepository) {
    super();
  }

  protected async batch(
    _: Actor,
    ids: readonly string[],
    audience: Audience,
  ): Promise<Map<string, ApplicationWaiver[]>> {
    const rows = await this.documents.waivers(ids);
    return new Map(ids.map(id => [id, (rows.get(id) ?? []).map(row => toWaiver(audience, row))]));
  }
}
