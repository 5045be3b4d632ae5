import { Module } from '@nestjs/common';
import { GraphiqlController } from './graphiql.controller.js';
import { HealthController } from './health.controller.js';

/** What is served beside GraphQL by core itself. */
@Module({ controllers: [HealthController, GraphiqlController] })
export class HttpModule {}
