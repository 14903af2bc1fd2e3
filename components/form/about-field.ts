/** The field in which a form carries whom its writer believed it was about: the person whose banner was on the page. */
export const aboutField = "about";

/** Its value where nobody knew yet who the person is. */
export const nobodyKnown = "unknown";
