/** The other side of `runApart`: answers questions one by one until the process is ended. */
export function answerParent<Question>(answer: (question: Question) => Promise<unknown>): void {
  process.on('message', async question => {
    process.send?.(await answer(question as Question))
  })
}
