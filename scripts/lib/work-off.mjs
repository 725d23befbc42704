/**
 * Does something with each of these, in their order, with as many at a time as there are hands.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} hands
 * @param {(item: Item) => Promise<void>} work
 */
export async function workOff(items, hands, work) {
  const waiting = [...items]
  const workOn = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: hands }, workOn))
}
