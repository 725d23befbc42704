/** Where the service is set up and kept: what is done, and what is next. */
export function adminHref(): string {
  return '/admin'
}

/** Providers, commissioners, and who answers for whom. */
export function organisationsHref(): string {
  return '/admin/organisations'
}

/** Everybody who has an account or an invitation, for an administrator. */
export function peopleHref(): string {
  return '/admin/people'
}

/** Those of one's own provider, for its gatekeeper. */
export function ownPeopleHref(): string {
  return '/people'
}

/** When quarters and years open, are due and close. */
export function timetableHref(): string {
  return '/admin/timetable'
}

/** What was sent to whom, and what could not be. */
export function outboxHref(): string {
  return '/admin/outbox'
}

/** Whether the clock, the mail and the database do their work. */
export function adminHealthHref(): string {
  return '/admin/health'
}

/** How people sign in, and how often it was refused. */
export function signInStandingHref(): string {
  return '/admin/sign-in'
}

/** One's own account: how one signs in, and where one is signed in. */
export function accountHref(): string {
  return '/account'
}

/** The public page about whom to ask for help. */
export function contactHref(): string {
  return '/contact'
}
