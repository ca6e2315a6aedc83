export const changeRoutes = [] as const;
