export const tableRoutes = [] as const;
