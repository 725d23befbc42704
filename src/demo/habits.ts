import { chanceOf } from './chance'
import type { DemoProvider } from './providers'

/** What a service is like: its usual numbers of a quarter, its waits, and the shares that it reaches. */
export interface Habits {
  readonly devices: number
  readonly cordotomies: number
  readonly nonCancer: number
  readonly cancer: number
  readonly programme: number
  readonly discharged: number
  readonly surveys: number
  /** Days that half of the patients wait at most. */
  readonly waitNonCancer: number
  readonly waitCancer: number
  readonly registered: number
  readonly infected: number
  readonly completed: number
  readonly deviceScored: number
  readonly deviceImproved: number
  readonly measured: number
  readonly scoredTwice: number
  readonly improved: number
  readonly returned: number
  readonly carePlan: number
  readonly helpful: number
}

/** Drawn once for each provider. */
export function usualHabits({ code, size }: DemoProvider): Habits {
  const { between } = chanceOf(`${code} as usual`)
  const people = (least: number, most: number) => size * between(least, most)
  return {
    devices: people(18, 30),
    cordotomies: between(0.8, 1.8),
    nonCancer: people(38, 58),
    cancer: people(5, 10),
    programme: people(24, 38),
    discharged: people(32, 50),
    surveys: people(75, 110),
    ...{ waitNonCancer: between(62, 105), waitCancer: between(14, 24) },
    registered: between(0.88, 0.98),
    infected: between(0.004, 0.02),
    completed: between(0.64, 0.8),
    deviceScored: between(0.74, 0.92),
    deviceImproved: between(0.6, 0.76),
    measured: between(0.74, 0.88),
    scoredTwice: between(0.66, 0.82),
    improved: between(0.56, 0.7),
    returned: between(0.36, 0.5),
    carePlan: between(0.74, 0.9),
    helpful: between(0.8, 0.94),
  }
}
