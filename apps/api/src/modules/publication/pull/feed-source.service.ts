/** Registered feeds: who registers, changes, pauses and removes them. Reading them is in feed-reading.service.ts. */
import { FEED_LIMITS } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { Forbidden, InputInvalid, NotFound, Stale } from '../../../core/errors/index.js';
import { decodeCursor, pageOf, pageSize } from '../../../core/graphql/index.js';
import { idOf, uuidOf, uuidsOf } from '../../../core/ids/index.js';
import { JobQueue } from '../../../core/jobs/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { Outbound, OutboundError } from '../../../core/outbound/index.js';
import { refuseIfBlocked } from '../../../core/workflow/index.js';
import { type Organisation, OrganisationService } from '../../organisation/index.js';
import { TaskService } from '../../task/index.js';
import type { ChangeFeedSourceInput, FeedSourcesArgs, RegisterFeedSourceInput } from './contract/feed-source.inputs.js';
import { type FeedSource, FeedSourceConnection } from './contract/feed-source.model.js';
import { FEED_SOURCE_CONSTRAINTS, organisationEnded, tooManyFeeds } from './domain/constraints.js';
import { isForAll, mayManage } from './domain/feed-source.policy.js';
import { type FeedSourceAction, feedSourceWorkflow } from './domain/feed-source.workflow.js';
import { isOnWebsite, siteOf } from './domain/own-site.js';
import { readSoon } from './feed-source.jobs.js';
import { subjectOf, toFeedSource } from './feed-source.mapper.js';
import { type FeedSourceChanges, FeedSourceRepository, START } from './persistence/feed-source.repository.js';
import type { FeedSourceRow } from './persistence/feed-source.rows.js';

const ORDER = 'FEED_SOURCE';
/** After a change, what came before says nothing of what comes next. */
const FORGET = { etag: null, last_modified: null, body_hash: null } as const;

