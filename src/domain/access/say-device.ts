const BROWSERS = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*\bSafari\//, 'Safari'],
] as const
const SYSTEMS = [
  [/\bWindows\b/, 'Windows'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\b(Macintosh|Mac OS X)\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
] as const
/** No more of what a browser says of itself is looked at. */
const READ = 500

/** `Firefox on Windows`: what a browser says that it is, in words of our own; anybody can say anything. */
export function sayDevice(userAgent: string | null | undefined): string {
  const said = (userAgent ?? '').slice(0, READ)
  const find = (known: readonly (readonly [RegExp, string])[]) => known.find(([sign]) => sign.test(said))?.[1]
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)]
  if (!browser && !system) return 'A browser that we do not know'
  return `${browser ?? 'A browser'} on ${system ?? 'a system that we do not know'}`
}
