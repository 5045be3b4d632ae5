/** Reads applications: for readers with their rights, and whole for the modules above. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { notFound } from './application-acts.js';
import { toApplication, toFacts } from './application.mapper.js';
import type { Application } from './contract/application.model.js';
import type { ApplicationFacts } from './domain/application-facts.js';
import { ApplicationRepository } from './persistence/application.repository.js';
import type { ApplicationRow } from './persistence/application.rows.js';

@Injectable()
export class ApplicationReader {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly clock: Clock,
  ) {}

  /** The applications with these uuids, whoever asks, by uuid. */
  async readForBallot(ids: readonly string[]): Promise<Map<string, ApplicationFacts>> {
    return new Map([...(await this.applications.byIds(ids))].map(([id, row]) => [id, toFacts(row)]));
  }

  /** The applications that the actor may know of, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Application>> {
    const models = this.toModels(actor, [...(await this.applications.byIds(ids)).values()]);
    return new Map(models.map(model => [model.uuid, model]));
  }

  /** One application. @throws NotFound when there is none or the actor may not know of it */
  async read(actor: Actor, id: string): Promise<Application> {
    const found = (await this.readMany(actor, [id])).get(id);
    if (!found) throw notFound(id);
    return found;
  }

  /** Those of each organisation that the actor may know of, the newest first. */
  async ofOrganisations(actor: Actor, ids: readonly string[]): Promise<Map<string, Application[]>> {
    const rows = await this.applications.ofOrganisations(ids);
    return new Map(ids.map(id => [id, this.toModels(actor, rows.get(id) ?? [])]));
  }

  /** Rows as the actor sees them; what it may not know of is left out. */
  toModels(actor: Actor, rows: readonly ApplicationRow[]): Application[] {
    const now = this.clock.now();
    return rows.flatMap(row => toApplication(actor, row, now) ?? []);
  }
}
