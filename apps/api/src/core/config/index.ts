export { Configuration, ConfigurationError, describeConfiguration, readConfiguration } from './configuration.js';
