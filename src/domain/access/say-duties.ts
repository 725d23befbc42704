import { type Permission, type Role, roles } from './roles'

/** What each permission lets somebody do, as the terms of use say it. */
const duties: Readonly<Record<Permission, string>> = {
  'return:read-draft': 'read drafts',
  'return:fill': 'enter and correct figures, and answer for what they enter',
  'return:submit': 'submit returns, and declare them accurate',
  'return:read-submitted': 'read what was submitted',
  'return:reopen': 'begin the correction of a submitted return, with a reason',
  'return:judge': 'accept returns or ask for a correction, never of what they submitted themselves',
  'declaration:read-draft': 'read drafts of declarations',
  'declaration:fill': 'fill in declarations',
  'declaration:sign': 'sign declarations, never one that they changed',
  'declaration:correct': 'begin the correction of a signed declaration, with a reason',
  'declaration:read-signed': 'read signed declarations',
  'correction:allow': 'consent to a correction after its year has closed, with a reason',
  'profile:record': 'say what the service offers',
  'people:invite': 'invite people of their provider, and give and end their roles',
  'audit:read': 'read who did what',
  'text:redact': 'ask for a text that names a patient to be taken out, or agree to that',
  'query:read': 'read what is asked about figures, and what is answered',
  'query:raise': 'ask a provider about a figure, and close what they asked',
  'query:answer': 'answer what is asked about a figure',
  'case:read': 'read the cases that follow an alarm or an alert',
  'case:open': 'open a case about an alarm or an alert',
  'case:check': 'check the data of a case',
  'case:explain': 'explain the figure of a case, and say what is done',
  'case:decide': 'decide a case, and close it',
  'review:read-outcome': 'read what the review of a declaration came to',
  'review:read': 'read a review while it is written',
  'review:judge':
    'review declarations, accept them or send them back, and sign the outcome, never of their own provider',
  'review:answer': 'comment on the factual accuracy of a review',
  'action:read': 'read the actions of a provider, and how far each is',
  'action:open': 'say what is to be done, by whom and until when, and how it goes on',
  'action:complete': 'complete an action, and say how far it is met',
  'action:reopen': 'open an action again that is not done',
  'registry:manage': 'keep organisations, people and the timetable; they see no figures',
}

const reach = {
  provider: 'of a provider',
  commissioner: 'of a commissioner, for the providers that it answers for',
  national: 'of the national team',
  service: 'of the service itself',
} as const

/** What a role of an organisation is given for: the few words in which whoever gives it tells it from the others. */
const chief: ReadonlySet<Permission> = new Set<Permission>([
  ...(['return:fill', 'return:submit', 'return:judge', 'declaration:sign'] as const),
  ...(['profile:record', 'people:invite', 'registry:manage'] as const),
])
/** What one is given for that does nothing of this. */
const looking: ReadonlySet<Permission> = new Set<Permission>([
  ...(['return:read-draft', 'return:read-submitted', 'correction:allow', 'audit:read'] as const),
])

/** What somebody in a role chiefly does, in the words of the terms of use; of one that looks, what it may see. */
export function sayDutiesOf(role: Role): string {
  const may: readonly Permission[] = roles[role].may
  const does = may.filter((permission) => chief.has(permission))
  const sees = may.filter((permission) => looking.has(permission))
  const said = (does.length > 0 ? does : sees).map((permission) => duties[permission]).join('; ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

/** The duties of every role, a line of Markdown each, in the order of the roles: from the one table of what each may. */
export function sayDuties(): string {
  return (Object.keys(roles) as Role[])
    .map((role) => {
      const { name, of, may } = roles[role]
      return `- **${name}**, ${reach[of]}: ${may.map((permission) => duties[permission]).join('; ')}.`
    })
    .join('\n')
}
