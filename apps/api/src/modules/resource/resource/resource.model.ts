/** A resource as the schema shows it. Fields that need another table are in resource-fields.resolver.ts. */
import type { ResourceKind, TextOrigin } from '@kurultai/schema';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, LanguageTag, Node, TextOriginEnum, WebAddress } from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { ResourceKindEnum } from '../contract/resource-enums.js';
import { SharedItem } from '../contract/shared-item.model.js';

@ObjectType({ description: 'A place on the web that belongs to a resource.' })
export class ResourceLink {
  @Field(() => WebAddress, { description: 'The address.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What is there.' })
  label!: string | null;
}

@ObjectType({ description: 'What one revision of a resource brought. Revisions are never changed.' })
export class ResourceRevision {
  @Field(() => Int, { description: 'Its number, counted from 1.' })
  number!: number;

  @Field(() => String, { description: 'What it changed, in words.' })
  changes!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The text of the resource in its original language, in Markdown; null when it is in files or links only.',
  })
  body!: string | null;

  @Field(() => [ResourceLink], { description: 'Where the resource stands on the web, up to 20.' })
  links!: ResourceLink[];

  @Field(() => DateTime, { description: 'When it was published here.' })
  recordedAt!: Date;

  /** Not in the schema. */
  fileUuids!: string[];
}

@ObjectType({ description: 'A public translation of a resource.' })
export class ResourceTranslation {
  @Field(() => LanguageTag, { description: 'Its language.' })
  language!: string;

  @Field(() => Int, { description: 'The number of the latest revision with the words that it was made from.' })
  sourceRevision!: number;

  @Field(() => Boolean, { description: 'Whether the words have changed since: title, description or text.' })
  stale!: boolean;

  @Field(() => TextOriginEnum, {
    description: 'Whether a machine drafted it. Persons edited and reviewed it in any case.',
  })
  origin!: TextOrigin;

  @Field(() => String, {
    nullable: true,
    description: 'The text in this language, in Markdown; null when the resource has none of its own.',
  })
  body!: string | null;

  @Field(() => DateTime, { description: 'When it became public.' })
  publishedAt!: Date;
}

@ObjectType({
  implements: () => [Node],
  description:
    'Something to work with under a programme: a toolkit, a module, a guide, a video, a study. What is only planned is for members of the network; everything else is public.',
})
@Directive('@key(fields: "id")')
export class Resource extends SharedItem {
  @Field(() => ResourceKindEnum, { description: 'What it is: `learningResourceType` of LRMI.' })
  kind!: ResourceKind;

  @Field(() => LanguageTag, { description: 'The language in which it was made.' })
  originalLanguage!: string;

  @Field(() => [String], { description: 'What it is for, such as `group work`: `educationalUse` of LRMI.' })
  educationalUse!: string[];

  @Field(() => [String], { description: 'What one learns by it: `teaches` of LRMI.' })
  teaches!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'How long it takes to work through, as an ISO 8601 duration such as `PT90M`: `timeRequired` of LRMI.',
  })
  timeRequired!: string | null;

  @Field(() => Boolean, { description: 'Whether its text may be sent to a translation engine.' })
  machineTranslation!: boolean;

  @Field(() => Int, { description: 'The number of its latest revision.' })
  revision!: number;

  /** Not in the schema. */
  titles!: LocalisedEntry[];
  programmeUuid!: string;
  programmeStatus!: SharedItem['status'];
}
