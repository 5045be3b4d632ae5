/** Memoranda and their texts for the fields of one request, each level by one statement. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type { MouConnection } from './contract/mou.connection.js';
import type { Mou, MouText } from './contract/mou.model.js';
import type { OrganisationMousPage } from './contract/mous.args.js';
import { MouService } from './mou.service.js';

/** Memoranda by the ids of their rows; what the reader may not know of is null. */
@Injectable()
export class MouLoader extends BatchLoader<string, Mou> {
  constructor(private readonly mous: MouService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Mou>> {
    return this.mous.readMany(actor, ids);
  }
}

/** The memoranda under another one, by its uuid. */
@Injectable()
export class MousUnderLoader extends BatchLoader<string, Mou[]> {
  constructor(private readonly mous: MouService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Mou[]>> {
    return this.mous.under(actor, ids);
  }
}

/** The full texts of a version, by `versionKey`. Asked only where the reader is a party or the secretariat. */
@Injectable()
export class MouTextsLoader extends BatchLoader<string, MouText[]> {
  constructor(private readonly mous: MouService) {
    super();
  }

  protected batch(_: Actor, keys: readonly string[]): Promise<Map<string, MouText[]>> {
    return this.mous.texts(keys);
  }
}

/** What is to take, or took, the place of a memorandum, by its uuid. */
@Injectable()
export class MousSucceedingLoader extends BatchLoader<string, Mou[]> {
  constructor(private readonly mous: MouService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Mou[]>> {
    return this.mous.succeeding(actor, ids);
  }
}

/** A page of the memoranda of an organisation, by its uuid. */
@Injectable()
export class OrganisationMousLoader extends BatchLoader<string, MouConnection, OrganisationMousPage> {
  constructor(private readonly mous: MouService) {
    super();
  }

  protected batch(
    actor: Actor,
    ids: readonly string[],
    page: OrganisationMousPage,
  ): Promise<Map<string, MouConnection>> {
    return this.mous.ofOrganisations(actor, ids, page);
  }
}
