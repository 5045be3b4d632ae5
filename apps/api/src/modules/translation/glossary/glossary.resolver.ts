/** The glossary. */
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, AllowAnyone, CurrentActor } from '../../../core/access/index.js';
import { LanguageTag } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { AddGlossaryTermInput } from '../contract/glossary.inputs.js';
import { GlossaryTerm } from '../contract/glossary-term.model.js';
import * as results from '../contract/translation.results.js';
import { MANAGE_TRANSLATIONS } from '../domain/grants.js';
import { toGlossaryTerm } from '../translation.mapper.js';
import { GLOSSARY_LIMIT } from './glossary.repository.js';
import { GlossaryService } from './glossary.service.js';

@Resolver(() => GlossaryTerm)
export class GlossaryResolver {
  constructor(private readonly glossary: GlossaryService) {}

  @Query(() => [GlossaryTerm], {
    name: 'glossary',
    description: `Up to ${String(GLOSSARY_LIMIT)} terms of the glossary, in the order of the alphabet: those that hold for a language, or all.`,
  })
  @AllowAnyone('how the network names things is no secret')
  async list(
    @Args('language', {
      type: () => LanguageTag,
      nullable: true,
      description: 'What holds for this language, with what holds for every one. Left out: all terms.',
    })
    language: string | null,
  ): Promise<GlossaryTerm[]> {
    return (await this.glossary.list(language ?? null)).map(toGlossaryTerm);
  }

  @Mutation(() => results.AddGlossaryTermResult, {
    description:
      'Adds a term. Translations that go on are held to it at once. INPUT_INVALID (`target`, `language`); GuardFailed (`TERM_EXISTS`, `GLOSSARY_FULL`).',
  })
  @Allow(MANAGE_TRANSLATIONS)
  async addGlossaryTerm(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The term.' }) input: AddGlossaryTermInput,
  ): Promise<results.AddGlossaryTermSuccess> {
    const term = await this.glossary.add(actor, {
      target_language: input.language ?? null,
      term: input.term,
      rule: input.rule,
      target: input.target ?? null,
      inflected: input.inflected ?? true,
      note: input.note ?? null,
      provenance: 'LIVE',
      source: null,
    });
    return Object.assign(new results.AddGlossaryTermSuccess(), { term: toGlossaryTerm(term) });
  }

  @Mutation(() => results.EndGlossaryTermResult, {
    description: 'Ends a term; it stays in the history. To change one, end it and add another. NOT_FOUND.',
  })
  @Allow(MANAGE_TRANSLATIONS)
  async endGlossaryTerm(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The public id of a term.' }) id: string,
  ): Promise<results.EndGlossaryTermSuccess> {
    const term = await this.glossary.end(actor, uuidOf('GlossaryTerm', id));
    return Object.assign(new results.EndGlossaryTermSuccess(), { term: toGlossaryTerm(term) });
  }
}
