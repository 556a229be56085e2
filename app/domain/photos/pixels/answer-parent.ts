/** The other side of `runApart`: answers the one question this process was started for and ends. */
export function answerParent<Question>(answer: (question: Question) => Promise<unknown>): void {
  process.once('message', async question => {
    // What the parser of a format writes there is of no use to anybody.
    const answered = await answer(question as Question)
    process.send?.(answered, () => process.disconnect())
  })
}
