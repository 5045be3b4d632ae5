import { Module } from '@nestjs/common';
import { FileModule } from '../file/index.js';
import { OrganisationModule } from '../organisation/index.js';
import {
  MouFieldsResolver,
  MouPartyResolver,
  MouTextResolver,
  OrganisationMousResolver,
} from './mou-fields.resolver.js';
import { MouLoader, MousUnderLoader, MouTextsLoader, OrganisationMousLoader } from './mou.loaders.js';
import { MouRecording } from './mou-recording.service.js';
import { MouResolver } from './mou.resolver.js';
import { MouService } from './mou.service.js';
import { MouTexts } from './mou-texts.js';
import { MouRepository } from './persistence/mou.repository.js';

/** Memoranda of understanding between organisations. */
@Module({
  imports: [OrganisationModule, FileModule],
  providers: [
    MouRepository,
    MouService,
    MouTexts,
    MouRecording,
    MouLoader,
    OrganisationMousLoader,
    MousUnderLoader,
    MouTextsLoader,
    MouResolver,
    MouFieldsResolver,
    MouPartyResolver,
    MouTextResolver,
    OrganisationMousResolver,
  ],
  exports: [MouService, MouRecording, MouLoader],
})
export class AgreementModule {}
