import { verifyExport } from '../src/operations/exports/verify/run'

// Works out every figure of a pack again from the submissions inside it. Ends with 1 when anything does not hold, and with 2 when the
// pack cannot be read. It needs the checkout and its packages, and no database, network or account.
const { lines, ends } = await verifyExport(process.argv.slice(2))
console.log(lines.join('\n'))
process.exitCode = ends
