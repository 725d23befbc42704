/** What XML 1.0 and FHIR's `string` refuse: control characters but tab and line feed, and what is no character at all. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/**
 * A text as every format can carry it: what none may hold is seen as U+FFFD, and lines end in one way. Marks of direction and accents
 * are text like any other, and stay.
 */
export function legalText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(ILLEGAL, '\ufffd')
}
