export { lockPeople } from './cover.queries.ts'
export { attachScan, readScan } from './evidence/keep-scan.ts'
export { addOccasion } from './occasions/add-occasion.ts'
export { enterList, type ListRefusal } from './occasions/enter-list.ts'
export { listOccasions, readOccasion } from './occasions/read-occasion.ts'
export { attachListScan, type RecordListRefusal, recordList } from './occasions/record-list.ts'
export { addPerson } from './people/add-person.ts'
export { correctPerson } from './people/correct-person.ts'
export { type FoundPerson, findPeople, readPersonNames } from './people/find-people.ts'
export { personOfAccount } from './people/person-of-account.ts'
export { readDepictedPerson, readPersonSheet } from './people/read-person-sheet.ts'
export { readRegister } from './people/read-register.ts'
export { readCoverFacts } from './read-cover-facts.ts'
export { addSignature } from './recording/add-signature.ts'
export { askForConsent } from './recording/ask-for-consent.ts'
export { correctConsent } from './recording/correct-consent.ts'
export { extendConsent } from './recording/extend-consent.ts'
export { type ConsentRecord, listConsentsOf, readConsent } from './recording/read-consent.ts'
export { recordAnswers } from './recording/record-answers.ts'
export { loadShippedConsentTexts } from './texts/load-shipped-consent-texts.ts'
export { type PublishTextRefusal, publishConsentText } from './texts/publish-consent-text.ts'
export {
  type ConsentTextVersion,
  listConsentTexts,
  listConsentTextVersions,
  readConsentText,
} from './texts/read-consent-texts.ts'
