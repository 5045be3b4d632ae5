import { Module } from '@nestjs/common';
import { EventStreamRoutes } from './event-stream.routes.js';
import { OpenSubscriptions } from './open-subscriptions.js';
import { Subscriptions } from './subscriptions.service.js';
import { WebSocketRoutes } from './websocket.routes.js';

/** Subscriptions, by WebSocket and as event streams. */
@Module({ providers: [OpenSubscriptions, Subscriptions, WebSocketRoutes, EventStreamRoutes] })
export class SubscriptionsModule {}
