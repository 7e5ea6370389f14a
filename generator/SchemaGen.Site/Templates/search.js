// Looks for what is typed in names first, then in places and summaries. Without scripts there is no search, and nothing else is missing.
(function () {
  "use strict";
  var script = document.currentScript || document.querySelector("script[data-root]");
  var root = script.getAttribute("data-root");
  var box = document.getElementById("search");
  var query = document.getElementById("query");
  var results = document.getElementById("results");
  var entries = window.schemaSearch || [];
  box.hidden = false;

  function score(entry, wanted) {
    var name = entry[0].toLowerCase();
    if (name === wanted) { return 0; }
    if (name.indexOf(wanted) === 0) { return 1; }
    if (name.indexOf(wanted) > 0) { return 2; }
    return (entry[3] + " " + entry[4]).toLowerCase().indexOf(wanted) >= 0 ? 3 : -1;
  }

  query.addEventListener("input", function () {
    var wanted = query.value.trim().toLowerCase();
    results.textContent = "";
    if (wanted === "") { return; }
    var found = entries
      .map(function (entry) { return { entry: entry, score: score(entry, wanted) }; })
      .filter(function (found) { return found.score >= 0; })
      .sort(function (a, b) { return a.score - b.score; })
      .slice(0, 30);
    if (found.length === 0) {
      var nothing = document.createElement("li");
      nothing.textContent = "Nothing has this in its name, place or text.";
      results.append(nothing);
    }
    found.forEach(function (found) {
      var item = document.createElement("li");
      var link = document.createElement("a");
      var more = document.createElement("span");
      link.href = root + found.entry[2];
      link.textContent = found.entry[0];
      more.className = "summary";
      more.textContent = " " + found.entry[1] + (found.entry[3] !== found.entry[0] ? " in " + found.entry[3] : "") + (found.entry[4] ? ": " + found.entry[4] : "");
      item.append(link, more);
      results.append(item);
    });
  });
})();
