import { LIST_LIMITS } from '@kurultai/schema';
import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, IsString } from 'class-validator';
import { AllowAnyone } from '../access/allow.decorator.js';
import { InputInvalid } from '../errors/index.js';
import { anyIdOf, parseTypeId } from '../ids/index.js';
import { Node, NodeRegistry } from './node.js';
import { Context, type RequestContext } from '../access/index.js';

@ArgsType()
class NodesArgs {
  @ArrayMaxSize(LIST_LIMITS.ids)
  @IsString({ each: true })
  @Field(() => [ID], { description: `Up to ${String(LIST_LIMITS.ids)} ids of any types.` })
  ids!: string[];
}

@Resolver(() => Node)
export class NodeResolver {
  constructor(private readonly registry: NodeRegistry) {}

  @Query(() => Node, {
    nullable: true,
    description:
      'The object with this id, or null when there is none or the caller may not read it. INPUT_INVALID (`typeId`) when the text is no id.',
  })
  @AllowAnyone('each object is read under its own rules')
  async node(
    @Args('id', { type: () => ID, description: 'The public id.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<object | null> {
    const found = anyIdOf(id);
    return found ? this.registry.load(context, found.type, found.uuid) : null;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'The objects with these ids, in order; null in the place of each that `node` would answer with null.',
  })
  @AllowAnyone('each object is read under its own rules')
  nodes(@Args() { ids }: NodesArgs, @Context() context: RequestContext): Promise<(object | null)[]> {
    const violations = ids.flatMap((id, index) =>
      parseTypeId(id)
        ? []
        : [{ path: ['ids', String(index)], rule: 'typeId', message: 'This is not an id of this service.' }],
    );
    if (violations.length > 0) throw new InputInvalid(violations);
    return Promise.all(ids.map(id => this.node(id, context)));
  }
}
