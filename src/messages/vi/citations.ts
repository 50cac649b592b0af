export const citations = {};
