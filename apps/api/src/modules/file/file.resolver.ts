/** The root fields of files, and what needs the reader to be told. */
import {
  Args,
  Context as GraphqlContext,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
  ResolveReference,
} from '@nestjs/graphql';
import { type Actor, Allow, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { ReturnsSecret } from '../../core/idempotency/index.js';
import { uuidOf } from '../../core/ids/index.js';
import type { ActionState } from '../../core/workflow/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { RequestUploadInput } from './contract/file.inputs.js';
import {
  RemoveFileResult,
  RemoveFileSuccess,
  RequestDownloadResult,
  RequestDownloadSuccess,
  RequestUploadResult,
  RequestUploadSuccess,
} from './contract/file.results.js';
import { File, FileAvailableAction } from './contract/file.model.js';
import { type FileAction, fileWorkflow } from './domain/file.workflow.js';
import { WRITE } from './domain/grants.js';
import { FileLoader } from './file.loader.js';
import { FileService } from './file.service.js';
import { TransferAddresses } from './transfer/transfer-addresses.js';

@Resolver(() => File)
export class FileResolver {
  constructor(
    private readonly files: FileService,
    private readonly loader: FileLoader,
    private readonly addresses: TransferAddresses,
    private readonly organisations: OrganisationLoader,
  ) {}

  @Query(() => File, {
    nullable: true,
    description:
      'A file, or null when there is none or the caller may not read it. INPUT_INVALID for what is no id of a file.',
  })
  @AllowAnyone('each file is read under its own visibility')
  file(
    @Args('id', { type: () => ID, description: 'The public id of a file.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<File | null> {
    return this.loader.load(context, uuidOf('File', id));
  }

  @Mutation(() => RequestUploadResult, {
    description:
      'Announces a file of the organisation for which the caller acts, and gives a one-time address for its bytes. INPUT_INVALID for a name, type (`mediaType`) or size (`size`) that is not accepted. Not repeatable by an idempotency key: ask anew.',
  })
  @Allow(WRITE)
  @ReturnsSecret()
  async requestUpload(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What will be uploaded.' }) input: RequestUploadInput,
  ): Promise<RequestUploadSuccess> {
    const { file, token, expiresAt } = await this.files.requestUpload(actor, input);
    return Object.assign(new RequestUploadSuccess(), { file, uploadUrl: this.addresses.upload(token), expiresAt });
  }

  @Mutation(() => RequestDownloadResult, {
    description:
      'Gives an address from which the bytes of a file can be read for a few minutes. NOT_FOUND when there is no such file or the caller may not read it; GuardFailed while its bytes are not here.',
  })
  @AllowAnyone('each file is read under its own visibility')
  @ReturnsSecret()
  async requestDownload(
    @CurrentActor() actor: Actor,
    @Args('fileId', { type: () => ID, description: 'The public id of a file.' }) fileId: string,
  ): Promise<RequestDownloadSuccess> {
    const { token, expiresAt } = await this.files.requestDownload(actor, uuidOf('File', fileId, 'fileId'));
    return Object.assign(new RequestDownloadSuccess(), { url: this.addresses.download(token), expiresAt });
  }

  @Mutation(() => RemoveFileResult, {
    description:
      'Destroys the bytes of a file, or calls its upload off; the record stays. Organisations remove their own, officers any. NOT_FOUND, FORBIDDEN, STALE; GuardFailed when it is removed already.',
  })
  @Allow(WRITE)
  async removeFile(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The public id of a file.' }) id: string,
    @Args('expectedVersion', {
      type: () => Int,
      nullable: true,
      description: 'The version that the caller has read: STALE when it is another. Left out, any version is removed.',
    })
    expectedVersion: number | null,
  ): Promise<RemoveFileSuccess> {
    const file = await this.files.remove(actor, uuidOf('File', id), expectedVersion ?? null);
    return Object.assign(new RemoveFileSuccess(), { file });
  }

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The organisation to which it belongs; null if the reader may not see it.',
  })
  organisation(
    @Parent() { organisationUuid }: File,
    @GraphqlContext() context: RequestContext,
  ): Promise<Organisation | null> {
    return this.organisations.load(context, organisationUuid);
  }

  @ResolveField(() => [FileAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  availableActions(file: File, _: unknown, { actor }: RequestContext): ActionState<FileAction>[] {
    return fileWorkflow.availableActions({ ...file, organisationId: file.organisationUuid }, actor);
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<File | null> {
    return this.loader.load(context, uuidOf('File', id));
  }
}
