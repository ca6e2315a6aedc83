export const referenceRoutes = [] as const;
