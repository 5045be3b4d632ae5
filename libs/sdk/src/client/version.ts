// Which SDK this is. A test holds it to package.json.

/** The version of the SDK. */
export const sdkVersion = '0.1.0';
