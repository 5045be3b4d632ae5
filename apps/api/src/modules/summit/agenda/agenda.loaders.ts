/** The programme of summits in batches. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import { maySeeItem, maySeeSummit } from '../domain/summit.policy.js';
import { SummitRepository } from '../persistence/summit.repository.js';
import { toAgendaItem, toSession } from './agenda.mapper.js';
import type { AgendaItem, SummitSession } from './agenda.models.js';
import { AgendaRepository } from './agenda.repository.js';

/** By the uuid of the summit, which the reader may read. */
@Injectable()
export class SummitSessionsLoader extends BatchLoader<string, SummitSession[]> {
  constructor(private readonly agenda: AgendaRepository) {
    super();
  }

  protected async batch(_: Actor, summitIds: readonly string[]): Promise<Map<string, SummitSession[]>> {
    const rows = await this.agenda.sessionsOf(summitIds);
    return new Map([...rows].map(([id, found]) => [id, found.map(toSession)]));
  }
}

/** By the uuid of the summit, which the reader may read. */
@Injectable()
export class AgendaLoader extends BatchLoader<string, AgendaItem[]> {
  constructor(private readonly agenda: AgendaRepository) {
    super();
  }

  protected async batch(actor: Actor, summitIds: readonly string[]): Promise<Map<string, AgendaItem[]>> {
    const rows = await this.agenda.itemsOf(summitIds);
    return new Map(
      [...rows].map(([id, found]) => [id, found.filter(({ kind }) => maySeeItem(actor, kind)).map(toAgendaItem)]),
    );
  }
}

/** By its own uuid. */
@Injectable()
export class SummitSessionLoader extends BatchLoader<string, SummitSession> {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly summits: SummitRepository,
  ) {
    super();
  }

  protected async batch(actor: Actor, ids: readonly string[]): Promise<Map<string, SummitSession>> {
    const rows = [...(await this.agenda.sessions(ids)).values()];
    const summits = await this.summits.byIds(rows.map(row => row.summit_id));
    const seen = rows.filter(row => maySeeSummit(actor, summits.get(row.summit_id)));
    return new Map(seen.map(row => [row.id, toSession(row)]));
  }
}

/** By its own uuid. */
@Injectable()
export class AgendaItemLoader extends BatchLoader<string, AgendaItem> {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly summits: SummitRepository,
  ) {
    super();
  }

  protected async batch(actor: Actor, ids: readonly string[]): Promise<Map<string, AgendaItem>> {
    const rows = [...(await this.agenda.items(ids)).values()].filter(({ kind }) => maySeeItem(actor, kind));
    const summits = await this.summits.byIds(rows.map(row => row.summit_id));
    const seen = rows.filter(row => maySeeSummit(actor, summits.get(row.summit_id)));
    return new Map(seen.map(row => [row.id, toAgendaItem(row)]));
  }
}

/** The files of an item with the day of their circulation, by the uuid of the item. */
@Injectable()
export class AgendaDocumentsLoader extends BatchLoader<string, { file_id: string; circulated_on: string }[]> {
  constructor(private readonly agenda: AgendaRepository) {
    super();
  }

  protected batch(_: Actor, itemIds: readonly string[]) {
    return this.agenda.documentsOf(itemIds);
  }
}
