import { Fhir } from 'fhir'

/** As much of a bundle as is compared: FHIR has more. */
export interface FhirBundle {
  readonly resourceType: string
  readonly type: string
  readonly timestamp?: string
  readonly entry: readonly { readonly fullUrl: string; readonly resource: FhirResource }[]
}

export interface FhirResource {
  readonly resourceType: string
  readonly id: string
  readonly url?: string
  readonly version?: string
  readonly status?: string
  readonly measure?: string
  readonly scoring?: FhirConcept
  readonly reporter?: { readonly reference: string }
  readonly identifier?: readonly { readonly value: string }[]
  readonly period?: { readonly start: string; readonly end: string }
  readonly extension?: readonly FhirExtension[]
  readonly group?: readonly FhirGroup[]
}

export interface FhirGroup {
  readonly extension?: readonly FhirExtension[]
  readonly code?: FhirConcept
  readonly population?: readonly { readonly code: FhirConcept; readonly count?: number }[]
  readonly measureScore?: {
    readonly value?: number
    readonly code?: string
    readonly extension?: readonly FhirExtension[]
  }
}

interface FhirConcept {
  readonly coding?: readonly { readonly system: string; readonly code: string }[]
  readonly text?: string
}

interface FhirExtension {
  readonly url: string
  readonly valueCode?: string
  readonly valueString?: string
  readonly valueBoolean?: boolean
  readonly valueRange?: {
    readonly low: { readonly value: number }
    readonly high: { readonly value: number }
  }
  readonly valueQuantity?: { readonly value: number }
  readonly valueCodeableConcept?: FhirConcept
}

const engine = new Fhir()

/** Codes of our own where R4 invites those of others and has none that fits: words that no machine runs, and what is declared. */
const OUR_OWN =
  /^Code "(text\/plain"|declared" \(https:\/\/specialist-pain-quality\.example\/fhir\/scoring\)) not found in value set$/

const DAY = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])`
const TIME = String.raw`T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)`

/** The whole of a value by its type: the library looks for a part of it that fits. */
const FORMS: Readonly<Record<string, RegExp>> = {
  date: new RegExp(`^${DAY})?)?$`),
  dateTime: new RegExp(`^${DAY}(${TIME})?)?)?$`),
  instant: new RegExp(`^${DAY}))${TIME}$`),
  id: /^[A-Za-z0-9\-.]{1,64}$/,
  code: /^\S+( \S+)*$/,
  uri: /^\S+$/,
  canonical: /^\S+$/,
  string: /^(?=[\s\S]*\S)[^\u0000-\u0008\u000b\u000c\u000e-\u001f]+$/,
  markdown: /^(?=[\s\S]*\S)[^\u0000-\u0008\u000b\u000c\u000e-\u001f]+$/,
}

/** Every fault of a bundle: against the structure definitions of R4, and in what its parts say of each other. None is an empty list. */
export function checkFhir(text: string): readonly string[] {
  const bundle = JSON.parse(text) as FhirBundle
  const forms: string[] = []
  const { messages } = engine.validate(bundle, {
    errorOnUnexpected: true,
    onBeforeValidateProperty: (_, property: { readonly _type: string }, at: string, value: unknown) => {
      const form = FORMS[property._type]
      for (const each of [value].flat())
        if (form && (typeof each !== 'string' || !form.test(each))) forms.push(`${at}: no ${property._type}`)
      return []
    },
  })
  const structure = messages
    .filter(({ severity, message = '' }) => isFault(String(severity), message))
    .map((each) => `${each.location}: ${each.message}`)
  return [...structure, ...forms, ...bundle.entry.flatMap(({ resource }) => faultsOf(resource, bundle))]
}

function isFault(severity: string, message: string): boolean {
  return severity !== 'info' && !(severity === 'warning' && OUR_OWN.test(message))
}

function faultsOf(resource: FhirResource, { entry }: FhirBundle): readonly string[] {
  if (resource.resourceType !== 'MeasureReport') return []
  const isKnown = entry.some(({ fullUrl }) => fullUrl === resource.reporter?.reference)
  const [url, version] = (resource.measure ?? '').split('|')
  const measure = entry.find(({ resource: each }) => each.url === url && each.version === version)?.resource
  const faults = [
    !isKnown && `${resource.id}: its reporter is not in the bundle`,
    !measure && `${resource.id}: its measure is not in the bundle`,
    ...(resource.group ?? []).flatMap((group) =>
      groupFaults(group, measure?.scoring?.coding?.[0]?.code === 'proportion'),
    ),
  ]
  return faults.filter((fault) => fault !== false)
}

/** What a group says: counts, score, limits; null for what is not there. */
export function figuresOf({ population = [], measureScore, extension = [] }: FhirGroup) {
  const count = (code: string) =>
    population.find((each) => each.code.coding?.[0]?.code === code)?.count ?? null
  const own = (name: string) => extension.find(({ url }) => url.endsWith(`/${name}`))
  return {
    numerator: own('total-days')?.valueQuantity?.value ?? count('numerator'),
    denominator: count('denominator') ?? count('measure-population'),
    score: measureScore?.value ?? null,
    ...limitsOf(own('interval-95')),
  }
}

function limitsOf(interval: FhirExtension | undefined) {
  const { low, high } = interval?.valueRange ?? {}
  return { lower: low?.value ?? null, upper: high?.value ?? null }
}

function groupFaults(group: FhirGroup, isShare: boolean): readonly (string | false)[] {
  const { numerator, denominator, score } = figuresOf(group)
  const found = [numerator, denominator, score].filter((each) => each !== null)
  const [part, whole, value] = found
  if (part === undefined || whole === undefined || value === undefined)
    return [found.length > 0 && 'counts without a score, or a score without counts']
  return [
    isShare && part > whole && 'a numerator above its denominator',
    isShare && value > 1 && 'a share above 1',
    value.toFixed(6) !== (part / whole).toFixed(6) && 'a score that is not that of its counts',
  ]
}
