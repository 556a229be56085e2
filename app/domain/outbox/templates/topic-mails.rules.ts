/** Answers to suggested topics. */
export type TopicMails = {
  'suggestion-accepted': { title: string; note: string; topicSlug: string }
  'suggestion-declined': { title: string; note: string }
}
