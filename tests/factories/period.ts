import { knownPeriod } from '@/domain/catalogue/known-period'

/** The quarter that examples are about. */
export const PERIOD = knownPeriod('2026-27-Q2')