@Injectable()
export class FeedSourceService {
  constructor(
    private readonly sources: FeedSourceRepository,
    private readonly organisations: OrganisationService,
    private readonly tasks: TaskService,
    private readonly outbound: Outbound,
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The feeds with these ids that the actor may see, by id. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, FeedSource>> {
    const rows = [...(await this.sources.byIds(ids)).values()].filter(row => mayManage(actor, row.organisation_id));
    return new Map(rows.map(row => [row.id, toFeedSource(row, this.clock.now())]));
  }

  /** One page of the feeds that the actor may see, the newest first. */
  async list(actor: Actor, args: FeedSourcesArgs): Promise<FeedSourceConnection> {
    const { organisation, state } = args.filter ?? {};
    const asked = organisation == null ? null : uuidsOf('Organisation', organisation, 'filter.organisation');
    const own = actingOrganisation(actor);
    const seen = isForAll(actor) ? asked : [own ?? ''].filter(id => id !== '' && (asked?.includes(id) ?? true));
    const [size, after] = [pageSize(args), args.after ?? null];
    const place = after === null ? START : (decodeCursor(ORDER, ['uuid'], after)[0] ?? START);
    const rows = await this.sources.list(seen, state ?? null, place, size + 1);
    const feeds = rows.map(row => toFeedSource(row, this.clock.now()));
    const page = pageOf(feeds, { size, after, order: ORDER, key: ({ uuid }) => [uuid] });
    return Object.assign(new FeedSourceConnection(), page);
  }

  /**
   * Registers a feed. On the website of its organisation it is read at once; elsewhere, and where another one has its
   * website on the same host, the secretariat confirms it first.
   * @throws Forbidden for another organisation than the own, NotFound, InputInvalid for an address that is not called;
   *   Refused when there are too many, when it is registered already, or when the organisation has ended
   */
  async register(actor: Actor, input: RegisterFeedSourceInput): Promise<FeedSource> {
    const organisation = await this.organisationOf(actor, input.organisationId ?? null);
    const url = this.checked(input.url);
    return this.unitOfWork.run(async () => {
      const [organisationId, now] = [organisation.uuid, this.clock.now()];
      if (organisation.lifecycle !== 'ACTIVE') throw organisationEnded();
      await this.sources.lockOrganisation(organisationId);
      if ((await this.sources.living(organisationId)) >= FEED_LIMITS.perOrganisation) {
        throw tooManyFeeds(FEED_LIMITS.perOrganisation);
      }
      const confirmed = isForAll(actor);
      const state = confirmed || (await this.isOwnSite(url, organisation)) ? 'ACTIVE' : 'PENDING';
      const confirmed_at = confirmed ? now : null;
      const row = { organisation_id: organisationId, url, state, confirmed_at, ...settingsOf(input) };
      const id = await this.sources.insert(row);
      if (state === 'ACTIVE') await readSoon(this.jobs, id);
      else await this.askToConfirm(id);
      await this.record(actor, 'feedSource.register', id);
      return this.shown(id);
    }, FEED_SOURCE_CONSTRAINTS);
  }

  /** Whoever enters the website of another one as its own is looked at by a person. */
  private async isOwnSite(url: string, { uuid, website }: Organisation): Promise<boolean> {
    const site = isOnWebsite(url, website) ? siteOf(url) : undefined;
    return site !== undefined && !(await this.sources.othersAreOn(site, uuid));
  }

  /** Changes what all items of a feed get. It is read anew. @throws NotFound, Stale, Refused */
  change(actor: Actor, input: ChangeFeedSourceInput): Promise<FeedSource> {
    const id = uuidOf('FeedSource', input.id, ['input', 'id']);
    const now = this.clock.now();
    const changes = { ...settingsOf(input), ...FORGET, next_fetch_at: now };
    return this.perform(actor, id, 'CHANGE', 'feedSource.change', { changes, expectedVersion: input.expectedVersion });
  }

  /** Confirms that a feed is its organisation's own, wherever it is. */
  confirm(actor: Actor, id: string): Promise<FeedSource> {
    const now = this.clock.now();
    const changes = { confirmed_at: now, next_fetch_at: now };
    return this.perform(actor, id, 'CONFIRM', 'feedSource.confirm', { changes });
  }

  /** Lets a feed rest. */
  pause(actor: Actor, id: string): Promise<FeedSource> {
    return this.perform(actor, id, 'PAUSE', 'feedSource.pause', { changes: {} });
  }

  /** Reads a feed again that rested, from now on and at once. */
  resume(actor: Actor, id: string): Promise<FeedSource> {
    const changes = { failures: 0, next_fetch_at: this.clock.now() };
    return this.perform(actor, id, 'RESUME', 'feedSource.resume', { changes });
  }

  /** Reads a feed at once. @throws Refused when it was read within the last minute */
  check(actor: Actor, id: string): Promise<FeedSource> {
    return this.perform(actor, id, 'CHECK', 'feedSource.check', { changes: { next_fetch_at: this.clock.now() } });
  }

  /** Ends the reading of a feed. What came from it stays. */
  remove(actor: Actor, id: string): Promise<FeedSource> {
    const changes = { ended_at: this.clock.now(), end_reason: 'REMOVED' };
    return this.perform(actor, id, 'REMOVE', 'feedSource.remove', { changes });
  }

  /** Ends a feed of which its site says that it is gone for good. Whether it still is ACTIVE is seen under the lock. */
  async end(actor: Actor, id: string): Promise<void> {
    const row = await this.sources.lock(id);
    if (row?.state !== 'ACTIVE') return;
    const changes = { ended_at: this.clock.now(), end_reason: 'GONE' };
    await this.perform(actor, id, 'END', 'feedSource.gone', { changes });
  }

  private perform(
    actor: Actor,
    id: string,
    action: FeedSourceAction,
    audit: string,
    { changes, expectedVersion = null }: { changes: FeedSourceChanges; expectedVersion?: number | null },
  ): Promise<FeedSource> {
    return this.unitOfWork.run(async () => {
      const row = await this.sources.lock(id);
      if (!row || !mayManage(actor, row.organisation_id)) throw new NotFound('FeedSource', idOf('FeedSource', id));
      if (expectedVersion !== null && expectedVersion !== row.version) throw new Stale('The feed');
      const subject = subjectOf(row, this.clock.now());
      refuseIfBlocked(feedSourceWorkflow.blocking(subject, action, actor));
      const state = feedSourceWorkflow.next(subject, action, actor);
      await this.sources.update(id, null, { ...changes, state });
      if (state === 'ACTIVE' && 'next_fetch_at' in changes) await readSoon(this.jobs, id);
      if (state !== 'PENDING') await this.tasks.close('FEED_CONFIRM', id);
      await this.record(actor, audit, id);
      return this.shown(id);
    }, FEED_SOURCE_CONSTRAINTS);
  }

  private async organisationOf(actor: Actor, asked: string | null): Promise<Organisation> {
    const own = actingOrganisation(actor);
    const id = asked ?? (own === undefined ? null : idOf('Organisation', own));
    if (id === null) throw new Forbidden('Only who acts for an organisation can register its feed.');
    const organisation = await this.organisations.existing(actor, id, ['input', 'organisationId']);
    if (!mayManage(actor, organisation.uuid)) {
      throw new Forbidden('You may register feeds of your own organisation only.');
    }
    return organisation;
  }

  private checked(url: string): string {
    try {
      return this.outbound.check(url).href;
    } catch (error) {
      if (error instanceof OutboundError) throw InputInvalid.at('input.url', 'outboundUrl', error.message);
      throw error;
    }
  }

  private askToConfirm(id: string): Promise<void> {
    const assignee = { role: 'OFFICER' } as const;
    return this.tasks.open({ kind: 'FEED_CONFIRM', subjectType: 'FeedSource', subjectId: id, assignee, dueOn: null });
  }

  private record(actor: Actor, action: string, subjectId: string): Promise<void> {
    return this.audit.record(actor, { action, subjectType: 'FeedSource', subjectId });
  }

  /** A feed that was just written. */
  private async shown(id: string): Promise<FeedSource> {
    const row: FeedSourceRow | undefined = (await this.sources.byIds([id])).get(id);
    if (!row) throw new NotFound('FeedSource', idOf('FeedSource', id));
    return toFeedSource(row, this.clock.now());
  }
}

const settingsOf = ({ kind, language, topics }: Omit<ChangeFeedSourceInput, 'id' | 'expectedVersion'>) => ({
  kind: kind ?? 'ARTICLE',
  language: language ?? null,
  topics: topics ?? [],
});
