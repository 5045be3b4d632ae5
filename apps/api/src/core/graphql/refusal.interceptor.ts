/** Outside every unit of work: turns a refusal that a service threw into data, if the field's result union declares it. */
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type GraphQLResolveInfo, getNamedType, isUnionType } from 'graphql';
import { catchError, type Observable, of } from 'rxjs';
import { Refused } from '../errors/index.js';

@Injectable()
export class RefusalInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType<string>() !== 'graphql') return next.handle();
    const info = GqlExecutionContext.create(execution).getInfo<GraphQLResolveInfo>();
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (error instanceof Refused && declares(info, error.refusal.constructor.name)) return of(error.refusal);
        throw error instanceof Refused
          ? new Error(`${info.fieldName} does not declare the refusal ${error.refusal.constructor.name}`, {
              cause: error,
            })
          : error;
      }),
    );
  }
}

function declares({ returnType }: GraphQLResolveInfo, refusal: string): boolean {
  const type = getNamedType(returnType);
  return isUnionType(type) && type.getTypes().some(({ name }) => name === refusal);
}
