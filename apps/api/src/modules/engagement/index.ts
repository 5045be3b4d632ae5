/** The front door of the module: what other modules may use. */
export { ActionItems } from './action-item/action-item.service.js';
export { ContextNotes } from './context/context-note.service.js';
export { Engagement } from './contract/engagement.model.js';
export { EngagementPersons } from './person/engagement-person.service.js';
export { EngagementRecording } from './engagement-recording.service.js';
export { EngagementLoader } from './engagement.loader.js';
export { EngagementModule } from './engagement.module.js';
export { atRisk as engagementAtRisk, readable as readableEngagement } from './persistence/engagement.rows.js';
export { EngagementService } from './engagement.service.js';
