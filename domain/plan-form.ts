import { carePlanForm } from "./care-plan.ts";
import type { PlanKind } from "./plan.ts";
import type { PlanForm } from "./plan-heading.ts";
import { safetyPlanForm } from "./safety-plan.ts";

/** What each kind of plan asks today. */
export const planForms: Record<PlanKind, PlanForm> = { care: carePlanForm, safety: safetyPlanForm };
