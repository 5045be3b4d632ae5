/**
 * Lists, one way: Relay connections over keyset pages. `class OrganisationConnection extends Connection(Organisation) {}`
 * gives the types; `pageOf` turns the rows of one statement (asked for one more than the page) into a connection.
 */
import { PAGE_SIZE } from '@kurultai/schema';
import type { Type } from '@nestjs/common';
import { ArgsType, Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { encodeCursor, type KeyPart } from './cursor.js';

@ObjectType({ description: 'Where a page of a list stands.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows: ask again with `after: endCursor`.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether the page was asked for with `after`, so that something precedes it.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first item; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last item; null on an empty page.' })
  endCursor!: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Page<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
}

/** The connection type of a list of `Item`. */
export function Connection<T extends object>(Item: Type<T>): Type<Page<T>> {
  const name = Item.name;

  @ObjectType(`${name}Edge`, { description: `One item of a list of ${name}, with its place in the list.` })
  class ItemEdge implements Edge<T> {
    @Field(() => String, { description: 'Pass it as `after` to continue behind this item.' })
    cursor!: string;

    @Field(() => Item, { description: 'The item.' })
    node!: T;
  }

  @ObjectType({ isAbstract: true })
  class ItemConnection implements Page<T> {
    @Field(() => [ItemEdge], { description: 'The items of the page with their cursors, in order.' })
    edges!: Edge<T>[];

    @Field(() => [Item], { description: 'The items of the page, in order, without cursors.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo!: PageInfo;
  }
  return ItemConnection;
}

@ArgsType()
export class PageArgs {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PAGE_SIZE.max)
  @Field(() => Int, {
    nullable: true,
    description: `How many items, 1 to ${String(PAGE_SIZE.max)}; ${String(PAGE_SIZE.default)} when left out.`,
  })
  first?: number | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Field(() => String, {
    nullable: true,
    description: 'Continue behind this cursor of the same list in the same order. INPUT_INVALID (`cursor`) otherwise.',
  })
  after?: string | null;
}

/** The page size that was asked for. */
export const pageSize = ({ first }: { first?: number | null }): number => first ?? PAGE_SIZE.default;

/**
 * Makes a page of up to `size` items out of rows of which one more than that was asked for.
 * @param key the sort key of an item
 */
export function pageOf<T>(
  rows: readonly T[],
  { size, after, order, key }: { size: number; after?: string | null; order: string; key: (item: T) => KeyPart[] },
): Page<T> {
  const nodes = rows.slice(0, size);
  const edges = nodes.map(node => ({ node, cursor: encodeCursor(order, key(node)) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
