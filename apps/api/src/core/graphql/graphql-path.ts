/** Where GraphQL is served: queries and mutations by HTTP POST, subscriptions by WebSocket. */
export const GRAPHQL_PATH = '/graphql';
/** Where a subscription is served as an event stream (SSE). */
export const EVENT_STREAM_PATH = `${GRAPHQL_PATH}/stream`;
