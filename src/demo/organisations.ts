/** Invented organisations only: no figure is ever shown against a real one. */
export const commissioners = [
  {
    code: 'NORTH',
    name: 'North Specialised Commissioning (invented)',
    lead: 'Priya Nair',
    email: 'priya.nair@north.example',
    telephone: '01632 960 101',
  },
  {
    code: 'SOUTH',
    name: 'South Specialised Commissioning (invented)',
    lead: 'Owen Price',
    email: 'owen.price@south.example',
    telephone: '01632 960 102',
  },
] as const

export type CommissionerCode = (typeof commissioners)[number]['code']

/** From this day on, and from its quarter on, everything in the demo exists. */
export const beginning = { day: '2020-04-01', period: '2020-21-Q1' } as const
