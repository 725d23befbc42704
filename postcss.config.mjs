import { nhsukCompat } from './src/ui/styles/nhsuk-compat.mjs'

export default { plugins: [nhsukCompat()] }
