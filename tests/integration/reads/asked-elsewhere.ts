/** Reads that are not about what a provider reports: each is asked by the tests of its own folder, as strangers too. */
export const askedElsewhere: readonly string[] = [
  ...['getAuditTrail', 'getAuditEvent'],
  ...['getOutbox', 'getNotice', 'getMailStanding', 'getBounce', 'getNoticeChoices', 'listMailboxes'],
  ...['getOrganisation', 'getOrganisationsStanding', 'listOrganisations'],
  ...['getTimetable', 'getWindow', 'getTimetableStanding', 'getServiceHealth'],
  ...['getPeopleStanding', 'getPerson', 'getTwoPeople', 'listPeople'],
]
