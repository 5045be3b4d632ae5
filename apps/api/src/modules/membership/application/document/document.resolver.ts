/** Documents of applications: handing in, checking, doing without. */
import { Args, Context, Mutation, Parent, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type RequestContext, sees } from '../../../../core/access/index.js';
import { NodeRegistry } from '../../../../core/graphql/index.js';
import { uuidOf } from '../../../../core/ids/index.js';
import type { ActionState } from '../../../../core/workflow/index.js';
import { File, FileLoader } from '../../../file/index.js';
import { ApplicationSubjectLoader } from '../application.loaders.js';
import { Application } from '../contract/application.model.js';
import { APPLY, HANDLE, INQUIRE, SCREEN } from '../domain/grants.js';
import {
  AddApplicationDocumentInput,
  CheckApplicationDocumentInput,
  DecideWaiverInput,
  ProposeWaiverInput,
} from './document.inputs.js';
import {
  ApplicationDocumentLoader,
  DocumentsOfApplicationLoader,
  WaiversOfApplicationLoader,
} from './document.loaders.js';
import { ApplicationDocument, ApplicationWaiver, ChecklistItem, DocumentAvailableAction } from './document.models.js';
import { DocumentAdded, DocumentChecked, WaiverDecided, WaiverProposed } from './document.results.js';
import { DocumentService } from './document.service.js';
import { type DocumentAction, documentActions } from './document.workflow.js';

@Resolver(() => ApplicationDocument)
export class DocumentResolver {
  constructor(
    private readonly documents: DocumentService,
    private readonly loader: ApplicationDocumentLoader,
    private readonly files: FileLoader,
    private readonly subjects: ApplicationSubjectLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('ApplicationDocument', (context, uuid) => loader.load(context, uuid));
  }

  @Mutation(() => DocumentAdded.Result, {
    description:
      'Hands in a document of an application, or a newer version of one. The applicant, or an officer on its behalf. NOT_FOUND, STALE.',
  })
  @Allow(APPLY)
  async addApplicationDocument(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The document.' }) input: AddApplicationDocumentInput,
  ): Promise<object> {
    return Object.assign(new DocumentAdded.Success(), { document: await this.documents.add(actor, input) });
  }

  @Mutation(() => DocumentChecked.Result, {
    description: 'Accepts or refuses a document. Officers, other than the person who handed the case in. NOT_FOUND.',
  })
  @Allow(HANDLE)
  async checkApplicationDocument(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'How it was found.' }) input: CheckApplicationDocumentInput,
  ): Promise<object> {
    return Object.assign(new DocumentChecked.Success(), { document: await this.documents.check(actor, input) });
  }

  @Mutation(() => WaiverProposed.Result, {
    description: 'Proposes to do without a document or a criterion. The secretariat and the board. NOT_FOUND, STALE.',
  })
  @Allow(INQUIRE)
  async proposeWaiver(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The proposal.' }) input: ProposeWaiverInput,
  ): Promise<object> {
    return Object.assign(new WaiverProposed.Success(), { application: await this.documents.propose(actor, input) });
  }

  @Mutation(() => WaiverDecided.Result, {
    description:
      'Decides to do without a document or a criterion, or not, whether or not it was proposed. The board. A criterion that is waived is found WAIVED. NOT_FOUND, STALE.',
  })
  @Allow(SCREEN)
  async decideWaiver(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The decision.' }) input: DecideWaiverInput,
  ): Promise<object> {
    return Object.assign(new WaiverDecided.Success(), { application: await this.documents.decide(actor, input) });
  }

  @ResolveField('file', () => File, {
    nullable: true,
    description: 'Its file, with the SHA-256 of its bytes; null if the reader may not read it.',
  })
  file(@Parent() { fileUuid }: ApplicationDocument, @Context() context: RequestContext): Promise<File | null> {
    return this.files.load(context, fileUuid);
  }

  @ResolveField('availableActions', () => [DocumentAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  async availableActions(
    @Parent() { applicationUuid, status: state, superseded }: ApplicationDocument,
    @Context() context: RequestContext,
  ): Promise<ActionState<DocumentAction>[]> {
    const application = await this.subjects.load(context, applicationUuid);
    return application ? documentActions({ state, superseded, application }, context.actor) : [];
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<ApplicationDocument | null> {
    return this.loader.load(context, uuidOf('ApplicationDocument', id));
  }
}

@Resolver(() => Application)
export class ApplicationDocumentsResolver {
  constructor(
    private readonly documents: DocumentsOfApplicationLoader,
    private readonly waivers: WaiversOfApplicationLoader,
    private readonly subjects: ApplicationSubjectLoader,
  ) {}

  @ResolveField('documents', () => [ApplicationDocument], {
    nullable: true,
    description:
      'Every document of the case, the oldest first: all versions for the applicant and the secretariat, the circulated ones for members; null for everybody else.',
  })
  async documentsOf(
    @Parent() { uuid, audience, circulated }: Application,
    @Context() context: RequestContext,
  ): Promise<ApplicationDocument[] | null> {
    return sees(audience, 'MEMBER') ? this.documents.load(context, uuid, { audience, circulated }) : null;
  }

  @ResolveField('checklist', () => [ChecklistItem], {
    nullable: true,
    description:
      'Every document that its rule set demands. The applicant and the secretariat; null for everybody else.',
  })
  async checklist(
    @Parent() { uuid, audience }: Application,
    @Context() context: RequestContext,
  ): Promise<ChecklistItem[] | null> {
    if (!sees(audience, 'OWN')) return null;
    const subject = await this.subjects.load(context, uuid);
    return (subject?.checklist ?? []).map(item => Object.assign(new ChecklistItem(), item));
  }

  @ResolveField('waivers', () => [ApplicationWaiver], {
    nullable: true,
    description: 'Every waiver, decided or asked for. The applicant and the secretariat; else null.',
  })
  async waiversOf(
    @Parent() { uuid, audience }: Application,
    @Context() context: RequestContext,
  ): Promise<ApplicationWaiver[] | null> {
    return sees(audience, 'OWN') ? this.waivers.load(context, uuid, audience) : null;
  }
}
