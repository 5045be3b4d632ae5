import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloFederationDriver } from '@nestjs/apollo';
import { AccessDeclarations, AccessGuard } from '../access/index.js';
import { IdempotencyInterceptor, IdempotencyRecords } from '../idempotency/index.js';
import { graphqlOptions } from './graphql-options.js';
import { NodeRegistry } from './node.js';
import { NodeResolver } from './node.resolver.js';
import { RefusalInterceptor } from './refusal.interceptor.js';
import { RequestContextFactory } from './request-context.factory.js';

/** Makes request contexts for the GraphQL server. It needs the Authenticator that the identity module provides. */
@Global()
@Module({ providers: [RequestContextFactory], exports: [RequestContextFactory] })
class RequestContextModule {}

/** The GraphQL server with the one guard and the two interceptors that stand before every root field. */
@Global()
@Module({
  imports: [
    DiscoveryModule,
    RequestContextModule,
    GraphQLModule.forRootAsync({
      driver: ApolloFederationDriver,
      imports: [RequestContextModule],
      inject: [RequestContextFactory],
      useFactory: graphqlOptions,
    }),
  ],
  providers: [
    NodeRegistry,
    NodeResolver,
    AccessDeclarations,
    IdempotencyRecords,
    { provide: APP_GUARD, useClass: AccessGuard },
    // The first stands outside: a refusal must leave the unit of work before it becomes data.
    { provide: APP_INTERCEPTOR, useClass: RefusalInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [NodeRegistry, AccessDeclarations, GraphQLModule],
})
export class ApiModule {}
