/** Reads what an input says of an adoption: which thing, whose, where, and what shows it. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../../core/access/index.js';
import type { ColumnValue } from '../../../core/database/index.js';
import { Forbidden, InputInvalid, NotFound } from '../../../core/errors/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { FileService } from '../../file/index.js';
import { type Organisation, OrganisationService, PlaceService } from '../../organisation/index.js';
import { mayTellFor } from '../domain/adoption.policy.js';
import { ProgrammeService } from '../programme/programme.service.js';
import { ResourceService } from '../resource/resource.service.js';
import type { EvidenceInput, UpdateAdoptionInput } from './adoption.inputs.js';

/** What shows a use, checked. */
export interface CheckedEvidence {
  readonly fileId: string | null;
  readonly url: string | null;
  readonly note: string | null;
}

@Injectable()
export class AdoptionInputs {
  constructor(
    private readonly programmes: ProgrammeService,
    private readonly resources: ResourceService,
    private readonly organisations: OrganisationService,
    private readonly places: PlaceService,
    private readonly files: FileService,
  ) {}

  /** The programme, and the resource under it if one is named. @throws NotFound; InputInvalid with rule `otherProgramme` */
  async item(
    actor: Actor,
    { programmeId, resourceId }: { programmeId: string; resourceId?: string | null },
  ): Promise<{ programmeId: string; resourceId: string | null; languages: readonly string[] }> {
    const programme = await this.programmes.existing(actor, programmeId, ['input', 'programmeId']);
    if (resourceId == null) return { programmeId: programme.uuid, resourceId: null, languages: programme.languages };
    const resource = await this.resources.existing(actor, resourceId, ['input', 'resourceId']);
    if (resource.programmeUuid !== programme.uuid) {
      throw InputInvalid.at('input.resourceId', 'otherProgramme', 'It belongs to another programme.');
    }
    return { programmeId: programme.uuid, resourceId: resource.uuid, languages: resource.languages };
  }

  /** The organisation that tells: the named one, or the actor's own. @throws Forbidden, NotFound, InputInvalid */
  async organisation(actor: Actor, asked: string | null | undefined): Promise<Organisation> {
    const own = actingOrganisation(actor);
    const found =
      asked == null
        ? own === undefined
          ? undefined
          : (await this.organisations.readMany(actor, [own])).get(own)
        : await this.organisations.existing(actor, asked, ['input', 'organisationId']);
    if (!found) throw InputInvalid.at('input.organisationId', 'organisationNeeded', 'Name the organisation.');
    if (!mayTellFor(actor, found.uuid)) throw new Forbidden('An organisation tells of its own use; officers of any.');
    return found;
  }

  /** The columns of the details. A field that was left out gives no column. @throws NotFound for an unknown place */
  async details(
    input: Pick<UpdateAdoptionInput, 'language' | 'placeId' | 'startsOn' | 'endsOn' | 'reach' | 'adaptationNotes'>,
    organisationCountry: string | null,
  ): Promise<Record<string, ColumnValue>> {
    const { language, startsOn, endsOn, reach, adaptationNotes } = input;
    const counted = reach?.map(({ kind, count, approximate }) => ({ kind, count, approximate: approximate ?? false }));
    return {
      ...(language !== undefined && { language }),
      ...(input.placeId !== undefined && (await this.place(input.placeId, organisationCountry))),
      ...(startsOn !== undefined && { starts_on: startsOn }),
      ...(endsOn !== undefined && { ends_on: endsOn }),
      ...(reach !== undefined && { reach: JSON.stringify(counted ?? []) }),
      ...(adaptationNotes !== undefined && { adaptation_notes: adaptationNotes }),
    };
  }

  /** Evidence, its file made to stay. In the caller's unit of work. @throws InputInvalid */
  async evidence(
    actor: Actor,
    organisationId: string,
    { fileId, url, note }: EvidenceInput,
    path: readonly string[],
  ): Promise<CheckedEvidence> {
    if ((fileId == null) === (url == null)) {
      throw InputInvalid.at([...path], 'fileOrUrl', 'Give a file or an address, one of the two.');
    }
    if (fileId == null) return { fileId: null, url: url ?? null, note: note ?? null };
    const at = [...path, 'fileId'];
    const id = uuidOf('File', fileId, at);
    const file = (await this.files.readMany(actor, [id])).get(id);
    if (!file) throw InputInvalid.at(at, 'unknownFile', 'There is no such file.');
    if (file.organisationUuid !== organisationId && file.organisationUuid !== actingOrganisation(actor)) {
      throw InputInvalid.at(at, 'fileOwner', 'The organisation or the secretariat uploads the file.');
    }
    if (file.state !== 'READY') throw InputInvalid.at(at, 'fileReady', 'Its bytes are not here.');
    await this.files.keep([id]);
    return { fileId: id, url: null, note: note ?? null };
  }

  private async place(
    asked: string | null,
    otherwise: string | null,
  ): Promise<{ place_id: string | null; country_code: string | null }> {
    if (asked === null) return { place_id: null, country_code: otherwise };
    const id = uuidOf('Place', asked, ['input', 'placeId']);
    const place = (await this.places.readMany([id])).get(id);
    if (!place) throw new NotFound('Place', asked);
    return { place_id: id, country_code: place.country };
  }
}
