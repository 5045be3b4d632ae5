/** Reads summits, and enters and changes their records. What happens to them: summit-acts.service.ts. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { Configuration } from '../../core/config/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { InputInvalid, NotFound, Stale } from '../../core/errors/index.js';
import type { LocalisedTextInput } from '../../core/graphql/index.js';
import { newUuid, uuidOf } from '../../core/ids/index.js';
import { type LocalisedEntry, slugify, withSuffix } from '../../core/text/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import { dayIn } from '../../core/zone/index.js';
import { RuleSetService } from '../decision/index.js';
import { checkOrigin, OrganisationService, PlaceService } from '../organisation/index.js';
import type { CreateSummitInput, RecordPastSummitInput, UpdateSummitInput } from './contract/summit.inputs.js';
import type { Summit } from './contract/summit.model.js';
import { SUMMIT_CONSTRAINTS } from './domain/constraints.js';
import { checkZone, dayColumns } from './domain/summit-days.js';
import { maySeeSummit } from './domain/summit.policy.js';
import { summitWorkflow } from './domain/summit.workflow.js';
import { SummitRepository } from './persistence/summit.repository.js';
import type { SummitRow } from './persistence/summit.rows.js';
import { SummitEvents } from './summit.events.js';
import { toSummit } from './summit.mapper.js';
import { SummitSubjects } from './summit-subjects.js';

/** Where a record comes from, for loaders that bring their own. */
export interface SummitOrigin {
  readonly slug?: string;
  readonly provenance?: SummitRow['provenance'];
  readonly source?: string | null;
  /** Of a documented summit of which the source only says that it was announced. */
  readonly state?: 'ANNOUNCED';
}

/** What no longer changes once it was announced. */
const FROZEN = ['form', 'zone', 'startsOn', 'endsOn', 'ruleSetId'] as const;

