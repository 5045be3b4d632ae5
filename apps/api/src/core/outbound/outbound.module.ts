import { Global, Module } from '@nestjs/common';
import { Configuration } from '../config/index.js';
import { AddressPolicy } from './address-policy.js';
import { HostResolver, SystemResolver } from './host-resolver.js';
import { Outbound } from './outbound.js';

/** Calls to addresses that somebody gave: one way out. */
@Global()
@Module({
  providers: [
    { provide: HostResolver, useClass: SystemResolver },
    {
      provide: AddressPolicy,
      inject: [Configuration],
      useFactory: ({ values }: Configuration) => new AddressPolicy(values.OUTBOUND_ALLOW),
    },
    Outbound,
  ],
  exports: [Outbound],
})
export class OutboundModule {}
