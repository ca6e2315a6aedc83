export const versionRoutes = [] as const;
