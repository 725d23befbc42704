import { outboxHref } from './admin'
import { asking } from './asking'

/** What somebody wants to be told, and where they choose it. */
export function noticeChoicesHref(): string {
  return '/account/notices'
}

/** Addresses that stand in for the persons of a role: of any organisation for an administrator, else of one's own provider. */
export function mailboxesHref(isAdministrator: boolean): string {
  return isAdministrator ? `${outboxHref()}/mailboxes` : '/account/mailboxes'
}

/** One notice: how far it is, and what it says. */
export function noticeHref(id: string): string {
  return `${outboxHref()}/${id}`
}

/** The outbox from the newest, or beyond one of its notices; all of it, or what is in one state. */
export function outboxPageHref(
  state: string,
  beyond?: { readonly older: string } | { readonly newer: string },
): string {
  return asking(outboxHref(), { state, ...beyond })
}
