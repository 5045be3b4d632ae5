/** Lets a request through to a root field when its actor holds what the field declares. Fails closed. */
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from './request-context.js';
import { ACCESS, type AccessDeclaration } from './allow.decorator.js';
import { demand } from './grant.js';

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    // Plain HTTP routes carry their own one-time or signed token.
    if (execution.getType<string>() !== 'graphql') return true;
    const declared = this.reflector.get<AccessDeclaration | undefined>(ACCESS, execution.getHandler());
    if (!declared) return false;
    if ('grant' in declared) {
      demand(GqlExecutionContext.create(execution).getContext<RequestContext>().actor, declared.grant);
    }
    return true;
  }
}
