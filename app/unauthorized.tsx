/** Nothing is answered with 401: whoever is not signed in goes to sign in. Without this file every page would carry the framework's own words for it. */
export default function Unauthorized() {
  return null;
}
