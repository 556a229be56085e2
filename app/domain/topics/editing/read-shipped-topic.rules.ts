import { type ShippedTopic, shippedTopicSchema } from './shipped-topic.schema.ts'

/** A Markdown file of `content/topics`, its YAML head already taken off and read. */
export type TopicFile = { slug: string; attributes: Record<string, unknown>; body: string }

/**
 * Reads one shipped topic: facts from the head, questions from the list below "Leitfragen", the hint from
 * the text below "Aufbau". Throws a ZodError naming what is wrong: shipped content is part of the program.
 */
export function readShippedTopic({ slug, attributes, body }: TopicFile): ShippedTopic {
  return shippedTopicSchema.parse({
    ...attributes,
    slug,
    language: 'de',
    guidingQuestions: listItems(sectionOf(body, 'Leitfragen')),
    angle: sectionOf(body, 'Aufbau'),
  })
}

function sectionOf(body: string, heading: string): string {
  const sections = body.split(/^## +/m)
  const section = sections.find(text => text.startsWith(`${heading}\n`)) ?? ''
  return section.slice(heading.length).trim()
}

function listItems(section: string): string[] {
  return section
    .split('\n')
    .filter(line => line.startsWith('- '))
    .map(line => line.slice(2).trim())
}
