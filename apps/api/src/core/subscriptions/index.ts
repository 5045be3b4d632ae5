export { OpenSubscriptions } from './open-subscriptions.js';
export { SubscriptionsModule } from './subscriptions.module.js';
