/** Keys of an organisation. */
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../core/access/index.js';
import { ReturnsSecret } from '../../core/idempotency/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { ApiKeyService } from './api-key.service.js';
import { CreateApiKeyInput, RotateApiKeyArgs } from './contract/api-key.inputs.js';
import {
  CreateApiKeyResult,
  CreateApiKeySuccess,
  RevokeApiKeyResult,
  RevokeApiKeySuccess,
  RotateApiKeyResult,
  RotateApiKeySuccess,
} from './contract/identity.results.js';
import { MANAGE_KEYS } from './domain/grants.js';
import { toApiKey } from './identity.mapper.js';

const DEFAULT_OVERLAP_HOURS = 24;

@Resolver()
export class ApiKeyResolver {
  constructor(private readonly keys: ApiKeyService) {}

  @Mutation(() => CreateApiKeyResult, {
    description:
      'Makes a key for the organisation that the caller acts for. Heads, and admins of the secretariat. The key is shown once.',
  })
  @Allow(MANAGE_KEYS)
  @ReturnsSecret()
  async createApiKey(
    @Args('input', { description: 'The key.' }) input: CreateApiKeyInput,
    @CurrentActor() actor: Actor,
  ): Promise<CreateApiKeySuccess> {
    const { key, secret } = await this.keys.create(actor, input);
    return Object.assign(new CreateApiKeySuccess(), { apiKey: toApiKey(key), secret });
  }

  @Mutation(() => RotateApiKeyResult, {
    description:
      'Makes a successor of the same reach; the old key works on for the overlap. The successor is shown once. NOT_FOUND.',
  })
  @Allow(MANAGE_KEYS)
  @ReturnsSecret()
  async rotateApiKey(
    @Args() { id, overlapHours }: RotateApiKeyArgs,
    @CurrentActor() actor: Actor,
  ): Promise<RotateApiKeySuccess> {
    const overlap = overlapHours ?? DEFAULT_OVERLAP_HOURS;
    const { key, secret } = await this.keys.rotate(actor, uuidOf('ApiKey', id), id, overlap);
    return Object.assign(new RotateApiKeySuccess(), { apiKey: toApiKey(key), secret });
  }

  @Mutation(() => RevokeApiKeyResult, { description: 'Ends a key at once. NOT_FOUND.' })
  @Allow(MANAGE_KEYS)
  async revokeApiKey(
    @Args('id', { type: () => ID, description: 'The key.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<RevokeApiKeySuccess> {
    return Object.assign(new RevokeApiKeySuccess(), {
      apiKey: toApiKey(await this.keys.revoke(actor, uuidOf('ApiKey', id), id)),
    });
  }
}
