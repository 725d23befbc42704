import type { TypedBox } from '@/domain/forms/read-figure'
import { type Chance, chanceOf } from './chance'
import type { Habits } from './habits'
import { quarterHabits } from './quarter-habits'
import type { DemoProvider } from './providers'

/** What is typed for one line: the state and its boxes. */
type TypedLine = Readonly<Record<string, TypedBox>>
/** What is typed for a quarter, by indicator. */
export type TypedLines = Readonly<Record<string, TypedLine>>

/** Where the numbers of one provider's quarter come from. */
interface Source {
  readonly chance: Chance
  readonly habits: Habits
}

/** Patients who are counted on more than one line. */
interface Patients {
  readonly devices: number
  readonly cordotomies: number
  readonly nonCancer: number
  readonly cancer: number
}

/** The figures of a provider's quarter, counted from the first. The same words give the same figures, on every day. */
export function drawQuarter(provider: DemoProvider, quarter: number): TypedLines {
  const source = {
    chance: chanceOf(`${provider.code} quarter ${quarter}`),
    habits: quarterHabits(provider, quarter),
  }
  const { chance, habits } = source
  const patients = {
    devices: chance.about(habits.devices),
    cordotomies: provider.without.includes('cordotomy') ? 0 : chance.ofMany(4, habits.cordotomies / 4),
    nonCancer: chance.about(habits.nonCancer),
    cancer: chance.about(habits.cancer),
  }
  const cordotomy = share(patients.cordotomies, chance.ofMany(patients.cordotomies, 0.97))
  return {
    ...drawDevices(source, patients),
    ...(provider.without.includes('cordotomy') ? {} : { 102: cordotomy }),
    103: drawWaits(source, patients.nonCancer, habits.waitNonCancer),
    104: drawWaits(source, patients.cancer, habits.waitCancer),
    106: drawProgramme(source),
    109: drawMeasured(source, patients),
    110: drawImproved(source),
    ...drawSurveys(source),
  }
}

/** 105 and 107 leave their denominators blank, to be filled in from 101. */
function drawDevices({ chance, habits }: Source, { devices }: Patients): TypedLines {
  const [nobody, registered] = [share(0, 0), chance.ofMany(devices, habits.registered)]
  const newImplants = chance.ofMany(devices, 0.62)
  const removed = chance.ofMany(devices - newImplants, 0.4)
  const explantations = removed + chance.ofMany(newImplants, 0.05)
  const split = said({ newImplants, revisions: devices - newImplants - removed, explantations })
  const infected = Math.min(explantations, chance.ofMany(devices, habits.infected))
  const scored = chance.ofMany(registered, habits.deviceScored)
  const reviewed = chance.about(habits.devices * 0.6)
  const withBaseline = reviewed + chance.ofMany(devices, 0.3)
  return {
    101: share(devices, registered, split),
    105: devices === 0 ? nobody : { state: 'value', ...said({ numerator: infected }) },
    107: registered === 0 ? nobody : { state: 'value', ...said({ numerator: scored }) },
    108: share(reviewed, chance.ofMany(reviewed, habits.deviceImproved), {
      ...said({ withBaseline }),
      valueSet: 'uk-5l-2026',
    }),
  }
}

/** Every wait is drawn by itself, so that what is said about all of them fits together. */
function drawWaits({ chance }: Source, patients: number, middle: number): TypedLine {
  if (patients === 0) return share(0, 0)
  const waits = Array.from({ length: patients }, () => chance.skewed(middle)).toSorted((a, b) => a - b)
  const half = (patients - 1) / 2
  const at = (place: number) => waits[place] ?? 0
  return {
    state: 'value',
    ...said({
      patients,
      totalDays: waits.reduce((sum, days) => sum + days, 0),
      shortest: at(0),
      median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2,
      longest: at(patients - 1),
      over126: waits.filter((days) => days > 126).length,
      ...(patients > 1 && { standardDeviation: spreadOf(waits) }),
    }),
  }
}

/** The standard deviation of a sample, to two decimals. */
function spreadOf(waits: readonly number[]): number {
  const mean = waits.reduce((sum, days) => sum + days, 0) / waits.length
  const squares = waits.reduce((sum, days) => sum + (days - mean) ** 2, 0)
  return Math.round(100 * Math.sqrt(squares / (waits.length - 1))) / 100
}

function drawProgramme({ chance, habits }: Source): TypedLine {
  const begun = chance.about(habits.programme)
  const neverAttended = chance.ofMany(begun, 0.1)
  return share(begun, chance.ofMany(begun, habits.completed), said({ neverAttended }))
}

/** Everybody treated for the first time, everybody with a device, and those who come back. */
function drawMeasured({ chance, habits }: Source, patients: Patients): TypedLine {
  const { devices, cordotomies, nonCancer, cancer } = patients
  const treated = nonCancer + cancer + devices + cordotomies + chance.about(habits.nonCancer * 0.6)
  const measured = Math.max(devices, chance.ofMany(treated, habits.measured))
  return share(treated, measured, { instruments: ['eq-5d-5l', 'brief-pain-inventory'] })
}

function drawImproved({ chance, habits }: Source): TypedLine {
  const discharged = chance.about(habits.discharged)
  const paired = chance.ofMany(discharged, habits.scoredTwice)
  const measure = { instrument: 'eq-5d-5l', valueSet: 'uk-5l-2026' }
  return share(discharged, chance.ofMany(paired, habits.improved), { ...said({ paired }), ...measure })
}

/** Surveys of patients, and the same with those of carers. */
function drawSurveys({ chance, habits }: Source): TypedLines {
  const issued = chance.about(habits.surveys)
  const back = chance.ofMany(issued, habits.returned)
  const carers = chance.about(habits.surveys * 0.2)
  const all = back + chance.ofMany(carers, habits.returned)
  return {
    204: share(back, chance.ofMany(back, habits.carePlan), said({ issued })),
    205: share(all, chance.ofMany(all, habits.helpful), said({ issued: issued + carers })),
  }
}

/** A line about nobody says so, and nothing else. */
function share(denominator: number, numerator: number, others: TypedLine = {}): TypedLine {
  return denominator === 0
    ? { state: 'nil' }
    : { state: 'value', ...said({ denominator, numerator }), ...others }
}

function said(numbers: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(numbers).map(([box, number]) => [box, String(number)]))
}
