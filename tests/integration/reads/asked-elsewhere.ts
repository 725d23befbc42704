/** Reads that are not about what a provider reports: each is asked by the tests of its own folder, as strangers too. */
export const askedElsewhere: readonly string[] = [
  ...['getAuditTrail', 'getAuditEvent'],
  ...['getOutbox', 'getNotice', 'getBounce', 'getNoticeChoices', 'listMailboxes', 'listRedactions'],
  ...['getOrganisation', 'listOrganisations'],
  ...['getTimetable', 'getWindow', 'getServiceHealth'],
  ...['getAdministration', 'getPerson', 'getTwoPeople', 'listPeople'],
  ...['getAllowance', 'getThresholds'],
  ...['getAccount', 'getSecondFactor', 'getSessionsOf', 'getSignInHelp', 'getOwnRoles'],
  ...['getSignInStanding', 'listWaiting', 'getCase', 'listSignalCases'],
  ...['getAction', 'getActions', 'getOpening', 'listActionsOfFindings'],
  ...['getReview', 'getSignedReview', 'listReviews'],
]
