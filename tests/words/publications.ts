/** A publication that shipped words name, looked up before it was named. */
export interface Publication {
  /** As it is named, in front of its year. */
  readonly by: string;
  readonly year: string;
  readonly full: string;
}

export const PUBLICATIONS: readonly Publication[] = [
  {
    by: "GoodTherapy article",
    year: "2015",
    full: "The Power Differential and Why It Matters So Much in Therapy. GoodTherapy, October 2015.",
  },
  {
    by: "French and Raven",
    year: "1959",
    full: "J. R. P. French and B. H. Raven, The bases of social power. In D. Cartwright (ed.), Studies in Social Power.",
  },
  {
    by: "Raven",
    year: "1965",
    full: "B. H. Raven, Social influence and power. In I. D. Steiner and M. Fishbein (eds.), Current Studies in Social Psychology.",
  },
  {
    by: "Borton",
    year: "1970",
    full: "T. Borton, Reach, Touch, and Teach: Student Concerns and Process Education.",
  },
  {
    by: "Kolb",
    year: "1984",
    full: "D. A. Kolb, Experiential Learning: Experience as the Source of Learning and Development.",
  },
  {
    by: "Gibbs",
    year: "1988",
    full: "G. Gibbs, Learning by Doing: A Guide to Teaching and Learning Methods.",
  },
  {
    by: "Atkins and Murphy",
    year: "1993",
    full: "S. Atkins and K. Murphy, Reflection: a review of the literature. Journal of Advanced Nursing 18.",
  },
  {
    by: "Driscoll",
    year: "1994",
    full: "J. Driscoll, Reflective practice for practise. Senior Nurse 13.",
  },
  {
    by: "Safran and Muran",
    year: "2000",
    full: "J. D. Safran and J. C. Muran, Negotiating the Therapeutic Alliance: A Relational Treatment Guide.",
  },
  {
    by: "Rolfe, Freshwater and Jasper",
    year: "2001",
    full: "G. Rolfe, D. Freshwater and M. Jasper, Critical Reflection for Nursing and the Helping Professions: A User's Guide.",
  },
  {
    by: "Jasper",
    year: "2003",
    full: "M. Jasper, Beginning Reflective Practice.",
  },
  {
    by: "Gallagher and others",
    year: "2003",
    full: "T. H. Gallagher and others, Patients' and physicians' attitudes regarding the disclosure of medical errors. JAMA 289.",
  },
  {
    by: "Bono and others",
    year: "2013",
    full: "J. E. Bono, T. M. Glomb, W. Shen, E. Kim and A. J. Koch, Building positive resources. Academy of Management Journal 56.",
  },
  {
    by: "Smit",
    year: "2016",
    full: "B. W. Smit, Successfully leaving work at work. Journal of Occupational and Organizational Psychology 89.",
  },
  {
    by: "nine UK regulators",
    year: "2019",
    full: "Benefits of becoming a reflective practitioner: a joint statement of support from chief executives of statutory regulators of health and care professionals.",
  },
];
