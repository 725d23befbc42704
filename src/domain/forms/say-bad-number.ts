const SLIPS: readonly (readonly [slip: RegExp, remedy: string])[] = [
  [
    /^[<>≤≥]=?\s*\d+$|^\d*\s*\*+$|^#+$|^\[?(c|low|supp(ressed)?)\]?$/i,
    'Enter the exact number: a suppressed figure is no figure. Other providers are not shown it',
  ],
  [/^[-−–—]\s*[\d.,]+$/, 'Leave out the minus: no number here can be below zero'],
  [/^['’‘`"“”]/, 'Remove the apostrophe or quotation mark before the number'],
  [/%$/, 'Enter a number, not a percentage: shares are worked out for you'],
  [
    /^(n\/?a|nil|none|-+|[−–—]+)$/i,
    'Leave the box blank where there is no figure, and choose what is true of the line',
  ],
  [/^\d+[\t\n][\d\s]*$/, 'Enter one number: what was pasted here came out of several cells'],
  [/^\d+(\s+\d+)+$/, 'Enter one number, with spaces only between thousands'],
  [/^(?=\d+,)[\d,]+$/, 'Enter the number with commas only between thousands'],
  [/^0\d+(\.\d+)?$/, 'Enter the number without noughts before it'],
  [/^\.\d+$/, 'Enter a nought before the full stop'],
]

const ORDINARY = {
  count: 'Enter a whole number in digits',
  decimal: 'Enter a number in digits, with a full stop before decimals',
} as const

/** The remedy that fits what was typed; the commonest slips are named. The number itself is never said back. */
export function sayBadNumber(type: 'count' | 'decimal', typed: string): string {
  const plain = typed.normalize('NFKC')
  if (type === 'count' && /^[\d, ]+\.\d+$/.test(plain))
    return 'Enter a whole number: a count has no decimals, and thousands are parted by commas'
  if (plain !== typed && /^[\d,. ]+$/.test(plain)) return 'Enter the number in the digits of this keyboard'
  return SLIPS.find(([slip]) => slip.test(plain))?.[1] ?? ORDINARY[type]
}
