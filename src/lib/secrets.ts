/** Shorter ones, such as the name of a tenant, stand in data as words that are no secret. */
const MIN_LENGTH = 12;

/** Masks secrets in what a server answers, where they are long enough to stand for nothing else. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  return maskAll(
    text,
    secrets.filter((secret) => secret.length >= MIN_LENGTH),
  );
}

/** Masks every secret, as in a message, where no data is lost by it. */
export function maskAll(text: string, secrets: readonly string[]): string {
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
}
