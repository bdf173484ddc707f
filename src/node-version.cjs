// The first thing that every script runs. An old Node must be able to read it, so it has nothing
// that came after ECMAScript 5: no comma behind a last argument either.
var needed = require("../package.json").engines.node.replace(">=", "");
var least = needed.split(".").map(Number);
var found = process.versions.node;
var parts = found.split(".").map(Number);

if (parts[0] < least[0] || (parts[0] === least[0] && parts[1] < least[1])) {
  console.error("Samenspraak needs Node " + needed + " or newer, and this is Node " + found + ".");
  console.error("Install a newer one (https://nodejs.org), and try again.");
  process.exit(1);
}
