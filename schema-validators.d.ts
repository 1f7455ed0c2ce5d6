/** Made by scripts/schema-validators.ts. */
declare module '*.schema.json?validator' {
  const validate: import('ajv').ValidateFunction;
  export default validate;
}

declare module '*.schema.json?validator=inputs' {
  const validate: import('ajv').ValidateFunction;
  export default validate;
}
