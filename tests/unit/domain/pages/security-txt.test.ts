import fc from 'fast-check'
import { expect, test } from 'vitest'
import { securityContactOf, securityTxt } from '@/domain/pages/security-txt'

const origin = 'https://returns.example.nhs.uk'
const contact = 'mailto:security@example.nhs.uk'

test('says whom to tell, until when, in which language, and where it stands', () => {
  expect(securityTxt({ contact, origin, now: new Date('2026-07-17T09:30:00Z') })).toBe(
    [
      'Contact: mailto:security@example.nhs.uk',
      'Expires: 2027-02-01T00:00:00Z',
      'Preferred-Languages: en',
      'Canonical: https://returns.example.nhs.uk/.well-known/security.txt',
      'Policy: https://returns.example.nhs.uk/contact',
      '',
    ].join('\n'),
  )
  expect(securityTxt({ contact, origin: 'http://localhost:3000', now: new Date(0) })).not.toContain('Policy')
})

const anyTime = fc.date({ min: new Date('2026-01-01'), max: new Date('2126-01-01'), noInvalidDate: true })

test('whenever it is asked for, it holds for half a year at least and less than a year, and says the same all month', () => {
  fc.assert(
    fc.property(anyTime, (now) => {
      const said = securityTxt({ contact, origin, now })
      const days = (Date.parse(/^Expires: (.*)$/m.exec(said)?.[1] ?? '') - now.getTime()) / 86_400_000
      expect(days).toBeGreaterThan(180)
      expect(days).toBeLessThan(216)
      const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1))
      expect(securityTxt({ contact, origin, now: first })).toBe(said)
    }),
  )
})

test('whoever is named is told, else the address of whom people ask for help; where there is none, nobody', () => {
  const support = 'the service desk, returns@example.nhs.uk, 0300 123 4567'
  expect(securityContactOf(contact, support)).toBe(contact)
  expect(securityContactOf('', support)).toBe('mailto:returns@example.nhs.uk')
  expect(securityContactOf('', 'the service desk, 0300 123 4567')).toBeNull()
  expect(securityContactOf('', '')).toBeNull()
})
