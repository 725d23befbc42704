import type { DeclaredRules } from '../catalogue/rules-register'

const everyOne = () => true

/** The warnings of the annual declaration that no catalogue brings along. */
export const declarationWarnings = {
  S30: {
    severity: 'warning',
    checks: 'A document that is cited is dated no more than 24 months before the end of the declared year',
    why: 'A policy is usually read again every two years; an older one may no longer be what is done.',
    remedy: 'Register a later version; if it still holds, say why.',
    silentWhen: 'the document is not cited, or has no date',
  },
  S31: {
    severity: 'warning',
    checks: 'An annual report is about the declared year',
    why: 'The report of another year tells nothing about the year that is declared; most often the file of last year was taken.',
    remedy: 'Register the report of the year; if there is none, say why.',
    silentWhen: 'the year of the report is blank',
  },
  S32: {
    severity: 'warning',
    checks: 'An indicator that is Not met two years running has another action than last year',
    why: 'What was promised a year ago was not done or did not help, and whoever reads it will ask which.',
    remedy: 'Say what will be done now; if the action stays the same, say why.',
    asksOf: everyOne,
    silentWhen: 'it was Met in one of the two years, or last year has no signed declaration',
  },
  S33: {
    severity: 'warning',
    checks: 'Fewer than three indicators have the same comment (asked once, at the first of them)',
    why: 'The indicators ask about different things, so words that fit all of them often say nothing of any.',
    remedy: 'Say on each what is so there; if the comment fits all of them, say why.',
    asksOf: everyOne,
    silentWhen: 'the comment is blank',
  },
  S34: {
    severity: 'warning',
    checks: 'An indicator whose status differs from last year has a comment',
    why: 'A status that changes means that something was begun or given up, and nothing else on the page says what.',
    remedy: 'Say in the comment what changed.',
    asksOf: everyOne,
    silentWhen: 'last year has no signed declaration, or a comment is given',
  },
  S35: {
    severity: 'warning',
    checks: 'No two registered documents have the same type, title and version',
    why: 'Entered twice, the two will differ once one of them is replaced, and citations will point to either.',
    remedy: 'Clear the boxes of one and cite the other; if they are two documents, say why.',
    silentWhen: 'a document has no title',
  },
  S36: {
    severity: 'warning',
    checks: 'An action is due within three years of the end of the declared year',
    why: 'So late a date is most often a year mistyped.',
    remedy: 'Check the year of the date; if it is right, say why.',
    asksOf: everyOne,
    silentWhen: 'no due date is entered',
  },
  S37: {
    severity: 'warning',
    checks:
      'In a correction, a citation is looked at again where its document has another type, title or version than the one that was signed',
    why: 'Sections and pages move when a document is replaced, so a citation of the one before may point to something else.',
    remedy: 'Give the section or page in the document as it is now; if it is the same, say why.',
    asksOf: everyOne,
  },
  S38: {
    severity: 'warning',
    checks: 'A document that is cited had not expired when the declared year ended',
    why: 'What expired was no longer what is done, unless it was renewed or held on to.',
    remedy: 'Register the version that followed; if this one still held, say why.',
    silentWhen: 'the document is not cited, or no expiry is entered',
  },
  S39: {
    severity: 'warning',
    checks:
      'Where the file of a document is the one that was signed for last year, somebody says whether it still holds',
    why: 'A file is used again with one press; that it still says what is done has to be looked at once a year.',
    remedy: 'Upload the version of this year; if last year’s still holds, say how you know.',
    silentWhen: 'the document has no file, or last year has no signed declaration',
  },
} as const satisfies DeclaredRules
