import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { ReturnRules } from '../catalogue/rules-register'
import { kinds } from '../kinds'

const isShare = ({ kind }: QuarterlyIndicator) => kinds[kind].unit === 'share'

/** The rules that hold for every line and for the return as a whole; the register and the findings share them. */
export const commonRules = {
  C01: {
    checks: 'Every line that is asked has a state',
    remedy: 'Choose which of the statements is true.',
    silentWhen: 'the service profile says that the line is not offered',
  },
  C02: {
    checks: 'A line with figures has every required box filled',
    remedy: 'Fill the box, or change the state.',
    silentWhen: 'the line is in another state',
  },
  C03: {
    checks: 'A line that is not available says why',
    remedy: 'Give the reason.',
    silentWhen: 'the line is in another state',
  },
  C04: {
    checks: 'Figures stand only on a line whose state is "We have figures"',
    remedy: 'Change the state, or clear the boxes.',
    silentWhen: 'a figure may stand beside the state: surveys given out, where none was returned',
  },
  C05: {
    checks: 'What is typed into a box is a figure of its kind',
    remedy:
      'Type numbers in digits, with commas or spaces only between thousands; leave a box blank when there is no figure.',
    silentWhen: 'the box is blank',
  },
  C06: {
    checks: 'Counts go up to 1,000,000 and total days up to 100,000,000',
    remedy: 'Check the number for extra digits.',
    silentWhen: 'the box is blank',
  },
  C07: {
    checks: 'A line that the service profile says is not offered carries nothing',
    remedy: 'Clear the line, or have the service profile corrected.',
    silentWhen: 'the line is asked',
  },
  C11: { checks: 'The period is open', remedy: 'Wait for the day on which it opens.' },
  C12: {
    checks: 'A first submission comes before the period closes',
    remedy: 'Ask an administrator for more time.',
    silentWhen:
      'the provider has an extension, or a version was submitted before; then the close of the year counts',
  },
  C13: {
    checks: 'A line with registry figures gives the date of the registry extract',
    remedy: 'Enter the date on which the figures were taken.',
    silentWhen: 'no line of that registry has figures: each of them is nil, not offered or not available',
  },
  C14: {
    checks: 'The person who submits declares the figures complete and accurate',
    remedy: 'Read the statement and tick the box.',
  },
  C15: {
    checks: 'A line with figures counts at least one patient or survey',
    remedy: 'Correct the 0, or clear the other boxes of the line.',
    silentWhen: 'another error of the line is found',
  },
  C16: {
    checks: 'A registry extract was taken in the quarter or after it, and not on a day yet to come',
    remedy: 'Enter the day on which the figures were taken.',
    silentWhen: 'the date is blank',
  },
  C17: {
    severity: 'warning',
    checks:
      "The share differs from last quarter's by no more than chance explains, with 8 or more counted in both: Newcombe's 95% " +
      'interval of the difference holds 0, or where small or rare Fisher’s exact test, two-sided, gives more than .05',
    remedy: 'Check both numbers; if they are right, say what changed.',
    why: 'Chance alone would seldom make so large a difference: either a number is wrong, or something changed for patients.',
    asksOf: isShare,
    silentWhen:
      'there is no last quarter, one of the two counts too few to be judged, or another measure or value set was used',
  },
  C18: {
    severity: 'warning',
    checks:
      "The number counted is within 50% of last quarter's, or differs from it by fewer than 10 (asked once where it is " +
      'filled in on other lines)',
    remedy: 'Check the number; if it is right, say what changed.',
    why: 'Services seldom grow or shrink so much in a quarter; often a clinic or a month is missing, or was counted twice.',
    asksOf: () => true,
    silentWhen:
      'there is no last quarter, another measure or value set was used, or the number is filled in from another line',
  },
  C19: {
    severity: 'warning',
    checks:
      'Among 20 or more, the share is neither 0% nor 100%, unless that surprises nobody on the line (0% on 105)',
    remedy: 'Check both numbers; if they are right, say why.',
    why: 'Nobody or everybody among so many is rare, and often means that one box was copied into the other.',
    asksOf: (line) => isShare(line) && (line.unremarkable ?? []).length < 2,
    silentWhen: 'fewer than 20 are counted, or the line is nil',
  },
  C20: {
    severity: 'warning',
    checks:
      'Fewer than three lines count exactly as many as last quarter, with 10 or more in each (101, 105 and 107 count as one)',
    remedy: "Check that the figures are this quarter's; if they are, say why they are the same.",
    silentWhen: 'C21 asks, or there is no last quarter by the same measures and value sets',
    why: 'Several lines seldom count exactly as many patients twice; often the figures of last quarter were copied.',
  },
  C21: {
    severity: 'warning',
    checks:
      'Not every line has the state and all the figures that it had in the last quarter that was submitted (asked where three ' +
      'lines or more have figures, and a box of one of them holds 10 or more)',
    remedy: "Enter this quarter's figures; if they are the same, say why.",
    silentWhen:
      'nothing was submitted for the last four quarters, fewer than three lines have figures, or none of their boxes holds 10 or more',
    why: 'A whole quarter does not repeat itself: it looks as if last quarter was sent again.',
  },
  C22: {
    checks: 'A line with a warning says why its figures are right, in words and in 20 characters or more',
    remedy: 'Correct the figures, or explain them in the box of the line.',
    silentWhen: 'no warning asks about the line',
  },
  C23: {
    checks:
      'A return that was submitted is opened again with a reason, in words and in 10 characters or more',
    remedy: 'Say what is to be corrected, and why.',
    silentWhen: 'nothing was submitted yet',
  },
  C24: {
    checks: 'The reason why a line is not available says something, in words and in 10 characters or more',
    remedy: 'Say a little more, so that others understand it.',
    silentWhen: 'the line is in another state, or C03 asks',
  },
  C25: {
    checks: 'Where the provider asks for two people, nobody submits what they alone entered',
    remedy: 'Let a colleague who may submit check the figures and submit them.',
    silentWhen: 'the provider does not ask for two people, or somebody else was the last to change a line',
  },
} as const satisfies ReturnRules
