/** Invented organisations only: no figure is ever shown against a real one. */
export const commissioners = [
  { code: 'NORTH', name: 'North Specialised Commissioning (invented)', lead: 'Priya Nair' },
  { code: 'SOUTH', name: 'South Specialised Commissioning (invented)', lead: 'Owen Price' },
] as const

export interface DemoProvider {
  readonly code: string
  readonly name: string
  readonly region: string
  readonly commissioner: (typeof commissioners)[number]['code']
  readonly lead: string
  /** Offerings that the service does not provide; all others it provides itself. */
  readonly without: readonly string[]
}

export const providers: readonly DemoProvider[] = [
  {
    code: 'ZZ1',
    name: 'Aldermoor University Hospitals (invented)',
    region: 'North',
    commissioner: 'NORTH',
    lead: 'Dr Asha Rahman',
    without: [],
  },
  {
    code: 'ZZ2',
    name: 'Brackwater Hospitals (invented)',
    region: 'South',
    commissioner: 'SOUTH',
    lead: 'Dr Tom Whitfield',
    without: ['cordotomy'],
  },
]

/** From this day on, and from its quarter on, everything in the demo exists. */
export const beginning = { day: '2020-04-01', period: '2020-21-Q1' } as const
