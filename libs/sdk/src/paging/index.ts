// Lists in pages.
export { type Connection, List, type Page, type PageOptions, type PageVariables } from './list.js';
