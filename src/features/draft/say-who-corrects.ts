import { sayDay } from '@/domain/periods/format'

/** Said to those of a provider who may not correct what was sent, while the year is open. */
export const WHO_CORRECTS =
  'A service lead or a gatekeeper of the provider can correct it until the year closes.'

/** Who corrects what was sent, for whoever may not; after the close of its year nobody does. */
export function sayWhoCorrects(yearClosesAt: Date, at: Date): string {
  return at <= yearClosesAt ? WHO_CORRECTS : sayYearClosed(yearClosesAt)
}

/** Said of what was sent, once its year has closed. */
export function sayYearClosed(yearClosesAt: Date): string {
  return `The year closed on ${sayDay(yearClosesAt)}, so that it can no longer be corrected.`
}
