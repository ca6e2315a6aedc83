export const decisionRoutes = [] as const;
