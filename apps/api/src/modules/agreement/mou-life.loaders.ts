/** What happened to memoranda, by their uuids. Asked only where the reader is a party or the secretariat. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type {
  MouAcceptance,
  MouEvent,
  MouNotice,
  MouReview,
  MouSignature,
  MouTerm,
  MouVersion,
} from './contract/mou-life.model.js';
import { MouLife } from './mou-life.service.js';
import { type LoadedMou, MouSubjects } from './mou-subjects.js';

@Injectable()
export class MouVersionsLoader extends BatchLoader<string, MouVersion[]> {
  constructor(private readonly life: MouLife) {
    super();
  }
  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, MouVersion[]>> {
    return this.life.versions(ids);
  }
}

@Injectable()
export class MouAcceptancesLoader extends BatchLoader<string, MouAcceptance[]> {
  constructor(private readonly life: MouLife) {
    super();
  }
  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, MouAcceptance[]>> {
    return this.life.acceptances(ids);
  }
}

@Injectable()
export class MouSignaturesLoader extends BatchLoader<string, MouSignature[]> {
  constructor(private readonly life: MouLife) {
    super();
  }
  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, MouSignature[]>> {
    return this.life.signatures(ids);
  }
}

@Injectable()
export class MouTermsLoader extends BatchLoader<string, MouTerm[]> {
  constructor(private readonly life: MouLife) {
    super();
  }
  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, MouTerm[]>> {
    return this.life.terms(ids);
  }
}

@Injectable()
export class MouNoticesLoader extends BatchLoader<string, MouNotice[]> {
  constructor(private readonly life: MouLife) {
    super();
  }
  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, MouNotice[]>> {
    return this.life.notices(ids);
  }
}

@Injectable()
export class MouReviewsLoader extends BatchLoader<string, MouReview[]> {
  constructor(private readonly life: MouLife) {
    super();
  }
  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, MouReview[]>> {
    return this.life.reviews(ids);
  }
}

@Injectable()
export class MouEventsLoader extends BatchLoader<string, MouEvent[]> {
  constructor(private readonly life: MouLife) {
    super();
  }
  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, MouEvent[]>> {
    return this.life.events(ids);
  }
}

/** What the guards look at. */
@Injectable()
export class MouSubjectLoader extends BatchLoader<string, LoadedMou> {
  constructor(private readonly subjects: MouSubjects) {
    super();
  }
  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, LoadedMou>> {
    return this.subjects.many(actor, ids);
  }
}
