export { ItemsAlone, standAlone } from './items-alone.decorator.js';
export { itemsAlonePlugin, unfitItems } from './items-alone.plugin.js';
export { itemsAloneIn, type UnfitItems } from './read-items-alone.js';
