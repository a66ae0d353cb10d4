/** Works that the report cites, in full. */
export const REFERENCES: readonly { id: string; short: string; full: string }[] = [
  {
    id: "beckley2015",
    short: "Beckley 2015",
    full: "Beckley, Michael. 2015. \u201cThe Myth of Entangling Alliances: Reassessing the Security Risks of U.S. Defense Pacts.\u201d International Security 39 (4): 7\u201348.",
  },
  {
    id: "kim2011",
    short: "Kim 2011",
    full: "Kim, Tongfi. 2011. \u201cWhy Alliances Entangle But Seldom Entrap States.\u201d Security Studies 20 (3): 350\u2013377.",
  },
  {
    id: "liang1986",
    short: "Liang and Zeger 1986",
    full: "Liang, Kung-Yee, and Scott L. Zeger. 1986. \u201cLongitudinal Data Analysis Using Generalized Linear Models.\u201d Biometrika 73 (1): 13\u201322.",
  },
  {
    id: "newcombe1998",
    short: "Newcombe 1998",
    full: "Newcombe, Robert G. 1998. \u201cInterval Estimation for the Difference between Independent Proportions: Comparison of Eleven Methods.\u201d Statistics in Medicine 17 (8): 873\u2013890.",
  },
  {
    id: "rapphooper2014",
    short: "Rapp-Hooper 2014",
    full: "Rapp-Hooper, Mira. 2014. \u201cXi\u2019s Unlikely Alliance.\u201d War on the Rocks, 9 June 2014.",
  },
  {
    id: "snyder1984",
    short: "Snyder 1984",
    full: "Snyder, Glenn H. 1984. \u201cThe Security Dilemma in Alliance Politics.\u201d World Politics 36 (4): 461\u2013495.",
  },
  {
    id: "wilson1927",
    short: "Wilson 1927",
    full: "Wilson, Edwin B. 1927. \u201cProbable Inference, the Law of Succession, and Statistical Inference.\u201d Journal of the American Statistical Association 22 (158): 209\u2013212.",
  },
];

/** A citation in the text, linked to its full form. Throws a RangeError for a work that is not on the list. */
export function cite(id: string): string {
  const found = REFERENCES.find((one) => one.id === id);
  if (!found) throw new RangeError(`no such reference: ${id}`);
  return `<a href="#${id}">${found.short}</a>`;
}
