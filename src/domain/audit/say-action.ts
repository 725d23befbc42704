/** Actions whose own words would not say enough. Every other action is said in the words of its name. */
const words: Readonly<Record<string, string>> = {
  'account-locked': 'Account closed for a while after too many attempts to sign in',
  'annotation-ended': 'What stood beside a chart ended',
  'chart-noted': 'Note written beside a chart',
  'code-confirmed': 'Confirmed by a code who it is',
  'code-refused': 'Code refused',
  'codes-locked': 'Codes closed for a while after too many that were wrong',
  'declaration-opened': 'Self-declaration opened, with an empty draft',
  'declaration-reopened': 'Correction of the self-declaration begun',
  'declaration-saved': 'Part of the self-declaration saved',
  'declaration-signed': 'Self-declaration signed',
  'demo-loaded': 'Demonstration loaded',
  'evidence-downloaded': 'Evidence file downloaded',
  'evidence-scanned': 'Evidence file scanned for malware',
  'history-vouched': 'Past quarter kept as history, vouched for',
  'limits-rebased': 'Limits of a chart worked out anew from a quarter on',
  'named-lead-recorded': 'Lead named',
  'person-disabled': 'Person stopped from signing in',
  'person-enabled': 'Person let in again',
  'person-registered': 'Account made',
  'passphrase-reset': 'New passphrase chosen by a link',
  'passphrase-reset-asked': 'Link to choose a new passphrase asked for',
  'passphrase-reset-link-made': 'Link to choose a new passphrase made by an administrator',
  'profile-recorded': 'Service profile recorded',
  'responsibility-recorded': 'Responsible commissioner recorded',
  'return-opened': 'Return opened, with an empty draft',
  'section-saved': 'Section of the draft saved',
  'second-factor-enrolled': 'Second factor set up',
  'second-factor-replaced': 'Second factor moved to another phone or app',
  'second-factor-reset': 'Second factor taken off',
  'sign-in-refused': 'Signing in refused',
  'sign-ins-refused': 'Signing in refused, as counted over a day',
  'two-people-asked': 'Two people asked for, for each return',
  'two-people-no-more': 'Two people no longer asked for',
  'window-opened': 'Reporting window opened',
  'threshold-ended': 'Local threshold ended',
  'threshold-set': 'Local threshold set',
}

/** What was done, in plain words. An action that is not known here is never hidden: its name is made readable. */
export function sayAction(action: string): string {
  const known = Object.hasOwn(words, action) ? words[action] : undefined
  const said = known ?? action.replaceAll('-', ' ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}
