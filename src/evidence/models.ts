import type { Projection } from "./projection.ts";

export const MODELS = ["gibbs", "driscoll", "era", "kolb", "atkins-murphy"] as const;
export type Model = (typeof MODELS)[number];

interface ReflectiveModel {
  /** Who it is by, and when it was published. */
  readonly source: string;
  readonly sections: Projection;
}

/** Reflective models as projections of the seven fields. Headings: the models' names of their stages. Sorting: ours. */
export const REFLECTIVE_MODELS: Readonly<Record<Model, ReflectiveModel>> = {
  // Has no stage for what became of the plan: `changed` is left out.
  gibbs: {
    source: "Gibbs, 1988",
    sections: [
      { heading: "Description", fields: ["happened"] },
      { heading: "Feelings", fields: ["felt"] },
      { heading: "Evaluation", fields: ["judged"] },
      { heading: "Analysis", fields: ["because"] },
      { heading: "Conclusion", fields: ["learned"] },
      { heading: "Action plan", fields: ["will_do"] },
    ],
  },
  // The three questions are Borton's (1970); Rolfe, Freshwater and Jasper (2001) use the same.
  driscoll: {
    source: "Driscoll, 1994, after Borton, 1970",
    sections: [
      { heading: "What?", fields: ["happened", "felt"] },
      { heading: "So what?", fields: ["judged", "because", "learned"] },
      { heading: "Now what?", fields: ["will_do", "changed"] },
    ],
  },
  era: {
    source: "Jasper, 2003",
    sections: [
      { heading: "Experience", fields: ["happened", "felt"] },
      { heading: "Reflection", fields: ["judged", "because", "learned"] },
      { heading: "Action", fields: ["will_do", "changed"] },
    ],
  },
  kolb: {
    source: "Kolb, 1984",
    sections: [
      { heading: "Concrete experience", fields: ["happened", "felt"] },
      { heading: "Reflective observation", fields: ["judged"] },
      { heading: "Abstract conceptualisation", fields: ["because", "learned"] },
      { heading: "Active experimentation", fields: ["will_do", "changed"] },
    ],
  },
  // Ends with what was learned: `will_do` and `changed` are left out.
  "atkins-murphy": {
    source: "Atkins and Murphy, 1993",
    sections: [
      { heading: "Awareness", fields: ["felt"] },
      { heading: "Description", fields: ["happened"] },
      { heading: "Analysis", fields: ["because"] },
      { heading: "Evaluation", fields: ["judged"] },
      { heading: "Learning", fields: ["learned"] },
    ],
  },
};
