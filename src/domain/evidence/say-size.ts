import { sayCount } from '../say-count'

/** `812 bytes`, `12 kB`, `3.4 MB`, `1.2 GB`: a thousand bytes make a kilobyte, as files are shown on most systems. */
export function saySize(bytes: number): string {
  if (bytes < 1000) return sayCount(bytes, 'byte')
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`
  if (bytes < 999_950_000) return `${(bytes / 1_000_000).toFixed(1)} MB`
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`
}
