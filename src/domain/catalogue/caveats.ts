import { listed } from '../pooling/listed'
import { type Indicator, isQuarterly } from './indicator'

/** What some of these lines must not be taken for, each once, with the lines: `Service wait, not the statutory RTT figure: 103 and 104.` */
export function sayCaveats(indicators: readonly Indicator[]): readonly string[] {
  const lines = indicators.filter(isQuarterly)
  const caveats = [...new Set(lines.flatMap(({ caveat }) => caveat ?? []))]
  return caveats.map((caveat) => {
    const codes = lines.filter((line) => line.caveat === caveat).map(({ code }) => code)
    return `${caveat}: ${listed([...new Set(codes)])}.`
  })
}

/** The same behind other sentences about the line alone: ` Service wait, not the statutory RTT figure.`, or nothing. */
export function sayCaveat({ caveat }: { readonly caveat?: string | undefined }): string {
  return caveat ? ` ${caveat}.` : ''
}
