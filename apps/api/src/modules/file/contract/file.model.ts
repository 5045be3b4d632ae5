/** A file as the schema shows it. */
import type { FileState, Visibility } from '@kurultai/schema';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, Node } from '../../../core/graphql/index.js';
import { availableAction } from '../../../core/workflow/index.js';
import { VisibilityEnum } from '../../organisation/index.js';
import type { FileAction } from '../domain/file.workflow.js';
import { FileActionEnum, FileStateEnum } from './file-enums.js';

/** What the caller may do with a file now. */
export const FileAvailableAction = availableAction<FileAction>('File', FileActionEnum);

@ObjectType({
  implements: () => [Node],
  description:
    'A file of an organisation. Whoever its `visibility` lets in sees all of it; while it is PENDING only the organisation itself and the secretariat. The bytes are read through `requestDownload`.',
})
@Directive('@key(fields: "id")')
export class File extends Node {
  @Field(() => String, {
    description: 'Its name, as it was given: the name under which a browser saves it. No folder.',
  })
  name!: string;

  @Field(() => String, {
    description:
      'Its media type, such as `application/pdf`. Declared by the uploader while it is PENDING; once READY, recognised from the bytes.',
  })
  mediaType!: string;

  @Field(() => Int, {
    description: 'Its size in bytes. Declared by the uploader while it is PENDING; once READY, counted.',
  })
  bytes!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The SHA-256 of the bytes, 64 lower-case hexadecimal digits. Null while it is PENDING; kept after removal.',
  })
  sha256!: string | null;

  @Field(() => VisibilityEnum, { description: 'Who may read it.' })
  visibility!: Visibility;

  @Field(() => FileStateEnum, { description: 'Where it stands.' })
  state!: FileState;

  @Field(() => Int, { description: 'Grows by one with every change. Pass it as `expectedVersion` when you write.' })
  version!: number;

  @Field(() => DateTime, { description: 'When its upload was asked for.' })
  createdAt!: Date;

  /** Not in the schema: the row's id of the organisation, and whether the file is evidence in a case. */
  organisationUuid!: string;
  kept!: boolean;
}
