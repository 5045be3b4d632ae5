import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { AppModule } from '../../../apps/api/src/app.module.js';
import { AccessDeclarations, ANONYMOUS, AllowAnyone } from '../../../apps/api/src/core/access/index.js';
import { readConfiguration } from '../../../apps/api/src/core/config/index.js';
import { httpAdapter } from '../../../apps/api/src/core/http/index.js';
import { makeLogger } from '../../../apps/api/src/core/logging/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { TEST_SECRET_KEY } from '../../support/test-key.js';

@Resolver()
class OpenResolver {
  @Query(() => String, { name: 'forgottenQuery', description: 'A root field of the test.' })
  forgotten(): string {
    return 'open';
  }

  @Mutation(() => String, { description: 'A root field of the test.' })
  forgottenMutation(): string {
    return 'open';
  }

  @Query(() => String, { description: 'A root field of the test.' })
  @AllowAnyone('it is a test')
  declaredQuery(): string {
    return 'declared';
  }
}

@Resolver()
class DeclaredResolver {
  @Query(() => String, { name: 'declaredUnderAnotherName', description: 'A root field of the test.' })
  @AllowAnyone('it is a test')
  declared(): string {
    return 'declared';
  }
}

@Module({})
class TestModule {}

describe('an application', () => {
  let database: TestDatabase;
  const boot = async (resolver: new () => object): Promise<NestFastifyApplication> => {
    const configuration = readConfiguration({
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      KURULTAI_SECRET_KEY: TEST_SECRET_KEY,
    });
    const imports = [AppModule.over(configuration, database)];
    const adapter = httpAdapter(configuration, makeLogger('silent'));
    const app = await NestFactory.create<NestFastifyApplication>(
      { module: TestModule, imports, providers: [resolver] },
      adapter,
      { logger: false, abortOnError: false },
    );
    await app.init();
    return app;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('with a root field that declares no access does not boot, and names every such field', async () => {
    const problem = await boot(OpenResolver).catch((error: unknown) => (error as Error).message);
    expect(problem).toBe(
      'Root fields without @Allow or @AllowAnyone: OpenResolver.forgottenQuery, OpenResolver.forgottenMutation',
    );
  });

  it('whose root fields all declare their access boots, and knows them by their schema names', async () => {
    const app = await boot(DeclaredResolver);
    const declarations = app.get(AccessDeclarations);
    expect(declarations.all.get('declaredUnderAnotherName')).toEqual({ anyone: 'it is a test' });
    expect(declarations.fieldsFor(ANONYMOUS)).toEqual(
      expect.arrayContaining(['declaredUnderAnotherName', 'organisations', 'signIn', 'viewer']),
    );
    expect(declarations.fieldsFor(ANONYMOUS)).not.toContain('registerOrganisation');
    await app.close();
  });
});
