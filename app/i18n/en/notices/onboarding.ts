export const onboardingNotices = {}
