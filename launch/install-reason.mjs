/**
 * Why packages must be installed before anything can start, in words; null when what is installed is what the lock file asks for.
 * Plain JavaScript, because the machine's own Node 20 runs it before Node 24 is there.
 */
export function installReason({ lock, installed, nodeVersion, wantedMajor }) {
  if (installed === null) return "nothing is installed yet";
  const difference = firstDifference(lock, installed);
  if (difference !== null) return difference;
  if (nodeVersion === null) return `Node ${wantedMajor} is missing from node_modules`;
  if (!nodeVersion.startsWith(`v${wantedMajor}.`)) return `node_modules holds Node ${nodeVersion}, and Node ${wantedMajor} is needed`;
  return null;
}

/**
 * Compares package-lock.json with the account npm keeps of what it installed (node_modules/.package-lock.json), so that a tree
 * installed by a plain `npm ci` or `npm install` is not installed again. Optional packages are for other machines and may be absent.
 */
function firstDifference(lock, installed) {
  for (const [place, wanted] of Object.entries(lock.packages)) {
    if (place === "" || wanted.link) continue;
    const found = installed.packages[place];
    if (found === undefined) {
      if (wanted.optional || wanted.devOptional || wanted.peer) continue;
      return `${nameOf(place)} is not installed`;
    }
    if (found.version !== wanted.version) return `${nameOf(place)} ${found.version} is installed, and ${wanted.version} is wanted`;
  }
  return null;
}

function nameOf(place) {
  return place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
}