@Injectable()
export class SummitService {
  constructor(
    private readonly summits: SummitRepository,
    private readonly subjects: SummitSubjects,
    private readonly ruleSets: RuleSetService,
    private readonly places: PlaceService,
    private readonly organisations: OrganisationService,
    private readonly events: SummitEvents,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** The summits that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Summit>> {
    const rows = await this.summits.byIds(ids);
    return new Map([...rows].filter(([, row]) => maySeeSummit(actor, row)).map(([id, row]) => [id, toSummit(row)]));
  }

  /** The summit with this slug, or null. */
  async bySlug(actor: Actor, slug: string): Promise<Summit | null> {
    const row = await this.summits.bySlug(slug);
    return row && maySeeSummit(actor, row) ? toSummit(row) : null;
  }

  /** Begins the draft of a summit. @throws InputInvalid, NotFound */
  create(actor: Actor, input: CreateSummitInput, origin: SummitOrigin = {}): Promise<Summit> {
    checkZone(input.zone);
    return this.unitOfWork.run(async () => {
      const { ruleSetId } = input;
      const inForce = ruleSetId === undefined ? (await this.ruleSets.current(this.clock.today())).id : null;
      return this.enter(actor, input, {
        ...(await this.profile(actor, input)),
        ...dayColumns(input.startsOn, input.endsOn),
        rule_set_id: ruleSetId == null ? inForce : await this.ruleSetOf(ruleSetId),
        state: 'DRAFT',
        provenance: origin.provenance ?? 'LIVE',
        source: origin.source ?? null,
        ...(origin.slug !== undefined && { slug: origin.slug }),
      });
    }, SUMMIT_CONSTRAINTS);
  }

  /** Puts a summit of the past on record, closed from the beginning. @throws InputInvalid, NotFound */
  recordPast(actor: Actor, input: RecordPastSummitInput, origin: SummitOrigin = {}): Promise<Summit> {
    checkZone(input.zone);
    checkOrigin(input, this.configuration.values.NODE_ENV === 'production');
    const days = dayColumns(input.startsOn, input.endsOn);
    if (origin.state === undefined && days.first_day !== null && days.first_day > dayIn(input.zone, this.clock.now())) {
      throw InputInvalid.at('input.startsOn', 'notFuture', 'This summit has not begun: announce it instead.');
    }
    return this.unitOfWork.run(
      async () =>
        this.enter(actor, input, {
          ...(await this.profile(actor, input)),
          ...days,
          state: origin.state ?? 'CLOSED',
          provenance: input.provenance,
          source: input.source ?? null,
          ...(origin.slug !== undefined && { slug: origin.slug }),
        }),
      SUMMIT_CONSTRAINTS,
    );
  }

  /** Changes what may still change. @throws Stale, Refused, NotFound, InputInvalid */
  update(actor: Actor, input: UpdateSummitInput): Promise<Summit> {
    const id = uuidOf('Summit', input.id, ['input', 'id']);
    if (input.zone != null) checkZone(input.zone);
    return this.unitOfWork.run(async () => {
      const row = await this.locked(actor, id, input.id);
      if (row.version !== input.expectedVersion) throw new Stale('The summit');
      refuseIfBlocked(summitWorkflow.blocking(await this.subjects.of(actor, row), 'UPDATE', actor));
      if (row.state !== 'DRAFT') checkFrozen(input, row.state === 'POSTPONED' ? ['ruleSetId'] : FROZEN);
      const { ruleSetId, startsOn = row.starts_on, endsOn = row.ends_on } = input;
      const dated = input.startsOn !== undefined || input.endsOn !== undefined;
      await this.summits.update(id, input.expectedVersion, {
        ...(await this.profile(actor, input)),
        ...(input.title != null && { title: input.title.map(authored) }),
        ...(input.form != null && { form: input.form }),
        ...(input.zone != null && { zone: input.zone }),
        ...(dated && dayColumns(startsOn, endsOn)),
        ...(ruleSetId !== undefined && { rule_set_id: ruleSetId && (await this.ruleSetOf(ruleSetId)) }),
      });
      await this.events.acted(actor, id, { action: 'summit.update', subjectType: 'Summit', subjectId: id });
      return this.reread(id);
    }, SUMMIT_CONSTRAINTS);
  }

  /** The row that an act changes, locked. @throws NotFound when there is none or the actor may not read it */
  async locked(actor: Actor, id: string, asked: string): Promise<SummitRow> {
    const row = await this.summits.lock(id);
    if (!row || !maySeeSummit(actor, row)) throw new NotFound('Summit', asked);
    return row;
  }

  /** What an act has written. */
  async reread(id: string): Promise<Summit> {
    const row = (await this.summits.byIds([id])).get(id);
    if (!row) throw new Error('The summit that was just written is gone.');
    return toSummit(row);
  }

  private async enter(
    actor: Actor,
    { title, kind, form, zone }: CreateSummitInput | RecordPastSummitInput,
    columns: Omit<Parameters<SummitRepository['insert']>[0], 'id'>,
  ): Promise<Summit> {
    const id = newUuid();
    const slug = await this.freeSlug(columns.slug === undefined ? (title[0]?.text ?? '') : String(columns.slug));
    await this.summits.insert({
      ...columns,
      id,
      slug,
      title: title.map(authored),
      kind: kind ?? 'ORDINARY',
      form: form ?? 'IN_PERSON',
      zone,
    });
    await this.events.acted(actor, id, { action: 'summit.entered', subjectType: 'Summit', subjectId: id });
    return this.reread(id);
  }

  private async freeSlug(title: string): Promise<string> {
    const slug = slugify(title, 'summit');
    const taken = await this.summits.slugsLike(slug);
    for (let number = 1; ; number += 1) {
      const candidate = withSuffix(slug, number);
      if (!taken.has(candidate)) return candidate;
    }
  }

  private async profile(actor: Actor, input: Partial<UpdateSummitInput>) {
    const { number, placeId, venue, hostId, registrationOpensOn, registrationClosesOn } = input;
    return {
      ...(number !== undefined && { number }),
      ...(placeId !== undefined && { place_id: placeId === null ? null : await this.place(placeId) }),
      ...(venue !== undefined && { venue }),
      ...(hostId !== undefined && {
        host_organisation_id:
          hostId === null ? null : (await this.organisations.existing(actor, hostId, ['input', 'hostId'])).uuid,
      }),
      ...(registrationOpensOn !== undefined && { registration_opens_on: registrationOpensOn }),
      ...(registrationClosesOn !== undefined && { registration_closes_on: registrationClosesOn }),
    };
  }

  private async place(asked: string): Promise<string> {
    const id = uuidOf('Place', asked, ['input', 'placeId']);
    if (!(await this.places.readMany([id])).has(id)) throw new NotFound('Place', asked);
    return id;
  }

  private async ruleSetOf(asked: string): Promise<string> {
    const { id, status } = await this.ruleSets.byId(uuidOf('RuleSet', asked, ['input', 'ruleSetId']));
    if (status !== 'DRAFT') return id;
    throw InputInvalid.at('input.ruleSetId', 'ruleSetDraft', 'This rule set is a draft: nothing is held under it.');
  }
}

function checkFrozen(input: UpdateSummitInput, frozen: readonly (typeof FROZEN)[number][]): void {
  const broken = frozen.filter(field => input[field] !== undefined);
  if (broken.length > 0) {
    throw new InputInvalid(
      broken.map(field => ({
        path: ['input', field],
        rule: 'announced',
        message: 'This was announced. Postpone the summit to change its dates; its rule set never changes.',
      })),
    );
  }
}

const authored = ({ language, text }: LocalisedTextInput): LocalisedEntry => ({ language, text, origin: 'AUTHORED' });
