import 'server-only'
import { canonicalJson } from '@/domain/canonical-json'
import { annualDocument } from '@/domain/exports/annual-document'
import { annualDocumentSchema } from '@/domain/exports/annual-document-schema'
import { toCsv } from '@/domain/exports/csv'
import { dataPackage } from '@/domain/exports/data-package'
import { yearTables } from '@/domain/exports/year-tables'
import { boardPaper } from '@/domain/papers/board-paper'
import { toPaperPdf } from '../papers/paper-pdf'
import { toFhirBundle } from '../papers/to-fhir-bundle'
import { toWorkbook } from '../papers/to-workbook'
import type { PackFormat } from './pack-format'

const JSON_TYPE = 'application/json; charset=utf-8'
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Tells a spreadsheet that opens the file at a double click in which characters it is written. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Every file of figures of a year, in the order in which they are offered. One entry more is one format more, everywhere. */
export const packFormats: readonly PackFormat[] = [
  ...yearTables.map(({ ending, title, isLabelled, count, records }) => ({
    ...{ ending, mediaType: 'text/csv; charset=utf-8', says: title, rows: count },
    make: (pack: Parameters<typeof records>[0]) => (isLabelled ? BYTE_ORDER_MARK : '') + toCsv(records(pack)),
  })),
  {
    ...{ ending: 'datapackage.json', mediaType: JSON_TYPE, says: 'What each column of the CSV files means' },
    rows: () => null,
    make: (pack) => `${canonicalJson(dataPackage(pack))}\n`,
  },
  {
    ...{ ending: 'json', mediaType: JSON_TYPE, says: 'Year and quarters, with what they rest on' },
    rows: ({ rows, quarters }) => rows.length + quarters.length,
    make: (pack) => `${canonicalJson(annualDocumentSchema(pack.framework).parse(annualDocument(pack)))}\n`,
  },
  {
    ...{ ending: 'xlsx', mediaType: XLSX_TYPE, says: 'A workbook: a sheet for every part of the year' },
    ...{ rows: ({ rows, quarters }) => rows.length + quarters.length, make: toWorkbook },
  },
  {
    ...{ ending: 'fhir.json', mediaType: 'application/fhir+json; charset=utf-8', says: 'A FHIR R4 bundle' },
    ...{ rows: ({ rows, quarters }) => rows.length + quarters.length, make: toFhirBundle },
  },
  {
    ...{ ending: 'pdf', mediaType: 'application/pdf', says: 'A paper for a board, with signs and charts' },
    ...{ rows: () => null, isJudged: true },
    make: (pack) => toPaperPdf(boardPaper(pack)),
  },
]
