import { newTopicForm, type TopicForm } from '#app/domain/topics/topic-form.rules.ts'

/** As long as the title of a topic may be. */
const TITLE_LENGTH = 120

/** The form of a topic made of an idea: a short one is its title, a long one the way to begin. */
export function formOfIdea(text: string): TopicForm {
  return text.length <= TITLE_LENGTH && !text.includes('\n')
    ? { ...newTopicForm, title: text }
    : { ...newTopicForm, angle: text }
}
