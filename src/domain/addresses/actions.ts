import { actionId } from '../actions/action-id'
import type { ActionKey } from '../actions/action'
import type { UploadRefusal } from '../evidence/upload-refusal'
import type { FinancialYear } from '../periods/period'
import type { Service } from '../access/actor'
import { providerHref } from './dashboards'
import { asking, askingMore, ofFramework } from './asking'

/** The actions within somebody's reach, of all years or of those that stand in one. */
export function actionsHref(framework: string, year?: FinancialYear): string {
  return asking('/actions', { ...ofFramework(framework), year })
}

/** An action with everything that was entered about it. */
export function actionHref(key: ActionKey): string {
  return `/actions/${actionId(key)}`
}

interface Opening {
  readonly framework: string
  readonly providerCode: string
  /** The number of a question, or of a finding of a year, from which it follows. */
  readonly query?: number
  readonly finding?: number
  readonly year?: FinancialYear
  /** What the provider saw to itself, about a line at whose figure it may aim. */
  readonly indicator?: string
}

/** Where an action is opened. */
export function openActionHref({
  framework,
  providerCode,
  query,
  finding,
  year,
  indicator,
}: Opening): string {
  const source = { query: query?.toString(), finding: finding?.toString(), year, indicator }
  return askingMore(asking('/actions/new', ofFramework(framework)), { provider: providerCode, ...source })
}

/** The chart on which an aim is followed, on the page of its provider. */
export function aimHref(of: Service, indicator: string): string {
  return askingMore(providerHref(of), { chart: indicator }, `line-${indicator}`)
}

/** What patients and the public are told of the actions of a provider: you said, we did. */
export function toldHref(framework: string, providerCode: string): string {
  return askingMore(asking('/actions/told', ofFramework(framework)), { provider: providerCode })
}

/** The page of an action once a file of it was kept, or why it was not, where it was posted without JavaScript. */
export function actionFilesHref(key: ActionKey, refused?: UploadRefusal): string {
  return asking(actionHref(key), refused ? { refused } : { saved: 'yes' }, refused && 'file')
}

/** A file of them. Its id is drawn by chance, and tells nothing of its content. */
export function actionFileHref(key: ActionKey, fileId: string): string {
  return `${actionHref(key)}/files/${fileId}`
}

/** Where a file of an action is posted to. */
export function actionUploadHref(key: ActionKey): string {
  return `/uploads${actionHref(key)}`
}
