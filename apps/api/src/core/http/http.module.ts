import { Module } from '@nestjs/common';
import { ElementsController } from './elements.controller.js';
import { ErrorCodeController } from './error-code.controller.js';
import { GraphiqlController } from './graphiql.controller.js';
import { HealthController } from './health.controller.js';
import { SdkController } from './sdk.controller.js';

/** What is served beside GraphQL by core itself. */
@Module({ controllers: [HealthController, GraphiqlController, ErrorCodeController, SdkController, ElementsController] })
export class HttpModule {}
