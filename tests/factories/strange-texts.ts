/** Texts that programs trip over: what a spreadsheet runs, what ends a line or a file early, what turns writing round, and what is long. */
export const strangeTexts = {
  formula: '=HYPERLINK("https://evil.example","Open")',
  plus: '+1+1',
  at: '@SUM(A1:A9)',
  tab: '\t=1+1',
  newLine: '\n=1+1',
  nul: '\u0000=1+1',
  fullWidth: '＝1+1',
  controls: 'bell\u0007, escape\u001b[31m, delete\u007f and next line\u0085',
  bidi: 'see \u202Etxt.exe\u202C and \u2066isolated\u2069',
  quotes: 'She said "no", then\r\nleft; <b>&amp;</b> ]]> \\ # $x$ `code`',
  long: 'Lorem ipsum dolor sit amet. '.repeat(180).slice(0, 5_000),
  accents: 'Ångström’s “clinic” – naïve café, Łódź, 東京, 🩺',
} as const
