import { Module } from '@nestjs/common';
import { AgendaRepository } from './agenda/agenda.repository.js';
import { AgendaService } from './agenda/agenda.service.js';
import { DelegationReader } from './delegation/delegation.reader.js';
import { OpenBallotsRegistry } from './domain/open-ballots.js';
import { SummitRepository } from './persistence/summit.repository.js';
import { PresenceReader } from './presence/presence.reader.js';
import { ReadinessRegistry } from './readiness/readiness-registry.js';
import { SummitReader } from './summit.reader.js';

/** Summits, delegations, presence and visa letters. */
@Module({
  providers: [
    SummitRepository,
    SummitReader,
    OpenBallotsRegistry,
    AgendaRepository,
    AgendaService,
    DelegationReader,
    PresenceReader,
    ReadinessRegistry,
  ],
  exports: [SummitReader, OpenBallotsRegistry, AgendaService, DelegationReader, PresenceReader, ReadinessRegistry],
})
export class SummitModule {}
