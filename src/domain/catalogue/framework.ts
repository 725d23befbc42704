import type { Fields } from '../kinds/field'
import type { TimetableRule } from '../periods/timetable'
import type { Indicator } from './indicator'
import type { CrossRule } from './rules/cross-rules'
import type { DeclaredCrossRule } from './rules/declared-cross-rules'

/** A page of the quarterly return. */
export interface Section {
  readonly code: string
  readonly title: string
  readonly introduction: string
}

/** Something that a service may or may not provide, and on which lines depend. */
export interface Offering {
  readonly code: string
  readonly name: string
  /** Given where the profile asks by which written rule somebody completes it: a wording to choose. */
  readonly suggestedRule?: string
}

/** Boxes that belong to the return as a whole rather than to one of its lines. */
export interface AboutReturn {
  /** Stands where a line has its indicator code, so that its boxes are named like all others. */
  readonly code: 'about'
  readonly section: string
  readonly fields: Fields
  /** A box is required when any of these lines reports figures. */
  readonly requiredWith: Readonly<Record<string, readonly string[]>>
}

/** A box that is filled in from another line and may be typed over, if a reason is given in a box beside it. */
export interface Override {
  /** Stable code of the rule that asks for the reason. */
  readonly code: string
  readonly indicator: string
  readonly field: string
  readonly reason: string
}

/** The definitions under which one kind of service is assured. Nothing outside the catalogue names one. */
export interface Framework {
  readonly code: string
  readonly name: string
  readonly serviceName: string
  readonly basis: string
  /** Changes whenever any definition does; frozen into every submission. */
  readonly catalogueVersion: string
  /** True when it is over: nothing is opened, entered or shown under it any more. What was recorded stays, and is verified. */
  readonly ended?: true
  /** Until somebody decides another (the timetable that is stored): labelled as an example. */
  readonly timetable: TimetableRule
  /** Which patients count on every quarterly line, in sentences. */
  readonly population: readonly string[]
  /** The groups of the published table, in its order: code and name. */
  readonly groups: Readonly<Record<string, string>>
  /** Documents that are cited as evidence: code and name. */
  readonly evidenceTypes: Readonly<Record<string, string>>
  readonly indicators: readonly Indicator[]
  readonly sections: readonly Section[]
  readonly offerings: readonly Offering[]
  readonly aboutReturn: AboutReturn
  readonly overrides: readonly Override[]
  readonly crossRules: readonly CrossRule[]
  readonly declaredCrossRules: readonly DeclaredCrossRule[]
}
