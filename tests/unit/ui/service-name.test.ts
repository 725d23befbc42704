import { expect, test } from 'vitest'
import { serviceName as inMails } from '@/domain/pages/service-name'
import { serviceName } from '@/ui/service-name'

test('the service has one name, on its pages and in its mails', () => {
  expect(inMails).toBe(serviceName)
})
