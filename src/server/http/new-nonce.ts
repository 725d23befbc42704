const BYTES = 16

/** What a page's own scripts and styles are known by, in one answer: 128 random bits, which a UUID has not. */
export function newNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(BYTES))))
}
