import type { DeclaredRules } from '../catalogue/rules-register'
import { declarationWarnings } from './declaration-warnings'

const everyOne = () => true

/** The rules of the annual declaration that no catalogue brings along; the register and the findings share them. */
export const declarationRules = {
  S01: {
    checks: 'Every indicator is declared Met or Not met',
    remedy: 'Choose Met or Not met.',
    asksOf: everyOne,
  },
  S02: {
    checks: 'An indicator that is Met has every mandatory criterion ticked that is asked of the service',
    remedy: 'Tick each that was true in the year, or choose Not met.',
    asksOf: everyOne,
    silentWhen: 'the indicator is Not met',
  },
  S03: {
    checks: 'An indicator that is Met cites a registered document of each type that is required of it',
    remedy: 'Give the section or page of such a document; register it on the documents page first.',
    asksOf: ({ evidenceRequired }) => evidenceRequired.length > 0,
    silentWhen: 'the indicator is Not met',
  },
  S04: {
    checks: 'An indicator that is Not met has an action, in words and in 10 characters or more',
    remedy: 'Say what will be done.',
    asksOf: everyOne,
    silentWhen: 'the indicator is Met',
  },
  S05: {
    checks: 'An indicator that is Not met has an owner of its action',
    remedy: 'Say who is responsible, by role.',
    asksOf: everyOne,
    silentWhen: 'the indicator is Met',
  },
  S06: {
    checks: 'An indicator that is Not met has a due date for its action',
    remedy: 'Enter the day by which it will be done.',
    asksOf: everyOne,
    silentWhen: 'the indicator is Met',
  },
  S07: {
    checks: 'An action is due after the end of the declared year, and within ten years of it',
    remedy: 'Enter a day after 31 March of the year in which it ended, and within ten years.',
    asksOf: everyOne,
    silentWhen: 'no due date is entered',
  },
  S08: {
    checks:
      'A registered document has a type, a title, a version and a date; an annual report says for which year it is',
    remedy: 'Fill the box, or clear the other boxes of the document.',
    silentWhen: 'all boxes of the document are blank',
  },
  S09: {
    checks: 'A registered document is not dated after today',
    remedy: 'Enter the date printed on the version that you hold.',
    silentWhen: 'the date is blank',
  },
  S10: {
    checks: 'A citation names a document that is registered',
    remedy: 'Register the document, or clear the box.',
    asksOf: everyOne,
    silentWhen: 'the citation is blank',
  },
  S11: {
    checks: 'Every meeting was held in the declared year',
    remedy: 'Correct the date, or clear it.',
    asksOf: ({ meetings }) => meetings !== undefined,
    silentWhen: 'the date is blank',
  },
  S12: {
    checks: 'Where the criterion for quarterly meetings is ticked, each quarter of the year has a meeting',
    remedy: 'Enter a date in each quarter that has none, or untick the criterion.',
    asksOf: ({ meetings }) => meetings !== undefined,
    silentWhen: 'the criterion is not ticked',
  },
  S15: {
    checks: 'What is typed into a box is what the box asks for',
    remedy: 'Type a real date, or shorten the text, as the message says.',
    silentWhen: 'the box is blank',
  },
  S16: {
    checks: 'A part with a warning says why it is right, in words and in 20 characters or more',
    remedy: 'Correct what the warning asks about, or explain it in the box of the part.',
    silentWhen: 'no warning asks about the part',
  },
  S17: {
    checks: 'The declaration of the year is open',
    remedy: 'Wait for the day on which it opens.',
  },
  S18: {
    checks: 'A declaration is first signed before it closes, and corrected before the year closes',
    remedy: 'Ask an administrator for more time.',
    silentWhen: 'the provider has an extension',
  },
  S20: {
    checks: 'The person who signs gives a name, in letters',
    remedy: 'Type your full name.',
  },
  S21: {
    checks: 'The person who signs gives a role, in letters',
    remedy: 'Type your role.',
  },
  S22: {
    checks: 'The person who signs agrees to the statement',
    remedy: 'Read the statement and tick the box.',
  },
  S23: {
    checks: 'Nobody signs a declaration that they edited',
    remedy: 'Ask another person who may sign.',
  },
  S24: {
    checks:
      'A declaration that was signed is opened for correction, and the correction withdrawn, with a reason, in words and in 10 characters or more',
    remedy: 'Say what is to be corrected, and why; or why it is not after all.',
    silentWhen: 'nothing was signed yet',
  },
  S26: {
    checks: 'No file of a registered document is one in which a scanner found malware',
    remedy: 'Upload a clean copy in its place, or take the file off the document.',
    silentWhen: 'no scanner has found malware in the file',
  },
  S25: {
    checks:
      'Whoever hands a declaration back says what is to be changed, in words and in 10 characters or more',
    remedy: 'Say what is to be changed.',
  },
  ...declarationWarnings,
} as const satisfies DeclaredRules
