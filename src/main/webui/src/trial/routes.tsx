export const trialRoutes = [] as const;
