import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { ReturnRules } from '../catalogue/rules-register'
import { kinds } from '../kinds'

const isShare = ({ kind }: QuarterlyIndicator) => kinds[kind].unit === 'share'

/** The rules that hold for every line and for the return as a whole; the register and the findings share them. */
export const commonRules = {
  C01: { checks: 'Every line that is asked has a state', remedy: 'Choose which of the statements is true.' },
  C02: {
    checks: 'A line with figures has every required box filled',
    remedy: 'Fill the box, or change the state.',
  },
  C03: { checks: 'A line that is not available says why', remedy: 'Give the reason.' },
  C04: {
    checks: 'Figures stand only on a line whose state is "We have figures"',
    remedy: 'Change the state, or clear the boxes.',
  },
  C05: {
    checks: 'What is typed into a box is a figure of its kind',
    remedy: 'Type whole numbers in plain digits; leave a box blank when there is no figure.',
  },
  C06: {
    checks: 'Counts go up to 1,000,000 and total days up to 100,000,000',
    remedy: 'Check the number for extra digits.',
  },
  C07: {
    checks: 'A line that the service profile says is not offered carries nothing',
    remedy: 'Clear the line, or have the service profile corrected.',
  },
  C11: { checks: 'The period is open', remedy: 'Wait for the day on which it opens.' },
  C12: {
    checks: 'A first submission comes before the period closes',
    remedy: 'Ask your commissioner for an extension.',
  },
  C13: {
    checks: 'A line with registry figures gives the date of the registry extract',
    remedy: 'Enter the date on which the figures were taken.',
  },
  C14: {
    checks: 'The person who submits declares the figures complete and accurate',
    remedy: 'Read the statement and tick the box.',
  },
  C15: {
    checks: 'A line with figures counts at least one patient or survey',
    remedy: 'Correct the 0, or clear the other boxes of the line.',
  },
  C16: {
    checks: 'A registry extract was taken in the quarter or after it, and not on a day yet to come',
    remedy: 'Enter the day on which the figures were taken.',
  },
  C17: {
    severity: 'warning',
    checks:
      "The share differs from last quarter's by no more than chance explains, with 8 or more counted in both: Newcombe's 95% " +
      'interval of the difference holds 0, or where small or rare Fisher’s exact test, two-sided, gives more than .05. Silent ' +
      'after another instrument or value set',
    remedy: 'Check both numbers; if they are right, say what changed.',
    asksOf: isShare,
  },
  C18: {
    severity: 'warning',
    checks:
      "The number counted is within 50% of last quarter's, or differs from it by fewer than 10 (asked once where it is " +
      'filled in on other lines)',
    remedy: 'Check the number; if it is right, say what changed.',
    asksOf: () => true,
  },
  C19: {
    severity: 'warning',
    checks:
      'Among 20 or more, the share is neither 0% nor 100%, unless that surprises nobody on the line (0% on 105)',
    remedy: 'Check both numbers; if they are right, say why.',
    asksOf: (line) => isShare(line) && (line.unremarkable ?? []).length < 2,
  },
  C20: {
    severity: 'warning',
    checks:
      'Fewer than three lines count exactly as many as last quarter, with 10 or more in each (101, 105 and 107 count as one)',
    remedy: "Check that the figures are this quarter's; if they are, say why they are the same.",
  },
  C21: {
    severity: 'warning',
    checks: 'Not every figure is the same as in the last quarter that was submitted',
    remedy: "Enter this quarter's figures; if they are the same, say why.",
  },
  C22: {
    checks: 'A line with a warning says why its figures are right, in words and in 20 characters or more',
    remedy: 'Correct the figures, or explain them in the box of the line.',
  },
  C23: {
    checks:
      'A return that was submitted is opened again with a reason, in words and in 10 characters or more',
    remedy: 'Say what is to be corrected, and why.',
  },
  C24: {
    checks: 'The reason why a line is not available says something, in words and in 10 characters or more',
    remedy: 'Say a little more, so that others understand it.',
  },
} as const satisfies ReturnRules
