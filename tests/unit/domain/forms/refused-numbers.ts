const EXACT = 'Enter the exact number: a suppressed figure is no figure'
const MINUS = 'Leave out the minus'
const WHOLE = 'Enter a whole number in digits'
const STOP = 'Enter a whole number: a count has no decimals'
const COMMAS = 'with commas only between thousands'
const SPACES = 'Enter one number, with spaces only between thousands'
const CELLS = 'came out of several cells'
const NOUGHTS = 'without noughts before it'
const ANEW = 'Type this number anew'
const KEYBOARD = 'in the digits of this keyboard'
const BLANK = 'Leave the box blank where there is no figure'
const APOSTROPHE = 'Remove the apostrophe or quotation mark'
export const SMALLER = 'Enter a smaller number'
const SHARE = 'not a percentage'

/** What a box for numbers refuses, and what it says then; of a count alone where one remedy is given. */
export const REFUSED = [
  ...saying(MINUS, '-1', '-0', '- 5', '−5', '–5', '-1,026'),
  ...saying(EXACT, '<5', '< 5', '≤5', '>5', '*', '**', '5*', '[c]', '#', 'supp', 'Suppressed'),
  ...saying(APOSTROPHE, "'120", '’120', '"120"', '‘5'),
  ...saying(COMMAS, '1,00', '1,5', '1,,000', '10,00', '1,0000', '1234,567', '12,345,67'),
  ...saying(SPACES, '12 5', '1 0', '1 026 5', '1234 567'),
  ...saying(CELLS, '12\t345', '12\n345', '1\t2\t3'),
  ...saying(NOUGHTS, '007', '00', '01'),
  ...saying(SHARE, '5%', '62.5 %', '%'),
  ...saying(BLANK, 'n/a', 'N/A', 'nil', 'none', '-', '–'),
  ...saying(KEYBOARD, '１２', '１,０００'),
  ...saying(ANEW, '2\u00003', '\u202e23', '\u206723', '2\u001f3'),
  ...saying(SMALLER, '9999999999', '1,000,000,000', '1 000 000 000.0'),
]

export const REFUSED_AS_COUNT = [
  ...saying(STOP, '1.5', '1.000', '1.026', '12.005', '7.000', '1,026.5'),
  ...saying(WHOLE, '1e3', '0x10', 'NaN', 'Infinity', '+5', 'ten', 'null', '[]', '٣', '=1+1', '120 patients'),
  ...saying(WHOLE, '1.0.0', '5.'),
]

export function saying(remedy: string, ...typed: readonly string[]) {
  return typed.map((each) => [each, remedy] as const)
}
