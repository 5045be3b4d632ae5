/** The front door of the module: what other modules may use. */
export { AgreementModule } from './agreement.module.js';
export { Mou } from './contract/mou.model.js';
export { MouDrafting, type NewMouDraft } from './draft/mou-drafting.service.js';
export { MouLoader } from './mou.loaders.js';
export { MouRecording } from './mou-recording.service.js';
export { MouService } from './mou.service.js';
