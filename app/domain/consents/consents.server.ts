export { lockPeople } from './cover.queries.ts'
export { readCoverFacts } from './read-cover-facts.ts'
