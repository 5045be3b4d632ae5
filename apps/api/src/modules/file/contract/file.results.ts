/** What the mutations of files answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime, resultUnion, WebAddress } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { File } from './file.model.js';

@ObjectType({ description: 'The upload may begin.' })
export class RequestUploadSuccess {
  @Field(() => File, { description: 'The file, PENDING until its bytes are here.' })
  file!: File;

  @Field(() => WebAddress, {
    description:
      'Send the bytes here as the body of one HTTP PUT, without credentials. It works once, and is shown once: whoever has it can upload. 204 when the file is READY; else errors in the shape of GraphQL errors: INPUT_INVALID (`size`, `mediaType`, `checksum`; 400, or 413 for too many bytes), NOT_FOUND (404) when it was used or has expired. After a failure it may be tried again until it expires.',
  })
  uploadUrl!: string;

  @Field(() => DateTime, { description: 'Until when the upload must have begun.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'The bytes may be read.' })
export class RequestDownloadSuccess {
  @Field(() => WebAddress, {
    description:
      'Read the bytes here with HTTP GET, without credentials, as often as needed until it expires. A browser saves the file, it never shows it. Whoever has the address can read: do not publish it.',
  })
  url!: string;

  @Field(() => DateTime, { description: 'Until when the address works.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'The bytes are destroyed, or the upload is called off.' })
export class RemoveFileSuccess {
  @Field(() => File, { description: 'The file, now REMOVED.' })
  file!: File;
}

export const RequestUploadResult = resultUnion('RequestUpload', RequestUploadSuccess);
export const RequestDownloadResult = resultUnion('RequestDownload', RequestDownloadSuccess, [GuardFailed]);
export const RemoveFileResult = resultUnion('RemoveFile', RemoveFileSuccess, [GuardFailed]);
