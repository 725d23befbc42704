import { expect, test } from 'vitest'
import { QueueIsFull, limitConcurrency } from '@/server/session/limit-concurrency'

test('no more than so many work at once, all get their turn, and one that fails holds nobody up', async () => {
  const gate = limitConcurrency({ atOnce: 4, waiting: 16 })
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

test('who finds the queue full is told so before anything begins, unless they are patient', async () => {
  const gate = limitConcurrency({ atOnce: 1, waiting: 1 })
  const done: string[] = []
  const work = (name: string) => () => Promise.resolve(void done.push(name))
  const [first, second, third, fourth] = [
    gate(work('first')),
    gate(work('second')),
    gate(work('third')),
    gate(work('fourth'), { isPatient: true }),
  ]
  await expect(third).rejects.toBeInstanceOf(QueueIsFull)
  await Promise.all([first, second, fourth])
  expect(done).toEqual(['first', 'second', 'fourth'])
})
