/** Queries and mutations on organisations, and the fields of Organisation that this module resolves. */
import { Args, ArgsType, Field, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { TEXT_LIMITS } from '@kurultai/schema';
import { IsOptional, IsString } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { InputInvalid } from '../../core/errors/index.js';
import { selects, WrittenText } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { OrganisationConnection } from './contract/organisation.connection.js';
import {
  DissolveOrganisationInput,
  RegisterOrganisationInput,
  RenameOrganisationInput,
  UpdateOrganisationInput,
} from './contract/organisation.inputs.js';
import { Organisation } from './contract/organisation.model.js';
import {
  DissolveOrganisationResult,
  DissolveOrganisationSuccess,
  RegisterOrganisationResult,
  RegisterOrganisationSuccess,
  RenameOrganisationResult,
  RenameOrganisationSuccess,
  UpdateOrganisationResult,
  UpdateOrganisationSuccess,
} from './contract/organisation.results.js';
import { OrganisationsArgs } from './contract/organisations.args.js';
import { EDIT, MAINTAIN, REGISTER } from './domain/grants.js';
import { DuplicateFinder } from './duplicate/duplicate-finder.js';
import { OrganisationDirectory } from './organisation-directory.service.js';
import { OrganisationLoader } from './organisation.loader.js';
import { OrganisationService } from './organisation.service.js';

@ArgsType()
class OrganisationArgs {
  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'Its id. The id of a merged duplicate leads to the organisation that it became.',
  })
  id?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.slug })
  @Field(() => String, { nullable: true, description: 'Its slug, or one that it once had.' })
  slug?: string | null;
}

@Resolver(() => Organisation)
export class OrganisationResolver {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly directory: OrganisationDirectory,
    private readonly loader: OrganisationLoader,
    private readonly duplicates: DuplicateFinder,
  ) {}

  @Query(() => Organisation, {
    nullable: true,
    description:
      'An organisation by id or slug (exactly one: INPUT_INVALID `idOrSlug`); null when there is none or the caller may not read it.',
  })
  @AllowAnyone('the directory is public; organisations at risk are hidden by policy')
  async organisation(
    @Args() { id, slug }: OrganisationArgs,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> {
    if ((id == null) === (slug == null)) throw InputInvalid.at('id', 'idOrSlug', 'Give either id or slug.');
    if (id != null) return this.loader.load(context, uuidOf('Organisation', id));
    return this.organisations.bySlug(context.actor, slug ?? '');
  }

  @Query(() => OrganisationConnection, {
    name: 'organisations',
    description: 'The directory: organisations with search, filters and counts, in pages. Cost: one statement.',
  })
  @AllowAnyone('the directory is public; organisations at risk are hidden by policy')
  list(
    @Args() args: OrganisationsArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganisationConnection> {
    return this.directory.list(actor, args, { count: selects(info, 'totalCount'), facets: selects(info, 'facets') });
  }

  @Mutation(() => RegisterOrganisationResult, {
    description: 'Enters an organisation into the register. Secretariat officers. NOT_FOUND for an unknown seat.',
  })
  @Allow(REGISTER)
  async registerOrganisation(
    @Args('input', { description: 'The organisation.' }) input: RegisterOrganisationInput,
    @CurrentActor() actor: Actor,
  ): Promise<RegisterOrganisationSuccess> {
    const organisation = await this.organisations.register(actor, input);
    const possibleDuplicates = await this.duplicates.candidates(actor, organisation.uuid);
    return Object.assign(new RegisterOrganisationSuccess(), { organisation, possibleDuplicates });
  }

  @Mutation(() => UpdateOrganisationResult, {
    description:
      'Changes the profile: officers any, representatives and secret keys (ORGANISATION_WRITE) their own. NOT_FOUND, STALE.',
  })
  @Allow(EDIT)
  async updateOrganisation(
    @Args('input', { description: 'The changes.' }) input: UpdateOrganisationInput,
    @CurrentActor() actor: Actor,
  ): Promise<UpdateOrganisationSuccess> {
    return Object.assign(new UpdateOrganisationSuccess(), {
      organisation: await this.organisations.update(actor, input),
    });
  }

  @Mutation(() => RenameOrganisationResult, {
    description: 'Adds a name; earlier names stay. Secretariat officers. NOT_FOUND, STALE.',
  })
  @Allow(MAINTAIN)
  async renameOrganisation(
    @Args('input', { description: 'The name.' }) input: RenameOrganisationInput,
    @CurrentActor() actor: Actor,
  ): Promise<RenameOrganisationSuccess> {
    return Object.assign(new RenameOrganisationSuccess(), {
      organisation: await this.organisations.rename(actor, input),
    });
  }

  @Mutation(() => DissolveOrganisationResult, {
    description:
      'Records that an organisation ceased to exist. Its history stays. Secretariat officers. NOT_FOUND, STALE.',
  })
  @Allow(MAINTAIN)
  async dissolveOrganisation(
    @Args('input', { description: 'The end.' }) input: DissolveOrganisationInput,
    @CurrentActor() actor: Actor,
  ): Promise<DissolveOrganisationSuccess> {
    return Object.assign(new DissolveOrganisationSuccess(), {
      organisation: await this.organisations.dissolve(actor, input),
    });
  }
}
