/** Made by scripts/page-assets.ts. */
declare module '*?script' {
  const code: string;
  export default code;
}

declare module '*?text' {
  const text: string;
  export default text;
}
