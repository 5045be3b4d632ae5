/** Applications and what their guards look at, in batches. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import { ApplicationReader } from './application.reader.js';
import { ApplicationSubjects } from './application-subjects.js';
import type { Application } from './contract/application.model.js';
import type { ApplicationSubject } from './domain/application-subject.js';

/** By uuid, as far as the reader may know of them. */
@Injectable()
export class ApplicationLoader extends BatchLoader<string, Application> {
  constructor(private readonly applications: ApplicationReader) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Application>> {
    return this.applications.readMany(actor, ids);
  }
}

/** The facts behind `availableActions`, the checklist and the endorsements. Not for readers as they are. */
@Injectable()
export class ApplicationSubjectLoader extends BatchLoader<string, ApplicationSubject> {
  constructor(private readonly subjects: ApplicationSubjects) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, ApplicationSubject>> {
    return this.subjects.many(ids);
  }
}

/** The newest applications of an organisation that the reader may know of. */
@Injectable()
export class ApplicationsOfOrganisationLoader extends BatchLoader<string, Application[]> {
  constructor(private readonly applications: ApplicationReader) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Application[]>> {
    return this.applications.ofOrganisations(actor, ids);
  }
}
