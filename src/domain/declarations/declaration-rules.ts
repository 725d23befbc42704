import type { DeclaredRules } from '../catalogue/rules-register'

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
    checks: 'An action is due after the end of the declared year',
    remedy: 'Enter a day after 31 March of the year in which it ended.',
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
    remedy: 'Type a real date in numbers, or shorten the text, as the message says.',
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
    remedy: 'Ask your commissioner for an extension.',
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
  S25: {
    checks:
      'Whoever hands a declaration back says what is to be changed, in words and in 10 characters or more',
    remedy: 'Say what is to be changed.',
  },
  S30: {
    severity: 'warning',
    checks: 'A document that is cited is dated no more than 24 months before the end of the declared year',
    remedy: 'Register a later version; if it still holds, say why.',
    silentWhen: 'the document is not cited, or has no date',
  },
  S31: {
    severity: 'warning',
    checks: 'An annual report is about the declared year',
    remedy: 'Register the report of the year; if there is none, say why.',
    silentWhen: 'the year of the report is blank',
  },
  S32: {
    severity: 'warning',
    checks: 'An indicator that is Not met two years running has another action than last year',
    remedy: 'Say what will be done now; if the action stays the same, say why.',
    asksOf: everyOne,
    silentWhen: 'it was Met in one of the two years, or last year has no signed declaration',
  },
  S33: {
    severity: 'warning',
    checks: 'Fewer than three indicators have the same comment (asked once, at the first of them)',
    remedy: 'Say on each what is so there; if the comment fits all of them, say why.',
    asksOf: everyOne,
    silentWhen: 'the comment is blank',
  },
  S34: {
    severity: 'warning',
    checks: 'An indicator whose status differs from last year has a comment',
    remedy: 'Say in the comment what changed.',
    asksOf: everyOne,
    silentWhen: 'last year has no signed declaration, or a comment is given',
  },
  S35: {
    severity: 'warning',
    checks: 'No two registered documents have the same type, title and version',
    remedy: 'Clear the boxes of one and cite the other; if they are two documents, say why.',
    silentWhen: 'a document has no title',
  },
  S36: {
    severity: 'warning',
    checks: 'An action is due within three years of the end of the declared year',
    remedy: 'Check the year of the date; if it is right, say why.',
    asksOf: everyOne,
    silentWhen: 'no due date is entered',
  },
  S37: {
    severity: 'warning',
    checks:
      'In a correction, a citation is looked at again where its document has another type, title or version than the one that was signed',
    remedy: 'Give the section or page in the document as it is now; if it is the same, say why.',
    asksOf: everyOne,
  },
} as const satisfies DeclaredRules
