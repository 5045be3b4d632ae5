import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from './clock/index.js';
import { Configuration } from './config/index.js';

/** What everything is given: the configuration and the clock. */
@Global()
@Module({})
export class CoreModule {
  static with(configuration: Configuration, clock: Clock): DynamicModule {
    return {
      module: CoreModule,
      providers: [
        { provide: Configuration, useValue: configuration },
        { provide: Clock, useValue: clock },
      ],
      exports: [Configuration, Clock],
    };
  }
}
