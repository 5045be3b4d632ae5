export { type DemoCredentials, loadDemo } from './load-demo.js';
