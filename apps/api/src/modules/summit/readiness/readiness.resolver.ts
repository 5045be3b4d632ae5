/** `Summit.readiness`: everything that would make the day fail. */
import type { ReadinessSeverity } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { Field, ID, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, holds, type RequestContext } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import { idOf } from '../../../core/ids/index.js';
import { ReadinessSeverityEnum } from '../contract/summit-enums.js';
import { Summit } from '../contract/summit.model.js';
import { READ_READINESS } from '../domain/grants.js';
import { type ReadinessFinding, ReadinessRegistry } from './readiness-registry.js';

@ObjectType('ReadinessFinding', {
  description: 'Something that would make the day of a summit fail, or be missed on it.',
})
export class ReadinessFindingModel {
  @Field(() => String, { description: 'The stable name of the finding, in capitals. New ones may be added.' })
  code!: string;

  @Field(() => ReadinessSeverityEnum, { description: 'How bad it is.' })
  severity!: ReadinessSeverity;

  @Field(() => String, { description: 'The finding in plain English, with what to do.' })
  message!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The delegation, agenda item or other object that it is about; null when it is the summit as a whole.',
  })
  subjectId!: string | null;
}

/** By the uuid of the summit. */
@Injectable()
export class ReadinessLoader extends BatchLoader<string, ReadinessFindingModel[]> {
  constructor(private readonly registry: ReadinessRegistry) {
    super();
  }

  protected async batch(actor: Actor, ids: readonly string[]): Promise<Map<string, ReadinessFindingModel[]>> {
    if (!holds(actor, READ_READINESS)) return new Map();
    const found = await this.registry.find(ids);
    return new Map([...found].map(([id, findings]) => [id, findings.map(toModel)]));
  }
}

const toModel = ({ code, severity, message, subject }: ReadinessFinding): ReadinessFindingModel =>
  Object.assign(new ReadinessFindingModel(), {
    code,
    severity,
    message,
    subjectId: subject ? idOf(subject.type, subject.uuid) : null,
  });

@Resolver(() => Summit)
export class ReadinessResolver {
  constructor(private readonly findings: ReadinessLoader) {}

  @ResolveField('readiness', () => [ReadinessFindingModel], {
    nullable: true,
    description:
      'Every finding of what would make the day fail, blockers first; empty when there is none. Officers, board, returning officers and auditors; else null.',
  })
  readiness({ uuid }: Summit, _: unknown, context: RequestContext): Promise<ReadinessFindingModel[] | null> {
    return this.findings.load(context, uuid);
  }
}
