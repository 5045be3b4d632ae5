/** The root fields of register imports, and the fields that need more than their own row. */
import {
  Args,
  Context as GraphqlContext,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
  ResolveReference,
} from '@nestjs/graphql';
import { type Actor, Allow, Context, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { NodeRegistry, PageArgs } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import type { ActionState } from '../../../core/workflow/index.js';
import { Decision, DecisionLoader } from '../../decision/index.js';
import { Person, PersonLoader } from '../../identity/index.js';
import { RegisterImportArgs, RegisterRowsArgs, UploadRegisterInput } from './contract/register-import.inputs.js';
import {
  RegisterImport,
  RegisterImportAvailableAction,
  RegisterImportConnection,
} from './contract/register-import.model.js';
import * as results from './contract/register-import.results.js';
import { RegisterRowConnection } from './contract/register-row.model.js';
import { IMPORT, READ_IMPORTS } from './domain/grants.js';
import { type RegisterImportAction, registerImportWorkflow } from './domain/register-import.workflow.js';
import { RegisterImportLoader } from './register-import.loader.js';
import { RegisterImportService, subjectOf } from './register-import.service.js';

@Resolver(() => RegisterImport)
export class RegisterImportResolver {
  constructor(
    private readonly imports: RegisterImportService,
    private readonly loader: RegisterImportLoader,
    private readonly persons: PersonLoader,
    private readonly decisions: DecisionLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('RegisterImport', (context, uuid) => loader.load(context, uuid));
  }

  @Query(() => RegisterImport, {
    nullable: true,
    description: 'A register import, or null when there is none. Officers, admins and auditors of the secretariat.',
  })
  @Allow(READ_IMPORTS)
  registerImport(
    @Args('id', { type: () => ID, description: 'The import.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<RegisterImport | null> {
    return this.loader.load(context, uuidOf('RegisterImport', id));
  }

  @Query(() => RegisterImportConnection, {
    description: 'Register imports, the newest first, in pages. Officers, admins and auditors of the secretariat.',
  })
  @Allow(READ_IMPORTS)
  registerImports(@Args() args: PageArgs): Promise<RegisterImportConnection> {
    return this.imports.list(args);
  }

  @Query(() => RegisterRowConnection, {
    description: 'The rows of a register import in the order of the file, in pages. As `registerImports`. NOT_FOUND.',
  })
  @Allow(READ_IMPORTS)
  registerImportRows(@Args() args: RegisterRowsArgs): Promise<RegisterRowConnection> {
    return this.imports.rows(args);
  }

  @Mutation(() => results.UploadRegisterResult, {
    description:
      'Reads a CSV file with the members of an existing network and keeps its rows; nothing is entered. Secretariat officers. INPUT_INVALID for a file that cannot be read (`encoding`, `csv`, `column`, `noRows`, `tooManyRows`).',
  })
  @Allow(IMPORT)
  async uploadRegister(
    @Args('input', { description: 'The file.' }) input: UploadRegisterInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.UploadRegisterSuccess> {
    const registerImport = await this.imports.upload(actor, input);
    return Object.assign(new results.UploadRegisterSuccess(), { registerImport });
  }

  @Mutation(() => results.TryRegisterImportResult, {
    description:
      'The dry run: each row gets its result and its violations; nothing is entered. It may be repeated. Secretariat officers. NOT_FOUND, STALE.',
  })
  @Allow(IMPORT)
  async tryRegisterImport(
    @Args() args: RegisterImportArgs,
    @CurrentActor() actor: Actor,
  ): Promise<results.TryRegisterImportSuccess> {
    const registerImport = await this.imports.try(actor, args);
    return Object.assign(new results.TryRegisterImportSuccess(), { registerImport });
  }

  @Mutation(() => results.ConfirmRegisterImportResult, {
    description:
      'Enters all rows, or none: an officer other than the one who uploaded. STALE when the register has changed so that a row would do something else than the dry run said: try it again. Rows that are UNCHANGED write nothing. NOT_FOUND.',
  })
  @Allow(IMPORT)
  async confirmRegisterImport(
    @Args() args: RegisterImportArgs,
    @CurrentActor() actor: Actor,
  ): Promise<results.ConfirmRegisterImportSuccess> {
    const registerImport = await this.imports.confirm(actor, args);
    return Object.assign(new results.ConfirmRegisterImportSuccess(), { registerImport });
  }

  @Mutation(() => results.DiscardRegisterImportResult, {
    description:
      'Throws an import away that was not applied. Its record stays. Secretariat officers. NOT_FOUND, STALE.',
  })
  @Allow(IMPORT)
  async discardRegisterImport(
    @Args() args: RegisterImportArgs,
    @CurrentActor() actor: Actor,
  ): Promise<results.DiscardRegisterImportSuccess> {
    const registerImport = await this.imports.discard(actor, args);
    return Object.assign(new results.DiscardRegisterImportSuccess(), { registerImport });
  }

  @ResolveField('uploadedBy', () => Person, { nullable: true, description: 'Who uploaded it.' })
  uploadedBy(@Parent() { uploadedByUuid }: RegisterImport, @GraphqlContext() context: RequestContext) {
    return uploadedByUuid === null ? null : this.persons.load(context, uploadedByUuid);
  }

  @ResolveField('confirmedBy', () => Person, { nullable: true, description: 'Who confirmed it; null before that.' })
  confirmedBy(@Parent() { confirmedByUuid }: RegisterImport, @GraphqlContext() context: RequestContext) {
    return confirmedByUuid === null ? null : this.persons.load(context, confirmedByUuid);
  }

  @ResolveField('decision', () => Decision, {
    nullable: true,
    description:
      'The decision that the ledger cites for its rows; null until it is applied, and when nothing was entered.',
  })
  decision(@Parent() { decisionUuid }: RegisterImport, @GraphqlContext() context: RequestContext) {
    return decisionUuid === null ? null : this.decisions.load(context, decisionUuid);
  }

  @ResolveField('availableActions', () => [RegisterImportAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  availableActions(parent: RegisterImport, _: unknown, { actor }: RequestContext): ActionState<RegisterImportAction>[] {
    return registerImportWorkflow.availableActions(subjectOf(parent), actor);
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<RegisterImport | null> {
    return this.loader.load(context, uuidOf('RegisterImport', id));
  }
}
