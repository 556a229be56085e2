import { type TopicInput, textOfMonthDay } from './topic.schema.ts'

/** A topic as a form holds it: numbers, days and lists of questions are text there. */
export type TopicForm = {
  [Field in keyof TopicInput]?: Field extends FieldOfText ? string : TopicInput[Field]
}

type FieldOfText = 'guidingQuestions' | 'effortMinutes' | 'coolDownDays' | 'seasonFrom' | 'seasonTo'

/** The form of a new topic: what most topics are, and nothing where comms has to choose. */
export const newTopicForm: TopicForm = {
  effortMinutes: '15',
  format: 'text',
  sensitivity: 'none',
  language: 'de',
  coolDownDays: '60',
}

/** The form of a topic that exists; reading it with the schema gives the topic back. */
export function formOfTopic(topic: TopicInput): TopicForm {
  return {
    ...topic,
    guidingQuestions: topic.guidingQuestions.join('\n'),
    effortMinutes: String(topic.effortMinutes),
    coolDownDays: String(topic.coolDownDays),
    seasonFrom: topic.seasonFrom === null ? '' : textOfMonthDay(topic.seasonFrom),
    seasonTo: topic.seasonTo === null ? '' : textOfMonthDay(topic.seasonTo),
  }
}

/** The form of a topic made of a suggestion: its title as the question, its text as a way to begin. */
export function formOfSuggestion(suggestion: {
  title: string
  description: string
}): TopicForm & { note: string } {
  return { ...newTopicForm, title: suggestion.title, angle: suggestion.description, note: '' }
}
