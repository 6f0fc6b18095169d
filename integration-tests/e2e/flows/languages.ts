export const describeLanguages = () => {}
