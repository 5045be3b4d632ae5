/** Puts engagements on record: proposed ones, and those of the past; and puts right what was recorded by mistake. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../core/access/index.js';
import { Configuration } from '../../core/config/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { Forbidden, InputInvalid, NotFound, Stale } from '../../core/errors/index.js';
import { originIdOf, uuidOf } from '../../core/ids/index.js';
import { authored } from '../../core/text/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import { OrganisationService, PlaceService } from '../organisation/index.js';
import { ProgrammeService } from '../resource/index.js';
import type { CorrectEngagementInput } from './contract/engagement-act.inputs.js';
import type { RecordEngagementInput } from './contract/engagement.inputs.js';
import type { Engagement } from './contract/engagement.model.js';
import { carriedMeetings } from './domain/carried-meetings.js';
import { checkEngagement } from './domain/check-engagement.js';
import { ENGAGEMENT_CONSTRAINTS } from './domain/constraints.js';
import { mayRead } from './domain/engagement.policy.js';
import { engagementWorkflow } from './domain/engagement.workflow.js';
import { subjectOf } from './engagement.mapper.js';
import { type EngagementParts, EngagementRepository } from './persistence/engagement.repository.js';
import type { EngagementRow } from './persistence/engagement.rows.js';
import { MeetingPlaces } from './persistence/meeting-places.repository.js';
import { EngagementRecorder } from './engagement-recorder.js';
import { EngagementService } from './engagement.service.js';

@Injectable()
export class EngagementRecording {
  constructor(
    private readonly engagements: EngagementRepository,
    private readonly reading: EngagementService,
    private readonly recorder: EngagementRecorder,
    private readonly meetingPlaces: MeetingPlaces,
    private readonly organisations: OrganisationService,
    private readonly places: PlaceService,
    private readonly programmes: ProgrammeService,
    private readonly unitOfWork: UnitOfWork,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Records an engagement. A representative records what its own organisation hosts or takes part in.
   * @param slug of a record that is loaded again and again: it is entered once
   * @throws InputInvalid with the rules of `checkEngagement` or `unknownOrganisation`, `unknownPlace`, `unknownProgramme`,
   *   `unknownEngagement`, `typeId`, `originType`; Forbidden
   */
  async record(actor: Actor, input: RecordEngagementInput, slug: string | null = null): Promise<Engagement> {
    checkEngagement(input, this.configuration.values.NODE_ENV === 'production');
    return this.unitOfWork.run(async () => {
      const known = slug === null ? undefined : await this.engagements.idBySlug(slug);
      if (known !== undefined) return this.reading.shown(actor, known);
      const { columns, parts } = await this.contentOf(actor, input);
      carriedMeetings([], parts.meetings);
      this.checkOwn(actor, [columns.host_id, ...parts.participants.map(({ organisationId }) => organisationId)]);
      const recorder = { slug, recorded_by_organisation_id: actingOrganisation(actor) ?? null };
      const id = await this.engagements.insert({ ...columns, ...recorder }, parts);
      await this.recorder.record(actor, id, 'engagement.record');
      return this.reading.shown(actor, id);
    }, ENGAGEMENT_CONSTRAINTS);
  }

  /**
   * Puts right what was recorded by mistake: all of it is written anew as a new version. The ones before are kept.
   * Promises and persons stay with their meetings.
   * @throws the same, `formerly`, and Stale, NotFound, Refused with the guards that block
   */
  async correct(actor: Actor, input: CorrectEngagementInput): Promise<Engagement> {
    checkEngagement(input, this.configuration.values.NODE_ENV === 'production');
    const id = uuidOf('Engagement', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      const row = await this.engagements.lock(id);
      const subject = row && subjectOf(row);
      if (!row || !subject || !mayRead(actor, subject)) throw new NotFound('Engagement', input.id);
      if (row.version !== input.expectedVersion) throw new Stale('The engagement');
      refuseIfBlocked(engagementWorkflow.blocking(subject, 'CORRECT', actor));
      const { columns, parts } = await this.contentOf(actor, input, row.origin_id);
      if (columns.part_of_id === id) throw InputInvalid.at('input.partOfId', 'notItself', 'It is no part of itself.');
      await this.carryMeetings(row, parts);
      await this.engagements.replaceParts(id, parts);
      await this.engagements.update(id, columns);
      await this.recorder.record(actor, id, 'engagement.correct', input.reason);
      return this.reading.shown(actor, id);
    }, ENGAGEMENT_CONSTRAINTS);
  }

  private async carryMeetings({ id, meetings }: EngagementRow, parts: EngagementParts): Promise<void> {
    const before = meetings.map(({ organisation_id, held_on, subject }) => ({
      ...{ organisationId: organisation_id, heldOn: held_on, subject },
    }));
    const places = carriedMeetings(before, parts.meetings);
    const gone = (await this.meetingPlaces.needed(id)).find(place => places[place - 1] === null);
    if (gone !== undefined) {
      const message = `Promises or persons stand under meeting ${String(gone)}: say by formerly which one it is.`;
      throw InputInvalid.at('input.meetings', 'formerly', message);
    }
    await this.meetingPlaces.move(id, places);
  }

  /** @param origin on record: it stays when it is sent unchanged, also where it was taken in before the types were few */
  private async contentOf(actor: Actor, input: RecordEngagementInput, origin: string | null = null) {
    const columns = {
      kind: input.kind,
      state: input.state,
      title: JSON.stringify(authored(input.title)),
      summary: JSON.stringify(authored(input.summary ?? [])),
      outcome: JSON.stringify(authored(input.outcome ?? [])),
      host_id: await this.organisationId(actor, input.hostId ?? null, ['input', 'hostId']),
      place_id: await this.placeId(input.placeId ?? null),
      starts_on: input.startsOn ?? null,
      ends_on: input.endsOn ?? null,
      period_note: input.periodNote ?? null,
      zone: input.zone ?? null,
      attendance: input.attendance ?? null,
      attendance_qualifier: input.attendanceQualifier ?? null,
      attendance_note: input.attendanceNote ?? null,
      part_of_id: await this.partOf(actor, input.partOfId ?? null),
      origin_id: input.originId === origin ? origin : originIdOf(input.originId),
      public: input.public ?? false,
      end_reason: input.endReason ?? null,
      provenance: input.provenance ?? 'LIVE',
      source: input.source ?? null,
    };
    return { columns, parts: await this.partsOf(actor, input) };
  }

  private checkOwn(actor: Actor, involved: readonly (string | null)[]): void {
    if (actor.kind === 'REPRESENTATIVE' && !involved.includes(actor.organisationId)) {
      throw new Forbidden('Record what your own organisation hosts or takes part in.');
    }
  }

  private async partsOf(actor: Actor, input: RecordEngagementInput): Promise<EngagementParts> {
    const participants = [];
    for (const [index, { organisationId, role }] of (input.participants ?? []).entries()) {
      const path = ['input', 'participants', String(index), 'organisationId'];
      const found = await this.organisationId(actor, organisationId, path);
      if (found !== null) participants.push({ organisationId: found, role });
    }
    const meetings = [];
    for (const [index, { organisationId, subject, outcome, topics, heldOn, formerly }] of (
      input.meetings ?? []
    ).entries()) {
      const path = ['input', 'meetings', String(index), 'organisationId'];
      meetings.push({
        organisationId: await this.organisationId(actor, organisationId ?? null, path),
        subject: authored(subject),
        outcome: authored(outcome ?? []),
        topics: topics ?? [],
        heldOn: heldOn ?? null,
        formerly: formerly ?? null,
      });
    }
    return { participants, meetings, programmeIds: await this.programmeIds(actor, input.programmeIds ?? []) };
  }

  private async organisationId(actor: Actor, id: string | null, path: string[]): Promise<string | null> {
    if (id === null) return null;
    const uuid = uuidOf('Organisation', id, path);
    const found = (await this.organisations.readMany(actor, [uuid])).get(uuid);
    if (!found) throw InputInvalid.at(path, 'unknownOrganisation', 'This organisation is not in the register.');
    return found.uuid;
  }

  private async placeId(id: string | null): Promise<string | null> {
    if (id === null) return null;
    const uuid = uuidOf('Place', id, ['input', 'placeId']);
    if (!(await this.places.readMany([uuid])).has(uuid)) {
      throw InputInvalid.at('input.placeId', 'unknownPlace', 'This place is not in the register.');
    }
    return uuid;
  }

  private async programmeIds(actor: Actor, ids: readonly string[]): Promise<string[]> {
    const pathOf = (index: number): string[] => ['input', 'programmeIds', String(index)];
    const uuids = ids.map((id, index) => uuidOf('Programme', id, pathOf(index)));
    const found = await this.programmes.readMany(actor, uuids);
    const missing = uuids.findIndex(uuid => !found.has(uuid));
    if (missing >= 0) throw InputInvalid.at(pathOf(missing), 'unknownProgramme', 'There is no such programme.');
    return [...new Set(uuids)];
  }

  private async partOf(actor: Actor, id: string | null): Promise<string | null> {
    if (id === null) return null;
    const uuid = uuidOf('Engagement', id, ['input', 'partOfId']);
    try {
      return (await this.reading.shown(actor, uuid)).uuid;
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      throw InputInvalid.at('input.partOfId', 'unknownEngagement', 'There is no such engagement.');
    }
  }
}
