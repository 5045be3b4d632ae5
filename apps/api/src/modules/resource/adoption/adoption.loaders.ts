/** Adoptions, their evidence, and those of programmes and organisations, in batches. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import type { Adoption, AdoptionConnection, AdoptionEvidence, AdoptionFigure } from './adoption.models.js';
import { AdoptionService, type OwnAdoptions } from './adoption.service.js';

/** By uuid, as far as the reader may read them. */
@Injectable()
export class AdoptionLoader extends BatchLoader<string, Adoption> {
  constructor(private readonly adoptions: AdoptionService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Adoption>> {
    return this.adoptions.readMany(actor, ids);
  }
}

/** The evidence of an adoption that the reader may read. */
@Injectable()
export class AdoptionEvidenceLoader extends BatchLoader<string, AdoptionEvidence[]> {
  constructor(private readonly adoptions: AdoptionService) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, AdoptionEvidence[]>> {
    return this.adoptions.evidence(ids);
  }
}

/** A page of the adoptions of a programme, by its uuid. */
@Injectable()
export class ProgrammeAdoptionsLoader extends BatchLoader<string, AdoptionConnection, OwnAdoptions> {
  constructor(private readonly adoptions: AdoptionService) {
    super();
  }

  protected batch(
    actor: Actor,
    ids: readonly string[],
    wanted: OwnAdoptions,
  ): Promise<Map<string, AdoptionConnection>> {
    return this.adoptions.of(actor, 'programme', ids, wanted);
  }
}

/** A page of the adoptions by an organisation, by its uuid. */
@Injectable()
export class OrganisationAdoptionsLoader extends BatchLoader<string, AdoptionConnection, OwnAdoptions> {
  constructor(private readonly adoptions: AdoptionService) {
    super();
  }

  protected batch(
    actor: Actor,
    ids: readonly string[],
    wanted: OwnAdoptions,
  ): Promise<Map<string, AdoptionConnection>> {
    return this.adoptions.of(actor, 'organisation', ids, wanted);
  }
}

/** How much a programme is used where, by its uuid. */
@Injectable()
export class AdoptionFiguresLoader extends BatchLoader<string, AdoptionFigure[]> {
  constructor(private readonly adoptions: AdoptionService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, AdoptionFigure[]>> {
    return this.adoptions.figuresOf(actor, ids);
  }
}
