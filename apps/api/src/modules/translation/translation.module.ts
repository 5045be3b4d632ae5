import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/index.js';
import { ResourceModule } from '../resource/index.js';
import { TaskModule } from '../task/index.js';
import { DraftService } from './draft/draft.service.js';
import { DraftWriter } from './draft/draft-writer.js';
import { MachineDraft } from './draft/machine-draft.js';
import { TranslationSettings } from './engine/translation-settings.js';
import { XliffExchange } from './exchange/xliff-exchange.service.js';
import { TranslationFiguresRepository } from './figures/translation-figures.repository.js';
import { TranslationFiguresResolver } from './figures/translation-figures.resolver.js';
import { GlossaryRepository } from './glossary/glossary.repository.js';
import { GlossaryResolver } from './glossary/glossary.resolver.js';
import { GlossaryService } from './glossary/glossary.service.js';
import { SegmentRepository } from './persistence/segment.repository.js';
import { TranslationMemory } from './persistence/translation-memory.js';
import { TranslationRepository } from './persistence/translation.repository.js';
import { ResourceTranslationWorkResolver } from './resource-translations.resolver.js';
import { SegmentEditor } from './segment-editor.js';
import { ResourceSource } from './source/resource-source.js';
import { TranslationSources } from './source/translation-source.js';
import { TranslationAccess } from './translation-access.js';
import { TranslationActs } from './translation-acts.js';
import { TranslationActsResolver } from './translation-acts.resolver.js';
import { TranslationEditing } from './translation-editing.service.js';
import { SegmentPageLoader, TranslationLoader, TranslationsOfLoader } from './translation.loader.js';
import { TranslationRefresh } from './translation-refresh.js';
import { TranslationResolver } from './translation.resolver.js';
import { TranslationReview } from './translation-review.service.js';
import { TranslationService } from './translation.service.js';
import { TranslationTasks } from './translation-tasks.js';
import { TranslationStart } from './translation-start.service.js';

/** Translations: drafted by a machine or by hand, edited and reviewed by people, public when approved. */
@Module({
  imports: [OrganisationModule, ResourceModule, TaskModule],
  providers: [
    TranslationRepository,
    SegmentRepository,
    TranslationMemory,
    GlossaryRepository,
    TranslationSources,
    ResourceSource,
    TranslationSettings,
    TranslationAccess,
    TranslationTasks,
    TranslationActs,
    TranslationService,
    TranslationStart,
    DraftWriter,
    MachineDraft,
    DraftService,
    SegmentEditor,
    TranslationEditing,
    XliffExchange,
    TranslationReview,
    TranslationRefresh,
    TranslationFiguresRepository,
    TranslationFiguresResolver,
    GlossaryService,
    TranslationLoader,
    TranslationsOfLoader,
    SegmentPageLoader,
    TranslationResolver,
    TranslationActsResolver,
    ResourceTranslationWorkResolver,
    GlossaryResolver,
  ],
  exports: [TranslationSources, TranslationRefresh, TranslationLoader, TranslationsOfLoader],
})
export class TranslationModule {}
