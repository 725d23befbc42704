/** Where somebody who has given a passphrase gives a code, on the way to a page. */
export function codeHref(next = '/'): string {
  return next === '/' ? '/sign-in/code' : `/sign-in/code?next=${encodeURIComponent(next)}`
}

/** One's own second factor: to set up, to move to another phone, and its recovery codes. */
export function secondFactorHref(): string {
  return '/account/second-factor'
}

/** Where one gives up a role of one's own. */
export function ownRolesHref(): string {
  return '/account/roles'
}

/** Where one's own passphrase is changed. */
export function passphraseHref(): string {
  return '/account/passphrase'
}

/** Where somebody proves again that it is they, on the way to a file or a page. */
export function confirmHref(next: string): string {
  return `/account/confirm?next=${encodeURIComponent(next)}`
}

/** Where somebody asks for a link because the passphrase is forgotten. */
export function forgottenHref(): string {
  return '/forgotten'
}

/** The link itself, which chooses a new passphrase, once. */
export function choosingHref(token: string): string {
  return `/forgotten/${token}`
}

/** Where a gatekeeper or an administrator helps somebody who cannot sign in any more. */
export function helpToSignInHref(personId: string): string {
  return `/people/${personId}/second-factor`
}

/** Where somebody is signed in, for an administrator. */
export function sessionsHref(personId: string): string {
  return `/admin/people/${personId}/sessions`
}

/** What the service keeps about whoever asks, as a file. */
export function ownDataHref(): string {
  return '/account/data.json'
}
