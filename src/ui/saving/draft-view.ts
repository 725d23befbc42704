import type { FindingView } from './finding-view'

/** Warnings about a part of a page, and the box in which they are explained. */
export interface WhyView {
  /** Of the line or the part: the ids of the boxes begin with it. */
  readonly code: string
  readonly heading: string
  readonly label: string
  readonly hint: string
  /** Each with its rule and the address of why it asks. */
  readonly warnings: readonly { readonly message: string; readonly rule: string; readonly href: string }[]
  readonly explanation: string
  /** Names these warnings when the page is posted, so that what is typed answers what was shown. */
  readonly asked: string
  /** The answers of one click, and those that are given. */
  readonly confirmations: readonly { readonly value: string; readonly label: string }[]
  readonly confirmed: readonly string[]
}

/** A page of a draft as its form frames it, whatever it is about. Plain data, because it is drawn again in the browser. */
export interface DraftView {
  /** The hidden boxes that say which page of which draft it is, and the address that it is posted to. */
  readonly fields: Readonly<Record<string, string>>
  readonly address: string
  readonly title: string
  readonly caption: string
  /** Whether this person may fill it in, may only read it, or nobody may change it any more. */
  readonly standing: 'editable' | 'readable' | 'closed'
  readonly revision: number
  /** What stands on the page, as its hidden box posts it back: what was changed is told by comparing with it. */
  readonly base: string
  readonly lastSaved: string | null
  readonly justSaved: boolean
  /** What stops it from being closed, and is shown before anything was posted. */
  readonly findings: readonly FindingView[]
  /** What its warnings ask, and what was said to them. */
  readonly whys: readonly WhyView[]
  /** `before this return can be submitted` */
  readonly aim: string
  /** What the button says that saves and stays. */
  readonly stay: string
  /** Where to see what was submitted or signed, and how that can still be changed. */
  readonly closed: { readonly href: string; readonly remedy: string }
  readonly next: { readonly href: string; readonly title: string }
}
