import { expect, test } from 'vitest'
import { limitConcurrency } from '@/server/session/limit-concurrency'

test('no more than so many work at once, all get their turn, and one that fails holds nobody up', async () => {
  const gate = limitConcurrency(4)
  let [running, most] = [0, 0]
  const work = async (number: number) => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 1))
    running -= 1
    if (number % 5 === 0) throw new Error('planted')
    return number
  }
  const answers = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => gate(() => work(at))))
  expect(most).toBe(4)
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(16)
})
