/** The field in which a form carries whom its writer believed it was about: the person whose banner was on the page. */
export const aboutField = "about";

/** The field in which a form carries who had signed in when its page was opened: nothing is written in the name of whoever signed in since. */
export const openedByField = "openedBy";

/** The value of `about` where nobody knew yet who the person is. */
export const nobodyKnown = "unknown";
