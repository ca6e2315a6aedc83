export const rulesetRoutes = [] as const;
