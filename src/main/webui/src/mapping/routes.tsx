export const mappingRoutes = [] as const;
