/** Live topic: the log of the network has grown. Message: `{ position }`, of the new row. */
export const ACTIVITY_TOPIC = 'activity';
