export const draftRoutes = [] as const;
