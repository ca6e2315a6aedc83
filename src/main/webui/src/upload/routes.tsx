export const uploadRoutes = [] as const;
