// The script of <kurultai-map>.
import { define } from './core/define.js';
import { MapElement } from './map/map-element.js';

define('kurultai-map', MapElement);

export { MapElement };
