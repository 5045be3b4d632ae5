export { generateDemo } from './generate/generate-demo.js';
export { type DemoCredentials, loadDemo } from './load-demo.js';
