/** Invented organisations only: no figure is ever shown against a real one. */
export const commissioners = [
  { code: 'NORTH', name: 'North Specialised Commissioning (invented)', lead: 'Priya Nair' },
  { code: 'SOUTH', name: 'South Specialised Commissioning (invented)', lead: 'Owen Price' },
] as const

export type CommissionerCode = (typeof commissioners)[number]['code']

/** From this day on, and from its quarter on, everything in the demo exists. */
export const beginning = { day: '2020-04-01', period: '2020-21-Q1' } as const
