/** Texts that were asked to be taken out, and where one is asked for. */
export function redactionsHref(): string {
  return '/redactions'
}

/** One of them. */
export function redactionHref(id: string): string {
  return `/redactions/${id}`
}
