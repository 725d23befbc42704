import type { CommissionerCode } from './organisations'

export interface DemoProvider {
  readonly code: string
  readonly name: string
  readonly region: string
  readonly commissioner: CommissionerCode
  readonly lead: string
  /** How many patients it treats: 1 is a usual service. */
  readonly size: number
  /** Offerings that the service does not provide; all others it provides itself. */
  readonly without: readonly string[]
}

type Row = readonly [
  name: string,
  region: string,
  lead: string,
  size: number,
  without?: readonly ['cordotomy'],
]

/** In the order of their codes. North commissions the first, the third and so on; South the others. */
const rows: readonly Row[] = [
  ['Aldermoor University Hospitals', 'North', 'Dr Asha Rahman', 1.4],
  ['Brackwater Hospitals', 'South', 'Dr Tom Whitfield', 0.5, ['cordotomy']],
  ['Carrowdale Hospitals', 'North', 'Dr Neve Calloway', 1.1],
  ['Dunmarsh General', 'South', 'Dr Imran Sethi', 0.9, ['cordotomy']],
  ['Easterleigh University Hospitals', 'North', 'Dr Lowri Beddows', 1.2],
  ['Fennick Bay Hospitals', 'South', 'Dr Oskar Brandt', 0.8, ['cordotomy']],
  ['Garrowby Infirmary', 'North', 'Dr Femi Adeyinka', 0.7, ['cordotomy']],
  ['Hollinsea Hospitals', 'South', 'Dr Marta Quill', 1],
  ['Inglewick University Hospitals', 'North', 'Dr Rhys Tamblyn', 1.3],
  ['Jesmere Hospitals', 'South', 'Dr Anneke Vos', 0.6, ['cordotomy']],
  ['Kelderbeck General', 'North', 'Dr Sunil Prabhu', 0.8, ['cordotomy']],
  ['Larkhollow Hospitals', 'South', 'Dr Grace Ottaway', 1.1],
  ['Merrowfield Infirmary', 'North', 'Dr Callum Dray', 0.7, ['cordotomy']],
  ['Netherquay University Hospitals', 'South', 'Dr Hana Marek', 1.5],
  ['Orrinshaw Hospitals', 'North', 'Dr Bola Fashola', 0.9],
  ['Penvarrow Hospitals', 'South', 'Dr Edwin Carne', 1],
  ['Quillstone General', 'North', 'Dr Sofia Lacey', 0.5, ['cordotomy']],
  ['Ravensmere Hospitals', 'South', 'Dr Dev Malhotra', 1.2],
  ['Silverholt Infirmary', 'North', 'Dr Iona Strachey', 0.9, ['cordotomy']],
  ['Tamsworth Island Hospital', 'South', 'Dr Piers Hollin', 0.05, ['cordotomy']],
  ['Underfell University Hospitals', 'North', 'Dr Zainab Noori', 1.3],
  ['Vexley Hospitals', 'South', 'Dr Joel Hathersage', 0.8, ['cordotomy']],
  ['Wrenborough Hospitals', 'North', 'Dr Mei Corrigan', 1],
  ['Yarrowmouth General', 'South', 'Dr Luca Fenwright', 0.6, ['cordotomy']],
]

export const providers: readonly DemoProvider[] = rows.map(
  ([name, region, lead, size, without = []], index) => ({
    code: `ZZ${index + 1}`,
    name: `${name} (invented)`,
    ...{ region, lead, size, without },
    commissioner: index % 2 === 0 ? 'NORTH' : 'SOUTH',
  }),
)
