/** What belongs to a publication and has fields of its own. */
import type { PublicationChange } from '@kurultai/schema';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, WebAddress } from '../../../core/graphql/index.js';
import type { PublicationHead, PublicNote } from '../persistence/publication.rows.js';
import { PublicationChangeEnum } from './publication-enums.js';

@ObjectType({
  description: 'A version of a publication: when it came, and what was said of the change. Drafts are no versions.',
})
export class PublicationRevision {
  @Field(() => Int, { description: 'The number of the version. They grow, with gaps where drafts were saved.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it came.' })
  recordedAt!: Date;

  @Field(() => PublicationChangeEnum, { description: 'What it is to the version before.' })
  change!: PublicationChange;

  /** Not in the schema. */
  notes!: PublicNote[] | null;
  organisationUuid!: string;
}

@ObjectType({ description: 'The picture of a publication.' })
export class PublicationCover {
  @Field(() => WebAddress, {
    description: 'Where it can be read by everybody, for a page to show. It stays the same until the cover changes.',
  })
  url!: string;

  /** Not in the schema. */
  fileUuid!: string | null;
  heads!: PublicationHead[];
}
