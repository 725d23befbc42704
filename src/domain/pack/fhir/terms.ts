import type { Json } from '../../canonical-json'
import { legalText } from '../legal-text'

/**
 * Where names of our own begin. It answers nowhere, on purpose: an address of whoever runs the service would make other bytes on
 * another machine, and `.example` promises nobody a server.
 */
export const BASE = 'https://specialist-pain-quality.example/fhir'

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem'
const ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'
/** What R5 has as `measureScoreCodeableConcept`, for use in R4. */
const CODED_SCORE = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-MeasureReport.group.measureScore'

export type JsonObject = { readonly [key: string]: Json }
type Members = Readonly<Record<string, Json | null | undefined>>

/** Members that are there: FHIR knows neither null nor an empty text, list or object. */
export function present(members: Members): JsonObject {
  const found = Object.entries(members).flatMap(([name, value]) => {
    const member = typeof value === 'string' ? legalText(value) : value
    return isNothing(member) ? [] : [[name, member] as const]
  })
  return Object.fromEntries(found)
}

function isNothing(value: Json | undefined): value is null | undefined {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  return typeof value === 'object' && Object.keys(value).length === 0
}

/** A concept of one coding, or of a text alone. */
export function concept(system: string, code: string, display?: string): JsonObject {
  return present({ coding: [present({ system, code, display })], text: display })
}

/** Codes of HL7's terminology: `measure-scoring`, `measure-population`, `measure-improvement-notation`. */
export function standardConcept(system: string, code: string): JsonObject {
  return { coding: [{ system: `${TERMINOLOGY}/${system}`, code }] }
}

/** An extension of our own. */
export function ownExtension(name: string, value: JsonObject): JsonObject {
  return { url: `${BASE}/StructureDefinition/${name}`, ...value }
}

/** The same with a text, where there is one. */
export function textExtensions(
  name: string,
  ...texts: readonly (string | null | undefined)[]
): readonly JsonObject[] {
  const found = texts
    .map((text) => present({ valueString: text }))
    .filter((value) => Object.keys(value).length > 0)
  return found.map((value) => ownExtension(name, value))
}

/** A quantity that is not there, and why. */
export function absent(reason: string): JsonObject {
  return { extension: [{ url: ABSENT, valueCode: reason }] }
}

/** A score that is a code and no number. */
export function codedScore(value: JsonObject): JsonObject {
  return { extension: [{ url: CODED_SCORE, valueCodeableConcept: value }] }
}

/** A number with its unit by UCUM: `1` for a share from 0 to 1, `d` for days. */
export function quantity(value: number, unit: 'share' | 'days'): JsonObject {
  const system = 'http://unitsofmeasure.org'
  return unit === 'days'
    ? { value, unit: 'days', system, code: 'd' }
    : { value, unit: 'share', system, code: '1' }
}
