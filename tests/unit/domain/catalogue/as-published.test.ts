import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { findIndicator } from '@/domain/catalogue/find'
import { appendix1 } from '../../../fixtures/appendix-1'

describe.each(appendix1)('$code, as the draft publishes it', (published) => {
  const indicator = findIndicator(published.code, framework)
  const specified = indicator?.asSpecified

  test('has its published name, word for word', () => {
    expect(indicator?.title).toBe(published.title)
  })

  test('has its published descriptor, word for word', () => {
    const words = specified?.descriptor ?? [specified?.numerator, specified?.denominator]
    const descriptor = published.descriptor.replace(/(Numerator|Denominator):? /g, '').trim()
    expect(words.filter((line) => line !== undefined).join(' ')).toBe(descriptor)
  })

  test('has its published notes, evidence and data source', () => {
    expect(specified?.notes ?? '').toBe(published.notes)
    expect(specified?.evidence ?? '').toBe(published.evidence)
    expect(specified?.dataSource).toBe(published.dataSource)
  })

  test('has its published domains and key questions', () => {
    expect(indicator?.outcomesDomains.join(',')).toBe(published.domains)
    expect(indicator?.cqcKeyQuestions.join(' ')).toBe(published.keyQuestions.replace(',', '').toLowerCase())
  })
})
